import { isNameOf } from '@pairsmith/words';
import type { Measure } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { conditionsIn, measuresIn } from './read-question';

/** Of what came and went: no mean, no highest, none above. What is left of both is their sum. */
const OF_ONE_SIGN: readonly IntentName[] = [
  'summary',
  'range_by',
  'average_by',
  'extreme',
  'buckets',
  'having_measure',
  'profile',
  'latest',
  'change',
  'year_over_year',
];

export function isOfBothSigns({ intent, tree }: Question): boolean {
  const compared = conditionsIn(tree).flatMap((one): Measure[] =>
    one.kind === 'above' || one.kind === 'between' ? [one.ref.field] : [],
  );
  const largest = OF_LARGEST.includes(intent) ? measuresIn(tree).filter(isLeftOver) : [];
  return (
    [...(OF_ONE_SIGN.includes(intent) ? measuresIn(tree) : []), ...compared].some(goesBothWays) ||
    [...largest, ...compared.filter(isLeftOver)].length > 0
  );
}

/** A difference of -30 is larger than one of -5, to who looks for differences. */
const isLeftOver = ({ words, range }: Measure): boolean =>
  range !== null &&
  range.min < 0 &&
  (isNameOf(words.zh, 'difference') || isNameOf(words.en, 'difference', 'en'));

const OF_LARGEST: readonly IntentName[] = [...OF_ONE_SIGN, 'top_n', 'above_average', 'top_of_each', 'share'];

/** A temperature below 0 is a temperature. */
const goesBothWays = ({ additive, range }: Measure): boolean =>
  additive && range !== null && range.min < 0 && range.max > 0;
