import {
  identifierWords,
  isNameOf,
  nameColumn,
  nameWord,
  singular,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
import type { Column, Table } from '@pairsmith/catalog';
import type { Subject } from './subject';

/** A column of numbers of which figures are made. */
export function isFigure(column: Column, words: Subject['words']): boolean {
  if (!isFinite(column) || isTiny(column) || isMark(column) || isOfInstrument(column)) return false;
  const { zh, en } = nameColumn(column);
  // 住院次数 of a 住院记录 is its number among a patient's, and adds up to nothing.
  const times = nameWord(zh, 'times');
  if (times !== null && zh !== times && words.zh.one.includes(zh.slice(0, -times.length))) return false;
  // “x_1”表的数量 would be how many rows it has.
  if (words.zh.from === 'quoted' && zh === '数量') return false;
  // 销售订单的合计数量 is how many orders there are.
  // An inbound handling above 15: what is done has a price, and is none.
  return !isNameOf(zh, 'howMany') && !isNameOf(en, 'howMany', 'en') && !isNameOf(en, 'noFigure', 'en');
}

/** At which place something is shown: a whole number called so, or the weight of a category. */
export const isOrderOfDisplay = ({ name, type_class: type }: Column, table: Table): boolean =>
  type === 'integer' &&
  (isNameOf(identifierWords(name).join(' '), 'place', 'en') ||
    (isNameOf(identifierWords(name).join(' '), 'weight', 'en') &&
      isNameOf(identifierWords(table.name).map(singular).join(' '), 'ofSorts', 'en')));

/** One NaN makes a sum of all nothing. */
const isFinite = ({ statistics }: Column): boolean =>
  [statistics?.range?.min, statistics?.range?.max].every((end) => !/nan|infinity/i.test(end ?? ''));

/** `shipping_cost` of 0 and 1: whether it is paid back. */
const isMark = ({ type_class: type, statistics }: Column): boolean =>
  type === 'integer' &&
  (statistics?.distinct ?? 3) <= 2 &&
  Number(
    statistics?.range?.max ??
      statistics?.common_values
        .map(({ value }) => value)
        .sort()
        .at(-1) ??
      2,
  ) <= 1;

/** A rate a day of 0.0005 comes to nothing in two places. */
const isTiny = ({ statistics }: Column): boolean =>
  Math.max(...[statistics?.range?.min, statistics?.range?.max].map((end) => Math.abs(Number(end ?? 1)))) <
  0.05;

/** What a meter shows, how often somebody signed in, what a calf weighed at birth: nobody adds them up, or wants their mean. */
const isOfInstrument = (column: Column): boolean =>
  [WORDS.reading, WORDS.bySystem, WORDS.ofOrigin].some((words) => wordFor(wordsOf(column), words) !== null);
