import { columnKnownAs, COUNTERS, isHan, tableKnownAs, valuesKnownAs } from '@pairsmith/words';
import {
  columnRoles,
  columnRolesInBreaths,
  type Catalog,
  type Column,
  type Role,
  type Table,
} from '@pairsmith/catalog';
import { isCommon } from './accounting';
import { atOnce, eachInPieces, fullName, inBreaths, rememberByObject, rememberRecent } from '@pairsmith/core';
import { maskSpans, overlaps, placesOf, type Span } from './text';

/** What a word of the question may mean. */
export type Ref =
  | { kind: 'table'; table: Table }
  | { kind: 'column'; table: Table; column: Column }
  | { kind: 'value'; table: Table; column: Column; code: string };

export interface Mention extends Span {
  text: string;
  refs: Ref[];
}

/** The task's tables with all the words they are known by; made once, asked for every pair. */
export interface Names {
  catalog: Pick<Catalog, 'tables' | 'relations'>;
  roleOf: (table: Table, column: Column) => Role;
  tables: ReadonlyMap<Table, string[]>;
  /** Made when they are first asked for: a question asks for those of its tables. */
  columns: ByColumn<string[]>;
  values: ByColumn<Map<string, string[]>>;
}

/** Undefined for a column that is none of the task's. */
interface ByColumn<Said> {
  get: (column: Column) => Said | undefined;
}

type Known = Pick<Catalog, 'tables' | 'relations'>;

/** Of a task's tables, for all its questions and all who read them. */
const known = new WeakMap<Known, Names>();

export const readNames = (catalog: Known): Names => known.get(catalog) ?? atOnce(makeNames(catalog));

/** The same with breaths between; whoever asks for them after that finds them. */
export async function readNamesInBreaths(catalog: Known): Promise<Names> {
  await columnRolesInBreaths(catalog);
  return known.get(catalog) ?? inBreaths(makeNames(catalog));
}

/** The first question about a table with more columns would hold others up while all of them get their names. */
const WIDE = 100;

function* makeNames(catalog: Known): Generator<void, Names> {
  const roles = columnRoles(catalog);
  const tableOf = new Map(
    catalog.tables.flatMap((table) => table.columns.map((column) => [column, table] as const)),
  );
  const tables = yield* eachInPieces(catalog.tables, (table) => [table, tableKnownAs(table)] as const);
  const names: Names = {
    catalog,
    roleOf: (table, column) => roles.get(fullName(table))?.get(column.name)?.role ?? 'unknown',
    tables: new Map(tables),
    columns: onDemand(tableOf, columnKnownAs),
    values: onDemand(tableOf, (column) => valuesKnownAs(column, cellsOf(column))),
  };
  for (const { columns } of catalog.tables.filter(({ columns: { length } }) => length > WIDE))
    yield* eachInPieces(columns, (column) => [names.columns.get(column), names.values.get(column)]);
  known.set(catalog, names);
  return names;
}

function onDemand<Said>(
  tableOf: ReadonlyMap<Column, Table>,
  make: (column: Column, table: Table) => Said,
): ByColumn<Said> {
  const made = new Map<Column, Said>();
  return {
    get(column) {
      const table = tableOf.get(column);
      if (!table) return undefined;
      const said = made.get(column) ?? make(column, table);
      made.set(column, said);
      return said;
    },
  };
}

/** Cells that a question may name; masked ones are nobody's words. */
function cellsOf(column: Column): string[] {
  const isText = column.type_class === 'text' || column.type_class === 'enum';
  if (!isText || column.masking?.policy === 'mask') return [];
  const known = column.statistics?.common_values.map(({ value }) => value) ?? [];
  return [...(column.enum_values ?? []), ...known, ...column.samples].filter(({ length }) => length <= 40);
}

/** Words that say nothing of their own: 数量 may be counted, 名称 is any name. */
const VAGUE = new Set(
  '数量 次数 个数 人数 名称 姓名 名字 编号 编码 日期 时间 月份 年份 id name code count number date time month year day type status'.split(
    ' ',
  ),
);
export const isVague = (text: string): boolean => VAGUE.has(text);

/**
 * Where the question speaks of tables, columns and values, the longest word first, no place twice. Columns and values are
 * looked for in `tables` alone: what they are called elsewhere is no concern of the SQL.
 */
