import type { Column, Relation, Table } from '@pairsmith/catalog';
import { createBreather, fullName } from '@pairsmith/core';
import { identifierWords, parseCodeMeanings, type CodeMeaning } from '@pairsmith/words';
import type { CodeList } from './read-lists';

/** Meanings of a column; of longer lists those whose codes occur. */
const MOST_MEANINGS = 60;
/** More different values are no codes. */
const MOST_VALUES = 60;

/**
 * The tables, their coded columns with the meanings that a list gives: its codes cover the column's values, and its name says
 * that it is the column's. What a comment explains is left alone, and so is what two lists would explain differently.
 */
export async function withListedMeanings(
  tables: readonly Table[],
  relations: readonly Relation[],
  lists: readonly CodeList[],
): Promise<Table[]> {
  if (lists.length === 0) return [...tables];
  const referring = referringColumns(relations);
  const breathe = createBreather();
  const meant: Table[] = [];
  for (const table of tables) {
    await breathe();
    meant.push({
      ...table,
      columns: table.columns.map((column) =>
        !referring.has(keyOf(table.schema, table.name, column.name)) && isFree(column, table)
          ? explained(column, table, lists)
          : column,
      ),
    });
  }
  return meant;
}

/** Whether a list may explain a column of the table: false says that none does, whichever lists and further relations there are. */
export function mayBeExplained(table: Table, relations: readonly Relation[]): boolean {
  const referring = referringColumns(relations);
  return table.columns.some(
    (column) => !referring.has(keyOf(table.schema, table.name, column.name)) && isFree(column, table),
  );
}

const referringColumns = (relations: readonly Relation[]): Set<string> =>
  new Set(
    relations.flatMap(({ from }) => from.columns.map((column) => keyOf(from.schema, from.table, column))),
  );

const keyOf = (...parts: string[]): string => JSON.stringify(parts);

function isFree(column: Column, table: Table): boolean {
  const { masking, type_class, statistics, description } = column;
  const isKey = table.primary_key.length === 1 && table.primary_key[0] === column.name;
  return (
    (masking === null || masking.policy === 'allow') &&
    (type_class === 'text' || type_class === 'integer') &&
    !isKey &&
    statistics !== null &&
    statistics.distinct <= MOST_VALUES &&
    parseCodeMeanings(description).length === 0
  );
}

function explained(column: Column, table: Table, lists: readonly CodeList[]): Column {
  const name = fullName(table);
  const values = valuesOf(column);
  // Nearly all of its values have to be known.
  if (values.length < (column.statistics?.distinct ?? 0) * 0.8) return column;
  const fitting = lists
    .filter((list) => list.table !== name && covers(list, column, values))
    .map((list) => ({ list, rank: rankOf(list, column, table) }))
    .filter(({ rank }) => rank > 0);
  const best = Math.max(0, ...fitting.map(({ rank }) => rank));
  const [meant, ...equals] = knowingAll(
    fitting.filter(({ rank }) => rank === best).map(({ list }) => list),
    values,
  );
  if (!meant || equals.some((other) => !isSame(other.meanings(), meant.meanings()))) return column;
  return {
    ...column,
    meanings: shortened(meant.meanings(), values),
    meanings_from: { source: 'dictionary', table: meant.table, type: meant.type },
  };
}

/** Those that know each value; those for which some stand for none, where no list does. */
function knowingAll(lists: readonly CodeList[], values: readonly string[]): readonly CodeList[] {
  const whole = lists.filter((list) => values.every((value) => codesOf(list).has(value)));
  return whole.length > 0 ? whole : lists;
}

const isSame = (one: readonly CodeMeaning[], other: readonly CodeMeaning[]): boolean =>
  JSON.stringify([...one].sort(byCode)) === JSON.stringify([...other].sort(byCode));

const byCode = (one: CodeMeaning, other: CodeMeaning): number => (one.code < other.code ? -1 : 1);

const valuesOf = ({ statistics, samples }: Column): string[] => [
  ...new Set([...(statistics?.common_values ?? []).map(({ value }) => value), ...samples]),
];

/** Stands for “none” where nothing was chosen. */
const isNone = (value: string): boolean => /^(0|-1|\s*)$/.test(value);

