import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { cellMeanings, isNameOf, isNoneAtZero, nameColumn, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { cellsOf } from './cells';
import { isSaid } from './is-said';

/**
 * Whether a higher number is more in every row: not where 0 is no number at all (no limit), where a lower one takes off more, where
 * what could be got differs, of doses of whatever it is, or of numbers that only put rows in order.
 */
export const isAlikeInRows = (column: Column, table: Table): boolean =>
  !lacksAtZero(column) &&
  !isMoreWhenLess(column) &&
  !isOf(column, WORDS.dose) &&
  !isOfDifferentFull(column, table) &&
  !isOrderOnly(column) &&
  !isOfUnlikePieces(column);

/** `Kegs or cases filled`, 公斤或件: some rows count the ones, and some the others. */
const isOfUnlikePieces = ({ description }: Column): boolean =>
  /^[A-Za-z]+s or [a-z]+s\b/.test(description) || isNameOf(description, 'unlikePieces');

const isOf = (column: Column, words: (typeof WORDS)['dose']): boolean =>
  wordFor(wordsOf(column), words) !== null;

const minOf = ({ statistics }: Column): number => Number(statistics?.range?.min ?? 0);
const maxOf = ({ statistics }: Column): number => Number(statistics?.range?.max ?? NaN);

const lacksAtZero = (column: Column): boolean =>
  isNoneAtZero(column.description || column.comment || '') && minOf(column) <= 0;

/** 0.95 即九五折: at most 1, or at most 10 where ten parts are the whole. */
const isMoreWhenLess = (column: Column): boolean =>
  isOf(column, WORDS.lessIsMore) && column.type_class === 'decimal' && maxOf(column) <= 10;

const isOfDifferentFull = (column: Column, { columns }: Table): boolean =>
  isOf(column, WORDS.mark) &&
  columns.some((one) => one !== column && isOf(one, WORDS.fullMark) && (one.statistics?.distinct ?? 0) > 1);

/** `weight` of categories: small whole numbers, of which nobody says that they are kilograms. */
const isOrderOnly = (column: Column): boolean =>
  column.type_class === 'integer' &&
  isOf(column, WORDS.sortWeight) &&
  !isNameOf(column.description, 'size') &&
  column.comment === null &&
  maxOf(column) <= 1_000;

/**
 * Which amounts of money may be in cents though nobody says so: large whole numbers, where other prices have two places behind the
 * point. 50000 would be asked for as 50,000 and answered as 500.
 */
export function amountsInCents({ tables }: Pick<Catalog, 'tables'>): (column: Column) => boolean {
  const hasPlaces = tables.some(({ columns }) =>
    columns.some((column) => /^(?:numeric|decimal)\(\d+, ?2\)$/.test(column.type) && isMoney(column)),
  );
  return (column) =>
    hasPlaces &&
    column.type_class === 'integer' &&
    isMoney(column) &&
    column.comment === null &&
    Number(column.statistics?.range?.p95 ?? 0) >= LARGE;
}

const LARGE = 1_000;

const isMoney = (column: Column): boolean => {
  const { zh, en } = nameColumn(column);
  return (
    isNameOf(zh, 'money') || isNameOf(en, 'money', 'en') || isNameOf(wordsOf(column).name, 'money', 'en')
  );
};

/** What says of a number whether it is money or a part: `discount_type` beside `discount_value`. */
export const unitBeside = (column: Column, { columns }: Table): Column[] =>
  isOf(column, WORDS.asUnitSays)
    ? columns.filter((one) => one !== column && isOf(one, WORDS.unitTeller) && saysUnit(one))
    : [];

function saysUnit(column: Column): boolean {
  const meanings = [...cellsOf(column), ...cellMeanings(column).map(({ label }) => label)];
  return [WORDS.inPercent, WORDS.inMoney].every((words) => meanings.some((one) => isSaid(one, words)));
}
