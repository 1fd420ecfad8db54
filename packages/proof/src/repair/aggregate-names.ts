import { isNear } from './near';

const AGGREGATES =
  /^(count|sum|avg|min|max|mode|every|string_agg|array_agg|percentile_(cont|disc)|bool_(and|or)|(stddev|var)_(pop|samp)|stddev|variance|jsonb?_(object_)?agg|row_number|rank|dense_rank|percent_rank|cume_dist|ntile|lag|lead|first_value|last_value|nth_value)$/;

/** Of rows, or over a window of them. */
export const isAggregate = (name: string): boolean => AGGREGATES.test(name);

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
