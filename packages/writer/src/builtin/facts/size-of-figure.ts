import { isNameOf, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Measure } from './subject';

/** Fewer different numbers are pack sizes and doors rather than sizes. */
const LEAST_NUMBERS = 12;

/** From the least to the upper end, beside the middle: rooms of 13 and of 14 square metres are all of a size. */
const LEAST_SPREAD = 0.4;

/**
 * Whether people look at how large the number is: for the highest, for those above, for a mean. A price, an amount, an area are such; a rank, a
 * quantity of whatever it is, what is taken off or added to a sum, a share that somebody else paid are not, and neither is what hardly
 * differs from row to row.
 */
export const isLookedAtBySize = (measure: Measure): boolean =>
  isSize(measure) && varies(measure) && !isInUnknownUnit(measure);

/** A weight of 40, kilograms or pounds. */
const isInUnknownUnit = ({ unit, words: { zh, en } }: Measure): boolean =>
  unit === '' && !/ in \S+$/.test(en) && (isNameOf(zh, 'inSomeUnit') || isNameOf(en, 'inSomeUnit', 'en'));

const isSize = ({ column }: Measure): boolean => {
  const words = wordsOf(column);
  return (
    wordFor(words, WORDS.sized) !== null &&
    [WORDS.additionalCharge, WORDS.partOfSum, WORDS.score, WORDS.dose].every(
      (kind) => wordFor(words, kind) === null,
    )
  );
};

function varies({ column: { statistics }, range }: Measure): boolean {
  if ((statistics?.distinct ?? Infinity) < LEAST_NUMBERS) return false;
  return range === null || range.p95 - range.min >= Math.abs(range.median) * LEAST_SPREAD;
}
