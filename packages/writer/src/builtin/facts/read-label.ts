import { emptyShare, type Column, type ColumnRole, type Table } from '@pairsmith/catalog';
import { columnWords, hasName, NAME_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { holdsNames } from './holds-names';
import { fieldOf } from './read-fields';
import type { Field, Label } from './subject';

/** So many rows have a name at least; the others would be shown as nothing. */
const LEAST_FILLED = 0.95;
/** A name that fewer rows have for themselves says what they are, not which. */
const LEAST_DISTINCT = 0.8;

/**
 * What a person calls a row: a person by their name, in one column or two, anything else by its own name or title. Never a code, a
 * key or a column that is empty in many rows. Names of persons are masked everywhere else: here a query shows them, whose result
 * stays in the database.
 */
export function readLabel(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  key: readonly Column[],
): Label | null {
  const parts = personName(table) ?? ownName(table, roles);
  const [first] = parts;
  if (!first) return null;
  const isOne = parts.some((column) => tellsRowsApart(column, table));
  const beside = key.filter((column) => !isOne && !parts.includes(column)).map(fieldOf);
  // Two rows of one name that nothing tells apart.
  if (!isOne && beside.length === 0) return null;
  return { column: first, words: wordsOfLabel(parts), parts: parts.map(fieldOf), beside };
}

const wordsOfLabel = ([first, ...more]: readonly Column[]): Field['words'] => {
  if (!first || more.length > 0) return NAME_WORDS.person;
  if (hasName(first)) return columnWords(first);
  return { zh: NAME_WORDS.thing.zh, en: columnWords(first).en.replace(/^".*"$/, NAME_WORDS.thing.en) };
};

/** First and last name, else the full one, of a row that is a person. */
function personName(table: Table): Column[] | null {
  const shown = table.columns.filter((column) => mayBeShown(column) && isFilled(column));
  const find = (names: RegExp, titles: RegExp): Column | undefined =>
    shown.find(({ name, title }) => names.test(plainName(name)) || titles.test(title));
  const [first, last] = [
    find(/^(first|given|fore)name$/, /^名$/),
    find(/^(last|family|sur)name$/, /^姓(氏)?$/),
  ];
  if (first && last) return [first, last];
  const full = shown.find(isOwnName) ?? shown.find(isNickname);
  return full ? [full] : null;
}

const plainName = (name: string): string => name.toLowerCase().replace(/[^a-z]/g, '');

/** What is masked may be shown only where it is a name that nobody wants dropped. */
const mayBeShown = (column: Column): boolean =>
  column.type_class === 'text' &&
  (column.masking === null ||
    column.masking.policy === 'allow' ||
    (column.masking.policy === 'mask' && holdsNames(column)));

/** 姓名 of a row, not 收货人姓名: the row is a person. */
export const isOwnName = (column: Column): boolean =>
  holdsNames(column) &&
  (/^(姓名|名字|((full|real) )?name)$/i.test(column.title || column.name) ||
    /^(full|real)_?name$|^(name|xm)$/i.test(column.name));

const isNickname = (column: Column): boolean =>
  holdsNames(column) &&
  (/^(用户|会员|客户)?昵称$/.test(column.title) || plainName(column.name) === 'nickname');

/** The row's own name before those of others that hardly come twice: `name`, `track_title`, then `company_name` of customers. */
function ownName(table: Table, roles: ReadonlyMap<string, ColumnRole>): Column[] {
  const names = table.columns.filter(
    (column) =>
      roles.get(column.name)?.role === 'label' &&
      isFilled(column) &&
      isNearlyUnique(column, table) &&
      isCalledName(column, roles.get(column.name)),
  );
  const own = names.find((column) => isOfRow(column, table));
  return own ? [own] : names.slice(0, 1);
}

/** Cells that read like names make a name of a column that nobody has called anything else. */
const isCalledName = (column: Column, role: ColumnRole | undefined): boolean =>
  wordFor(wordsOf(column), WORDS.label) !== null ||
  (!hasName(column) && (role?.evidence.some((why) => why.startsWith('cells:')) ?? false));

/** `name`, `title`, and what has nothing but the table's words before that. */
function isOfRow(column: Column, table: Table): boolean {
  const noun = wordsOf(table).name.split(' ').map(singular);
  const words = wordsOf(column).name.split(' ');
  return words.slice(0, -1).every((word) => noun.includes(singular(word)));
}

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<=..)s$/, '');

const isFilled = (column: Column): boolean =>
  column.statistics !== null && 1 - column.statistics.null_share - emptyShare(column) >= LEAST_FILLED;

const isNearlyUnique = ({ statistics }: Column, { row_estimate: rows }: Table): boolean =>
  rows !== null && statistics !== null && statistics.distinct >= rows * LEAST_DISTINCT;

/** Declared so, or as many values as rows. */
const tellsRowsApart = ({ name, statistics }: Column, table: Table): boolean =>
  [table.primary_key, ...table.uniques].some((columns) => columns.length === 1 && columns[0] === name) ||
  (statistics?.distinct ?? 0) >= (table.row_estimate ?? Infinity) * 0.995;