const known = new WeakMap<CodeList, ReadonlySet<string>>();

/** Asked for every coded column of the database. */
function codesOf(list: CodeList): ReadonlySet<string> {
  const codes = known.get(list) ?? new Set(list.meanings().map(({ code }) => code));
  known.set(list, codes);
  return codes;
}

/** All values, as far as they are known, are codes of the list. */
function covers(list: CodeList, { type_class }: Column, values: readonly string[]): boolean {
  // Nearly every list is refused by the first value, before its meanings are told.
  if (!areAmong(list.codes, values)) return false;
  const codes = codesOf(list);
  return (
    areAmong(codes, values) &&
    values.some((value) => codes.has(value)) &&
    (type_class !== 'integer' || [...codes].every((code) => /^-?\d+$/.test(code)))
  );
}

const areAmong = (codes: ReadonlySet<string>, values: readonly string[]): boolean =>
  values.every((value) => codes.has(value) || isNone(value));

function shortened(meanings: readonly CodeMeaning[], values: readonly string[]): CodeMeaning[] {
  if (meanings.length <= MOST_MEANINGS) return [...meanings];
  const occurring = new Set(values);
  return meanings.filter(({ code }) => occurring.has(code));
}

/** Words that columns of many tables have, for lists that have nothing to do with each other. */
const GENERAL = new Set(
  'status state type kind category level mode code flag class source method way reason result grade'.split(
    ' ',
  ),
);
/** A list for everybody. */
const COMMON = new Set(
  'common sys system base basic global public default general dict code list'.split(' '),
);

const singular = (word: string): string =>
  word.length > 3 && !word.endsWith('ss') && !word.endsWith('us') ? word.replace(/s$/, '') : word;
const wordsIn = (name: string): string[] => identifierWords(name).map(singular);

/**
 * How well the names say that the list is the column's: a comment that names the list; its name is the column's, with the table's
 * before it; a list for everybody; 0 where they say nothing.
 */
function rankOf({ type, names }: CodeList, column: Column, table: Table): number {
  if (type !== null && isMentioned(type, column.description)) return 4;
  const called = [...(type === null ? [] : [type]), ...names];
  return Math.max(
    0,
    ...called.map((name) =>
      /\p{Script=Han}/u.test(name) ? rankOfTitle(name, column, table) : rankOfName(name, column, table),
    ),
  );
}

function isMentioned(type: string, comment: string): boolean {
  const at = comment.indexOf(type);
  const isPart = (sign: string | undefined): boolean => sign !== undefined && /[\w-]/.test(sign);
  return type.length >= 4 && at >= 0 && !isPart(comment[at - 1]) && !isPart(comment[at + type.length]);
}

function rankOfTitle(name: string, { title }: Column, table: Table): number {
  const noun = table.title.replace(/(基础|基本)?(信息|数据|资料|档案|字典)?表?$/, '');
  const list = name.replace(/(字典|代码|编码)?表?$/, '');
  if (title.length < 2 || list.length < 2) return 0;
  return list === title ? 3 : list === `${noun}${title}` || title === `${noun}${list}` ? 3.5 : 0;
}

function rankOfName(name: string, column: Column, table: Table): number {
  const said = wordsIn(column.name);
  const own = said.length > 1 && /^(code|cd|no|id)$/.test(said.at(-1) ?? '') ? said.slice(0, -1) : said;
  const list = wordsIn(name);
  const isTail = own.length > 0 && own.every((word, at) => list[list.length - own.length + at] === word);
  if (!isTail) return 0;
  const rest = list.slice(0, list.length - own.length);
  const isGeneral = own.length === 1 && GENERAL.has(own[0] ?? '');
  const around = new Set([...wordsIn(table.name), ...wordsIn(table.schema)]);
  const known = rest.filter((word) => around.has(word)).length;
  if (rest.length === 0) return isGeneral ? 1 : 3;
  if (known === rest.length) return 2 + known / 10;
  if (rest.every((word) => around.has(word) || COMMON.has(word))) return 1 + known / 10;
  return isGeneral ? 0 : 0.5;
}