export function findMentions(
  text: string,
  names: Names,
  tables: readonly Table[],
  written = text,
): Mention[] {
  const found: Mention[] = [];
  let rest = text;
  for (const { word, refs: meant, stem } of wordsIn(text, names, tables)) {
    if (!rest.includes(stem)) continue;
    const places = placesOf(word, rest).filter((place) => !found.some((one) => overlaps(one, place)));
    const read = places.flatMap((place): Mention[] => {
      const refs = meant.filter((ref) => isSaidAs(ref, word, written.slice(place.start, place.end)));
      return refs.length > 0 ? [{ ...place, text: word, refs }] : [];
    });
    found.push(...read);
    rest = maskSpans(rest, read);
  }
  const short = togetherAtOnePlace(findShortValues(text, names, tables, found));
  return [...found, ...short].sort((a, b) => a.start - b.start);
}

interface Word {
  word: string;
  refs: readonly Ref[];
  /** What a text without the word has not either: galleries hold no gallery. */
  stem: string;
}

/** What a question to these tables may speak of, of what stands in it: the longest word first, of the same length those of tables. */
function wordsIn(text: string, names: Names, tables: readonly Table[]): Word[] {
  const isHeard = ({ stem }: Word): boolean => text.includes(stem);
  const heard = new Map(
    wordsOfTables(names)
      .filter(isHeard)
      .map((one) => [one.word, one]),
  );
  for (const one of wordsOfColumns(names, tables).filter(isHeard)) {
    const known = heard.get(one.word);
    heard.set(one.word, known ? { ...known, refs: [...known.refs, ...one.refs] } : one);
  }
  return [...heard.values()].sort((a, b) => b.word.length - a.word.length);
}

/** What all tables are called: the same for every question. */
const wordsOfTables = rememberByObject((names: Names): readonly Word[] => {
  const words = new Map<string, Ref[]>();
  for (const [table, said] of names.tables)
    for (const word of said) note(words, word, { kind: 'table', table });
  return asWords(words);
});

/** What the columns of these tables, and their values, are called. */
const wordsOfColumns = rememberRecent((names: Names, tables: readonly Table[]): readonly Word[] => {
  const words = new Map<string, Ref[]>();
  for (const table of tables) {
    for (const column of table.columns) {
      for (const word of names.columns.get(column) ?? [])
        note(words, word, { kind: 'column', table, column });
      for (const [code, said] of names.values.get(column) ?? [])
        for (const word of said)
          if (word.length > 1 && !/^[\d.,:-]+$/.test(word))
            note(words, word, { kind: 'value', table, column, code });
    }
  }
  return asWords(words);
});

function note(words: Map<string, Ref[]>, word: string, ref: Ref): void {
  const refs = words.get(word);
  if (refs) refs.push(ref);
  else words.set(word, [ref]);
}

const asWords = (words: ReadonlyMap<string, readonly Ref[]>): Word[] =>
  [...words].map(([word, refs]) => ({ word, refs, stem: word.replace(/(?<=[a-z])y$/, '') }));

/** The states OR and IN, a rating PG: a value that is short, or a common word, is one only where it is written like one, or large. */
const isSaidAs = (ref: Ref, word: string, said: string): boolean =>
  ref.kind !== 'value' ||
  !/^[a-z]+$/.test(word) ||
  (word.length > 3 && !isCommon(word)) ||
  said === ref.code ||
  (word.length > 2 && said === ref.code.toUpperCase());

/** 是 may be a value of each of two flags. */
function togetherAtOnePlace(mentions: readonly Mention[]): Mention[] {
  const places = new Map<string, Mention>();
  for (const one of mentions) {
    const key = `${one.start} ${one.end}`;
    const refs = [...(places.get(key)?.refs ?? []), ...one.refs];
    places.set(key, { ...one, refs });
  }
  return [...places.values()];
}

/** 5个商品, 3月: these count, whatever else they may be. */
const isCounter = (word: string): boolean => `${COUNTERS}年月日天`.includes(word);

/** 女会员, 信用等级为优: a value of one sign counts only where it stands before its table's name or behind 为. */
function findShortValues(
  text: string,
  names: Names,
  tables: readonly Table[],
  found: readonly Mention[],
): Mention[] {
  return tables.flatMap((table) =>
    table.columns.flatMap((column) =>
      [...(names.values.get(column) ?? [])].flatMap(([code, said]) =>
        said
          .filter((word) => isHan(word, 1, 1) && !isCounter(word))
          .flatMap((word) => placesOf(word, text).map((place) => ({ ...place, text: word })))
          .filter((place) => !found.some((one) => overlaps(one, place)))
          .filter(
            ({ start, end }) =>
              /[为是]$/.test(text.slice(0, start)) ||
              found.some(
                (one) =>
                  one.start === end && one.refs.some((ref) => ref.kind === 'table' && ref.table === table),
              ),
          )
          .map((place) => ({ ...place, refs: [{ kind: 'value' as const, table, column, code }] })),
      ),
    ),
  );
}
