import { quoteIdentifier, type Catalog } from '@pairsmith/catalog';
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
import { semanticModel, type ModelTable } from './semantic-model';

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

/** Says pairs in the names of a model. */
export interface Naming {
  /** Why a pair has no place in the model. */
  reasonAgainst: (pair: ExportPair) => 'other_names' | null;
  /** Pairs with their statements over the model; those that cannot be said in its names are left out. */
  renamed: (pairs: AsyncIterable<ExportPair>) => AsyncGenerator<{ question: string; sql: string }>;
}

/** A table of the model, and its columns that have to be asked for in another way than the stored ones, by their stored names. */
interface NamedTable {
  name: string;
  columns: ReadonlyMap<string, string>;
}

type Model = ReadonlyMap<string, NamedTable>;

const namings = new WeakMap<LogicalNames, WeakMap<Catalog, Naming>>();

/** Made once for a catalogue: an export asks for it twice, and for each pair. */
export function namingOf(catalog: Catalog, names: LogicalNames): Naming {
  const made = namings.get(names) ?? new WeakMap<Catalog, Naming>();
  namings.set(names, made);
  const naming = made.get(catalog) ?? createNaming(semanticModel(catalog).tables, names);
  made.set(catalog, naming);
  return naming;
}

function createNaming(tables: readonly ModelTable[], names: LogicalNames): Naming {
  const model = new Map(
    tables.map(({ name, table, columns }) => {
      // `"ID"` too, where the model knows `ID` without quotes.
      const renamed = columns.flatMap((one): [string, string][] =>
        names.column(one.name) === one.expr ? [] : [[one.column.name, names.column(one.name)]],
      );
      return [fullName(table), { name: names.table(name), columns: new Map(renamed) }];
    }),
  );
  const known = new WeakMap<ExportPair, string | null>();
  const sqlOf = (pair: ExportPair): string | null => {
    const sql = known.has(pair) ? (known.get(pair) ?? null) : logicalSql(pair, model);
    known.set(pair, sql);
    return sql;
  };
  return {
    reasonAgainst: (pair) => (sqlOf(pair) === null ? 'other_names' : null),
    async *renamed(pairs) {
      for await (const pair of pairs) {
        const sql = sqlOf(pair);
        if (sql !== null) yield { question: pair.question, sql };
      }
    },
  };
}

/**
 * A pair's statement over the model's tables and columns instead of the stored ones: what is called otherwise there is renamed,
 * and results keep the names that they had. Null where that cannot be said for certain: the statement reads a table that the
 * model does not have, or a name that is called otherwise could be several things.
 */
function logicalSql(pair: ExportPair, model: Model): string | null {
  const statement = factsOf(pair)?.statement;
  if (!statement) return null;
  const words = wordsOf(pair.sql);
  const edits: (Edit | null)[] = readQueries(statement.root, pair.database.catalog).flatMap((query) => [
    ...query.sources.filter(isStored).map((source) => tableEdit(source, model, words)),
    ...columnEdits(query, model, words),
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
function tableEdit({ table, node, alias }: Source, model: Model, words: Words): Edit | null {
  const found = table && model.get(fullName(table));
  if (!found) return null;
  const called = quoteIdentifier(alias);
  const text = node['alias'] || found.name === called ? found.name : `${found.name} AS ${called}`;
  return { ...spanOf(words.nameAt(node['location'])), text };
}

/** Of the query itself: nested ones are queries of their own. */
function columnEdits(query: Query, model: Model, words: Words): (Edit | null)[] {
  const calls = query.sources.flatMap(({ node, select }) => (select ? [] : [node]));
  const results = new Set(listOf(query.select['targetList']).flatMap(bareReference));
  const ordered = new Set(listOf(query.select['sortClause']).flatMap(orderedName(query)));
  const edit = (reference: Fields, from: readonly FromItem[]): (Edit | null)[] =>
    ordered.has(reference)
      ? []
      : columnEdit(reference, { query, from, isResult: results.has(reference) }, model, words);
  return [
    ...ownNodesOf([clausesOf({ ...query, joins: [] }), calls], 'ColumnRef').flatMap((one) =>
      edit(one, query.from),
    ),
    ...query.joins.flatMap(({ condition, sides }) =>
      ownNodesOf(condition, 'ColumnRef').flatMap((one) => edit(one, sides)),
    ),
    // A name that two tables share is one in the model only where neither is called otherwise.
    ...query.joins.flatMap(({ merged, left, right }) =>
      merged === null || merged.some((name) => [...left, ...right].some(isRenamed(name, model)))
        ? [null]
        : [],
    ),
  ];
}

const isRenamed =
  (name: string, model: Model) =>
  ({ table }: Source): boolean =>
    (table && model.get(fullName(table))?.columns.has(name)) ?? false;

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
  model: Model,
  words: Words,
): (Edit | null)[] {
  const path = pathOf(reference);
  const written = words.nameAt(reference['location']);
  const [name = '', ...before] = path.toReversed();
  const use = resolveColumn(reference, query, from);
  const table = use?.source.table && model.get(fullName(use.source.table));
  const column = table ? table.columns.get(name) : undefined;
  if (!use && name !== '*' && couldBe(name, query, model)) return [null];
  // Names given behind an alias are the statement's own.
  if (column && isFields(use?.source.node['alias']) && 'colnames' in use.source.node['alias']) return [null];
  // `public.t.a`: the table has an alias now, and goes by nothing else.
  const kept = before.length > 1 ? written.slice(-2) : written;
  const last = written.at(-1);
  if (!last || (!column && kept.length === written.length)) return [];
  const text = [...kept.slice(0, -1).map((word) => word.text), column ?? last.text].join('.');
  const result = column && isResult ? ` AS ${quoteIdentifier(name)}` : '';
  return [{ ...spanOf(written), text: `${text}${result}` }];
}

/** A name that was not followed, and that a table in sight is called otherwise by. */
function couldBe(name: string, query: Query, model: Model): boolean {
  for (let owner: Query | null = query; owner; owner = owner.outer)
    if (owner.sources.some(isRenamed(name, model))) return true;
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
