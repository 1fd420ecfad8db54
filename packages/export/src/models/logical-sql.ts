import { quoteIdentifier } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import {
  clausesOf,
  isFields,
  listOf,
  ownNodesOf,
  pathOf,
  readQueries,
  resolveColumn,
  scan,
  type Fields,
  type FromItem,
  type Query,
  type Source,
} from '@pairsmith/sql';
import type { ExportPair } from '../pair';
import { factsOf } from '../sql-facts';
import type { ModelColumn, ModelTable } from './semantic-model';

/** How a target writes the names of its model in SQL. */
export interface LogicalNames {
  table: (name: string) => string;
  column: (name: string) => string;
}

/** A piece of the statement, in bytes, and what stands there instead. */
interface Edit {
  start: number;
  end: number;
  text: string;
}

/** Pairs with their statements over the model; those that cannot be said in its names are left out. */
export async function* inNamesOf(
  tables: readonly ModelTable[],
  names: LogicalNames,
  pairs: AsyncIterable<ExportPair>,
): AsyncGenerator<{ question: string; sql: string }> {
  for await (const pair of pairs) {
    const sql = logicalSql(pair, tables, names);
    if (sql !== null) yield { question: pair.question, sql };
  }
}

export const reasonAgainstIn =
  (tables: readonly ModelTable[], names: LogicalNames) =>
  (pair: ExportPair): 'other_names' | null =>
    logicalSql(pair, tables, names) === null ? 'other_names' : null;

/**
 * A pair's statement over the model's tables and columns instead of the stored ones: what is called otherwise there is renamed,
 * and results keep the names that they had. Null where that cannot be said for certain: the statement reads a table that the
 * model does not have, or a name that is called otherwise could be several things.
 */
function logicalSql(pair: ExportPair, tables: readonly ModelTable[], names: LogicalNames): string | null {
  const statement = factsOf(pair)?.statement;
  if (!statement) return null;
  const model = new Map(tables.map((one) => [fullName(one.table), one]));
  const words = wordsOf(pair.sql);
  const edits: (Edit | null)[] = readQueries(statement.root, pair.database.catalog).flatMap((query) => [
    ...query.sources.filter(isStored).map((source) => tableEdit(source, model, words, names)),
    ...columnEdits(query, model, words, names),
  ]);
  if (edits.includes(null)) return null;
  return applied(pair.sql.replace(/;\s*$/, ''), edits as Edit[]);
}

/** Not a derived table, a CTE or a function. */
const isStored = ({ select, cte, node }: Source): boolean =>
  !select && !cte && typeof node['relname'] === 'string';

interface Word {
  text: string;
  start: number;
  end: number;
}

interface Words {
  /** The words of a dotted name that begins at this byte, dots left out. */
  nameAt: (location: unknown) => Word[];
}

function wordsOf(sql: string): Words {
  const tokens = scan(sql).filter(({ tokenName }) => !tokenName.endsWith('COMMENT'));
  const bytes = Buffer.from(sql);
  const places = new Map(tokens.map(({ start }, at) => [start, at]));
  return {
    nameAt: (location) => {
      const found: Word[] = [];
      for (let at = places.get(Number(location)); at !== undefined; at += 2) {
        const { start, end } = tokens[at] ?? { start: 0, end: 0 };
        found.push({ start, end, text: bytes.subarray(start, end).toString() });
        const next = tokens[at + 1];
        if (!next || bytes.subarray(next.start, next.end).toString() !== '.') break;
      }
      return found;
    },
  };
}

const spanOf = (words: readonly Word[]): { start: number; end: number } => ({
  start: words[0]?.start ?? 0,
  end: words.at(-1)?.end ?? 0,
});

/** `ods.t` → `ods_t AS t`: what the statement calls it elsewhere stays right. */
function tableEdit(
  { table, node, alias }: Source,
  model: ReadonlyMap<string, ModelTable>,
  words: Words,
  names: LogicalNames,
): Edit | null {
  const found = table && model.get(fullName(table));
  if (!found) return null;
  const name = names.table(found.name);
  const called = quoteIdentifier(alias);
  const text = node['alias'] || name === called ? name : `${name} AS ${called}`;
  return { ...spanOf(words.nameAt(node['location'])), text };
}

/** Columns that the model has to be asked for in another way, by their stored names: `"ID"`, where it knows `ID` without quotes, too. */
const renamedIn = ({ columns }: ModelTable, names: LogicalNames): Map<string, ModelColumn> =>
  new Map(columns.flatMap((one) => (names.column(one.name) === one.expr ? [] : [[one.column.name, one]])));

