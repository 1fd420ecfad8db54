import {
  emptyShare,
  holdsNames,
  namesPerson,
  namesRows,
  type Column,
  type ColumnRole,
  type Table,
} from '@pairsmith/catalog';
import {
  isNamed,
  isNameOf,
  NAME_WORDS,
  nameColumn,
  tableNoun,
  wordFor,
  WORDS,
  wordsOf,
  type NameKind,
} from '@pairsmith/words';
import { fieldOf } from './read-fields';
import type { Field, Label } from './subject';

/** So many rows have a name at least; the others would be shown as nothing. */
const LEAST_FILLED = 0.95;
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
  // Whether 产品型号 are their 型号 or the products that are called so nobody knows.
  if (isCalledByOther(table)) return null;
  const named = personName(table) ?? ownName(table, roles);
  const parts = named.length > 0 ? named : ownNumber(table);
  const [first] = parts;
  if (!first) return null;
  const isOne = parts.some((column) => tellsRowsApart(column, table));
  const beside = key.filter((column) => !isOne && !parts.includes(column)).map(fieldOf);
  // Two rows of one name that nothing tells apart.
  if (!isOne && beside.length === 0) return null;
  return { column: first, words: wordsOfLabel(first, parts.length === 1), parts: parts.map(fieldOf), beside };
}

/** What names the rows is their name, whatever its column is called where nobody has said. */
function wordsOfLabel(first: Column, isWhole: boolean): Field['words'] {
  const words = nameColumn(first);
  if (!isWhole) return { ...words, ...NAME_WORDS.person };
  if (isNamed(words, 'zh')) return words;
  return { ...words, zh: NAME_WORDS.thing.zh, en: isNamed(words, 'en') ? words.en : NAME_WORDS.thing.en };
}

/** First and last name, else the full one, of a row that is a person. */
function personName(table: Table): Column[] | null {
  const shown = table.columns.filter((column) => mayBeShown(column) && isFilled(column));
  const [first, last] = [
    shown.find((column) => isCalled(column, 'firstName')),
    shown.find((column) => isCalled(column, 'lastName')),
  ];
  if (first && last) return [first, last];
  // A template with a name of its own is called by it, not by who sends it.
  const isNamed = table.columns.some(({ title }) => isNameOf(title, 'thingName'));
  const nickname = shown.find((one) => holdsNames(one) && isCalled(one, 'nickname'));
  const full = shown.find(namesPerson) ?? (isNamed ? undefined : nickname);
  return full ? [full] : null;
}

const isCalled = (column: Column, kind: NameKind): boolean =>
  isNameOf(column.title, kind) || isNameOf(wordsOf(column).name, kind, 'en');

/** What is masked may be shown only where it is a name that nobody wants dropped. */
const mayBeShown = (column: Column): boolean =>
  column.type_class === 'text' &&
  (column.masking === null ||
    column.masking.policy === 'allow' ||
    (column.masking.policy === 'mask' && holdsNames(column)));

/** 产品型号 with a 型号, beside the name of the product. */
const isCalledByOther = ({ title, columns }: Table): boolean =>
  columns.some(
    (one) =>
      isNameOf(one.title, 'modelCode') &&
      tableNoun(title) !== one.title &&
      tableNoun(title).endsWith(one.title),
  );

/** The row's own name before those of others that hardly come twice: `name`, `track_title`, then `company_name` of customers. */
function ownName(table: Table, roles: ReadonlyMap<string, ColumnRole>): Column[] {
  const names = table.columns.filter(
    (column) =>
      roles.get(column.name)?.role === 'label' &&
      isFilled(column) &&
      namesRows(column, table) &&
      isCalledName(column, roles.get(column.name)),
  );
  const own = names.find((column) => isOfRow(column, table));
  return own ? [own] : names.slice(0, 1);
}

/** What has no name and is called by a number that is written on it: a car by its plate, a room, a flight. */
function ownNumber(table: Table): Column[] {
  const number = table.columns.find(
    (column) =>
      mayBeShown(column) &&
      isFilled(column) &&
      tellsRowsApart(column, table) &&
      (isNameOf(column.title, 'numberCalledBy') || isNameOf(wordsOf(column).name, 'numberCalledBy', 'en')),
  );
  return number ? [number] : [];
}

/** Cells that read like names make a name of a column that nobody has called anything else. */
const isCalledName = (column: Column, role: ColumnRole | undefined): boolean =>
  wordFor(wordsOf(column), WORDS.label) !== null ||
  (!isNamed(nameColumn(column), 'zh') && (role?.evidence.some((why) => why.startsWith('cells:')) ?? false));

/** `name`, `title`, and what has nothing but the table's words before that. */
function isOfRow(column: Column, table: Table): boolean {
  const noun = wordsOf(table).name.split(' ').map(singular);
  const words = wordsOf(column).name.split(' ');
  return words.slice(0, -1).every((word) => noun.includes(singular(word)));
}

const singular = (word: string): string => word.replace(/ies$/, 'y').replace(/(?<=..)s$/, '');

const isFilled = (column: Column): boolean =>
  column.statistics !== null && 1 - column.statistics.null_share - emptyShare(column) >= LEAST_FILLED;

/** Declared so, or as many values as rows. */
const tellsRowsApart = ({ name, statistics }: Column, table: Table): boolean =>
  [table.primary_key, ...table.uniques].some((columns) => columns.length === 1 && columns[0] === name) ||
  (statistics?.distinct ?? 0) >= (table.row_estimate ?? Infinity) * 0.995;
