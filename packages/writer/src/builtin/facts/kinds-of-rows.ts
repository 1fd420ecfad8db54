import { holdOpposites, isNameOf, wordFor, WORDS, wordsOf, type TableWordList } from '@pairsmith/words';
import type { Column } from '@pairsmith/catalog';
import { isSaid } from './is-said';
import type { Apart, Dimension, Subject } from './subject';

/** Columns that say of which kind a row is. */
export const kindColumns = ({ table }: Subject): Column[] => table.columns.filter(tellsKind);

/** Of which kind a row is. */
export const tellsKind = (column: Column): boolean => wordFor(wordsOf(column), WORDS.kindOfRow) !== null;

/** The commonest values, as they are stored. */
export const cellsOf = ({ statistics }: Column): string[] =>
  (statistics?.common_values ?? []).map(({ value }) => value);

/** A kind of rows that bring back what others brought: 退货, `return`. */
export const isReturn = (said: string): boolean =>
  isNameOf(said, 'ofReturn') || isNameOf(said.toLowerCase(), 'ofReturn', 'en');

/** The rows are called by one of the words. */
export const isCalled = ({ words: { zh, en } }: Subject, words: TableWordList): boolean =>
  words.en.includes((en.one.split(' ').at(-1) ?? '').toLowerCase()) ||
  words.zh.some((word) => zh.one.endsWith(word));

/** Columns that say which way the rows go. */
export const kindsOf = (of: Subject, why: Apart['why']): Apart[] =>
  of.dimensions.filter(isDirection).map(({ column }) => ({ of, column, why }));

/** The subject's states by words of which some of its rows are in them. */
export const statesOf = (of: Subject, words: typeof WORDS.state, why: Apart['why']): Apart[] =>
  of.dimensions.filter((one) => holds(one, words)).map(({ column }) => ({ of, column, why }));

const holds = ({ column, labels }: Dimension, words: typeof WORDS.state): boolean =>
  (column.statistics?.common_values ?? []).some(({ value }) => isSaid(labels.get(value) ?? value, words));

/** Of a card, credit and debit are kinds of cards. */
function isDirection({ column, labels }: Dimension): boolean {
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => labels.get(value) ?? value);
  return (
    wordFor(wordsOf(column), WORDS.kindOfCard) === null &&
    holdOpposites(cells.length > 0 ? cells : [...labels.values()])
  );
}
