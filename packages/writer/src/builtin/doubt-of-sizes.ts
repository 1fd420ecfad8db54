import { isNameOf, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { isOfSize } from './condition';
import type { DateField, Measure } from './facts/subject';
import { isLookedAtBySize } from './facts/size-of-figure';
import type { IntentName } from './intents/registry';
import type { Doubt, Look } from './look';
import { conditionsIn, countedIn, measuresIn } from './read-question';
import { isPassingSort } from './worth-grouping';

/** They look at how large a number is in single rows, or in rows of a kind. */
const OF_SIZE: readonly IntentName[] = [
  ...(['summary', 'range_by', 'average_by', 'having_measure', 'buckets', 'extreme', 'profile'] as const),
];

const OF_MEANS: readonly IntentName[] = ['summary', 'range_by', 'average_by', 'having_measure', 'profile'];

/**
 * How large numbers are is asked of few of them. Of 88 questions for those above a number, and of 38 for numbers in bands, of schemas that
 * readers saw for the first time, they took 30 and 21 percent: nearly all those of prices, amounts and areas, and none of taxes, ranks,
 * scores and quantities.
 */
export const DOUBTS_OF_SIZES: readonly Doubt[] = [
  { points: 10, of: (look) => sizedIn(look).some((measure) => !isLookedAtBySize(measure)) },
  { points: 10, of: (look) => look.intent === 'buckets' && !measuresIn(look.tree).every(isMoney) },
  // What all of them cost on average, whatever became of them.
  { points: 4, of: ({ intent, whole }) => OF_MEANS.includes(intent) && whole !== undefined },
  { points: 5, of: isBetweenUnclearDays },
  // Of members of each sex those who came by one channel: neither is a state of the other.
  {
    points: 4,
    of: ({ intent, tree }) =>
      intent === 'portion' && 'having' in tree && !isPassingSort(partOf(tree)) && !isOfSex(partOf(tree)),
  },
];

const partOf = (tree: Look['tree']) =>
  (tree as Extract<Look['tree'], { having: { ref: unknown } }>).having.ref.field;

const isOfSex = ({ column }: { column: Measure['column'] }): boolean =>
  wordFor(wordsOf(column), WORDS.sex) !== null;

/** The numbers whose size is looked at. */
function sizedIn({ intent, tree }: Look): Measure[] {
  const isMean = 'figure' in tree && tree.figure === 'average';
  const compared = conditionsIn(tree).filter(isOfSize);
  return [
    ...(OF_SIZE.includes(intent) || isMean ? measuresIn(tree) : []),
    ...compared.map(({ ref }) => ref.field as Measure),
  ];
}

const isMoney = ({ words }: Measure): boolean =>
  isNameOf(words.zh, 'money') || isNameOf(words.en, 'money', 'en') || isNameOf(words.en, 'total', 'en');

/** Between days of which nobody knows that both came, in rows of which some came to nothing. */
function isBetweenUnclearDays({ intent, tree, whole }: Look): boolean {
  if (intent !== 'lead_time' || !('start' in tree) || !('end' in tree)) return false;
  const isDeed = ({ happened }: DateField): boolean => happened.zh !== '' || happened.en !== '';
  const choice = countedIn(tree)?.choice ?? null;
  return whole !== undefined || choice !== null || !isDeed(tree.start) || !isDeed(tree.end);
}
