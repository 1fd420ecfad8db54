import { isUnitPrice } from '@pairsmith/words';
import { isLine } from './facts/counted-rows';
import type { Measure, Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';

/** Means and extremes over rows. */
const STATISTICS: readonly IntentName[] = [
  'summary',
  'range_by',
  'average_by',
  'buckets',
  'having_measure',
  'extreme',
];

/** Statistics of rows that stand for unlike things are nobody's: what the lines of orders cost each, what a batch in stock was bought for. */
export function isOfOneKind({ intent, tree }: Question): boolean {
  if (!STATISTICS.includes(intent) || ('figure' in tree && tree.figure === 'sum')) return true;
  const of = 'of' in tree ? (tree.of as Subject) : null;
  const measure = 'measure' in tree ? (tree.measure as Measure | null) : null;
  if (!of || !measure) return true;
  const isOfParts = of.isPair || isLine(of);
  return !isOfParts && !(of.kind === 'snapshot' && isUnitPrice(measure.column));
}
