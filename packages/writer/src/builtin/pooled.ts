import { isNameOf, isUnitPrice, TABLE_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import type { Condition } from './condition';
import { isLine } from './facts/counted-rows';
import type { Measure, Subject } from './facts/subject';
import type { IntentName } from './intents/registry';
import type { Question } from './question';
import { countedIn } from './read-question';
import { isPassingSort } from './worth-grouping';

/** Means and extremes over rows. */
const STATISTICS: readonly IntentName[] = ['summary', 'range_by', 'average_by', 'buckets', 'having_measure'];

/** What is looked for in a list of prices: the highest, those above. */
const OF_PRICES: readonly IntentName[] = ['extreme', 'list', 'latest'];

/** A figure with the mean of each group. */
const WITH_MEAN: readonly IntentName[] = ['average_by', 'range_by', 'profile', 'summary'];

/** Where few rows have a number, the others are left out of its mean without a word. */
const MOST_MISSING = 0.4;

/**
 * Statistics of rows that stand for unlike things are nobody's: what the lines of orders cost each, what batches in stock were bought
 * for, what all goods cost together; nor are those of rows in a state, and of numbers that few rows have.
 */
export function isOfOneKind({ intent, tree }: Question): boolean {
  const of = 'of' in tree ? (tree.of as Subject) : null;
  const measure = 'measure' in tree ? (tree.measure as Measure | null) : null;
  // Rates for kinds and times of their own do not add up, and have no mean.
  const counted = countedIn(tree);
  if (counted && measure && isPriceList(counted) && !OF_PRICES.includes(intent)) return false;
  if (!of || !measure || ('figure' in tree && tree.figure === 'sum')) return true;
  const isRare = (measure.column.statistics?.null_share ?? 0) > MOST_MISSING;
  if (WITH_MEAN.includes(intent) && isRare) return false;
  const where = 'where' in tree ? (tree.where as Condition[]) : [];
  if (WITH_MEAN.includes(intent) && where.some(isOfState)) return false;
  if (intent === 'summary' && ((of.isThing && isGoodsFigure(measure)) || isPartOfSum(measure))) return false;
  if (STATISTICS.includes(intent) && intent !== 'buckets' && isNumberInEvent(of, measure)) return false;
  return !STATISTICS.includes(intent) || !isUnlike(of, measure);
}

/** Parts of orders, levels of a day by their price, and rows that are called prices themselves. */
const isUnlike = (of: Subject, { column }: Measure): boolean =>
  of.isPair ||
  isLine(of) ||
  isTaken(of) ||
  isPriceList(of) ||
  (of.kind === 'snapshot' && isUnitPrice(column));

/** Vitals of people of all ages. */
const isTaken = ({ words: { zh, en } }: Subject): boolean =>
  TABLE_WORDS.readings.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS.readings.zh.some((word) => zh.one.endsWith(word));

export const isPriceList = ({ words: { zh, en } }: Subject): boolean =>
  TABLE_WORDS.prices.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  TABLE_WORDS.prices.zh.some((word) => zh.one.endsWith(word));

/** How many people each request asks for: their sum is of use, and no mean. */
const isNumberInEvent = ({ isThing, kind }: Subject, { additive, words }: Measure): boolean =>
  !isThing &&
  kind !== 'snapshot' &&
  additive &&
  ((isNameOf(words.zh, 'quantity') && !isNameOf(words.zh, 'total')) ||
    isNameOf(words.en, 'quantityOfLine', 'en'));

/** Tax and discount: of what is taken together with the rest nobody wants the extremes. */
const isPartOfSum = ({ column }: Measure): boolean => wordFor(wordsOf(column), WORDS.partOfSum) !== null;

/** What goods of all sorts cost, and how many of each are there. */
const isGoodsFigure = ({ column, words }: Measure): boolean =>
  isUnitPrice(column) ||
  isNameOf(words.zh, 'stocked') ||
  isNameOf(words.en, 'stocked', 'en') ||
  isLimit(column);

const isLimit = (column: Measure['column']): boolean => wordFor(wordsOf(column), WORDS.limit) !== null;

const isOfState = (condition: Condition): boolean => {
  const { field } = condition.ref;
  return ['is', 'is_not', 'among'].includes(condition.kind) && 'labels' in field && isPassingSort(field);
};
