import type { Table } from '@pairsmith/catalog';
import { identifierWords, singular, TABLE_WORDS, tableWordIn } from '@pairsmith/words';
import type { Step, Subject } from './subject';

/**
 * Whether anybody counts the rows. What a row is called by a number (工资, prices), notes how much there was of something on a
 * day, is a line of what another table lists, or says which of two things go together is added up or looked through: how many
 * such rows there are says how the data is kept.
 */
export const areRowsCounted = (subject: Subject): boolean =>
  !isAmount(subject) && !isFigureOfDay(subject) && !isLine(subject) && !isPairOfEnds(subject);

/** 工资, plan prices: the rows are called by their number. */
function isAmount({ words }: Subject): boolean {
  const last = words.en.one.split(' ').at(-1) ?? '';
  return (
    TABLE_WORDS.amounts.en.includes(last.toLowerCase()) ||
    TABLE_WORDS.amounts.zh.some((word) => words.zh.one.endsWith(word))
  );
}

/** One row for each day, or for each thing and day with numbers in it. */
function isFigureOfDay({ table, isThing, measures }: Subject): boolean {
  const keys = [table.primary_key, ...table.uniques].filter((key) => holdsOneDay(key, table));
  return !isThing && keys.some(({ length }) => length === 1 || measures.length > 0);
}

const holdsOneDay = (key: readonly string[], { columns }: Table): boolean =>
  key.filter((name) => columns.find((column) => column.name === name)?.type_class === 'date').length === 1;

/** Parts of an order, a bill: how many pieces of a thing were sold is asked, not on how many lines it stands. */
const isLine = ({ line, isThing, parents, table: { name, title } }: Subject): boolean =>
  !isThing &&
  (line !== null ||
    (parents.length > 0 && tableWordIn(TABLE_WORDS.lines, { words: identifierWords(name), title }) !== null));

/** `room_type_amenities` of room types and amenities, whatever else stands in it. */
function isPairOfEnds({ table, parents }: Subject): boolean {
  const own = plainName(table.name);
  const ends = parents.map(({ to }: Step) => plainName(to.table.name));
  return ends.some((one) => ends.some((other) => one !== other && own === `${one} ${other}`));
}

const plainName = (name: string): string => identifierWords(name).map(singular).join(' ');