/** Of the query itself: nested ones are queries of their own. */
function columnEdits(
  query: Query,
  model: ReadonlyMap<string, ModelTable>,
  words: Words,
  names: LogicalNames,
): (Edit | null)[] {
  const calls = query.sources.flatMap(({ node, select }) =>
    select || isFields(node['alias']) ? [] : [node],
  );
  const results = new Set(listOf(query.select['targetList']).flatMap(bareReference));
  const ordered = new Set(listOf(query.select['sortClause']).flatMap(orderedName(query)));
  const edit = (reference: Fields, from: readonly FromItem[]): (Edit | null)[] =>
    ordered.has(reference)
      ? []
      : columnEdit(reference, { query, from, isResult: results.has(reference) }, { model, words, names });
  return [
    ...ownNodesOf([clausesOf({ ...query, joins: [] }), calls], 'ColumnRef').flatMap((one) =>
      edit(one, query.from),
    ),
    ...query.joins.flatMap(({ condition, sides }) =>
      ownNodesOf(condition, 'ColumnRef').flatMap((one) => edit(one, sides)),
    ),
    // A name that two tables share is one in the model only where neither is called otherwise.
    ...query.joins.flatMap(({ merged, left, right }) =>
      merged === null || merged.some((name) => [...left, ...right].some(isRenamed(name, model, names)))
        ? [null]
        : [],
    ),
  ];
}

const isRenamed =
  (name: string, model: ReadonlyMap<string, ModelTable>, names: LogicalNames) =>
  ({ table }: Source): boolean => {
    const found = table && model.get(fullName(table));
    return found ? renamedIn(found, names).has(name) : false;
  };

/** A result that is a column and takes its name from it. */
function bareReference(item: unknown): Fields[] {
  const target = (item as { ResTarget?: Fields }).ResTarget;
  const reference = (target?.['val'] as { ColumnRef?: Fields } | undefined)?.ColumnRef;
  return reference && target?.['name'] === undefined ? [reference] : [];
}

/** In ORDER BY a bare name is that of a result, where one has it. */
const orderedName =
  ({ select }: Query) =>
  (item: unknown): Fields[] => {
    const node = (item as { SortBy?: Fields }).SortBy?.['node'] as { ColumnRef?: Fields } | undefined;
    const [name, ...more] = node?.ColumnRef ? pathOf(node.ColumnRef) : [];
    const given = listOf(select['targetList']).some(
      (target) => (target as { ResTarget?: Fields }).ResTarget?.['name'] === name,
    );
    return node?.ColumnRef && more.length === 0 && given ? [node.ColumnRef] : [];
  };

interface Standing {
  query: Query;
  from: readonly FromItem[];
  /** It is a result, which takes its name from it. */
  isResult: boolean;
}

function columnEdit(
  reference: Fields,
  { query, from, isResult }: Standing,
  { model, words, names }: { model: ReadonlyMap<string, ModelTable>; words: Words; names: LogicalNames },
): (Edit | null)[] {
  const path = pathOf(reference);
  const written = words.nameAt(reference['location']);
  const [name = '', ...before] = path.toReversed();
  const use = resolveColumn(reference, query, from);
  const table = use?.source.table && model.get(fullName(use.source.table));
  const column = table ? renamedIn(table, names).get(name) : undefined;
  if (!use && name !== '*' && couldBe(name, query, model, names)) return [null];
  // Names given behind an alias are the statement's own.
  if (column && isFields(use?.source.node['alias']) && 'colnames' in use.source.node['alias']) return [null];
  // `public.t.a`: the table has an alias now, and goes by nothing else.
  const kept = before.length > 1 ? written.slice(-2) : written;
  const last = written.at(-1);
  if (!last || (!column && kept.length === written.length)) return [];
  const renamed = column ? names.column(column.name) : last.text;
  const text = [...kept.slice(0, -1).map((word) => word.text), renamed].join('.');
  const result = column && isResult ? ` AS ${quoteIdentifier(name)}` : '';
  return [{ ...spanOf(written), text: `${text}${result}` }];
}

/** A name that was not followed, and that a table in sight is called otherwise by. */
function couldBe(
  name: string,
  query: Query,
  model: ReadonlyMap<string, ModelTable>,
  names: LogicalNames,
): boolean {
  for (let owner: Query | null = query; owner; owner = owner.outer)
    if (owner.sources.some(isRenamed(name, model, names))) return true;
  return false;
}

/** By bytes, as the grammar counts. */
function applied(sql: string, edits: readonly Edit[]): string {
  const bytes = Buffer.from(sql);
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, text } of [...edits].sort((a, b) => a.start - b.start)) {
    parts.push(bytes.subarray(at, start).toString(), text);
    at = end;
  }
  return [...parts, bytes.subarray(at).toString()].join('');
}
