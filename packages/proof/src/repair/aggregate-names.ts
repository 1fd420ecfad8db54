import { AGGREGATE_FUNCTIONS, WINDOW_FUNCTIONS } from '@pairsmith/sql';
import { isNear } from './near';

/** Of rows, or over a window of them. */
export const isAggregate = (name: string): boolean =>
  AGGREGATE_FUNCTIONS.has(name) || WINDOW_FUNCTIONS.has(name);

/** What other databases call them. */
const ELSEWHERE: Record<string, readonly string[]> = {
  average: ['avg'],
  mean: ['avg'],
  total: ['sum'],
  median: ['percentile_cont', 'percentile_disc'],
  std: ['stddev'],
  stdev: ['stddev', 'stddev_samp'],
  group_concat: ['string_agg'],
  listagg: ['string_agg'],
  wm_concat: ['string_agg'],
  count_distinct: ['count'],
  countd: ['count'],
  uniq: ['count'],
};

/** Whether the aggregate is what a function that does not exist was meant to be. */
export const isMeantBy = (aggregate: string, unknown: string): boolean => {
  const name = aggregate.split(' ')[0] ?? '';
  return (Object.hasOwn(ELSEWHERE, unknown) && ELSEWHERE[unknown]?.includes(name)) || isNear(name, unknown);
};
