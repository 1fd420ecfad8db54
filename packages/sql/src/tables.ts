import type { Catalog, Table } from '@pairsmith/catalog';
import { fullName, rememberRecent } from '@pairsmith/core';
import { findColumn } from './queries/from-items';
import { clausesOf, ownNodesOf } from './queries/nodes';
import { outputsOf, pathOf, type FromItem, type Query, type Source } from './queries/query';
import { readQueries } from './queries/read-queries';
import type { Statement } from './parse';
import type { Fields } from './walk';

/** A table as a statement names it; `schema` is null where the text gives none and the catalogue does not settle it. */
export interface TableReference {
  schema: string | null;
  name: string;
}

/** `column` is `*` for all columns; `table` is null where text and catalogue leave it open. */
interface ColumnReference {
  table: TableReference | null;
  column: string;
}

export interface References {
  tables: TableReference[];
  columns: ColumnReference[];
}

type KnownTables = Pick<Catalog, 'tables'>;

/**
 * The stored tables and columns a statement reads, each once, in order of appearance. Aliases, CTEs, derived tables and
 * correlated sub-queries are followed by PostgreSQL's scoping rules; columns of derived tables count where they are computed.
 * With a catalogue, names without schema and unqualified columns are resolved too.
 */
export const referencesOf = (
  { root }: Statement,
  { tables }: KnownTables = { tables: [] },
): Readonly<References> => referencesAmong(root, tables);

const referencesAmong = rememberRecent((root: unknown, known: KnownTables['tables']): References => {
  const queries = readQueries(root, { tables: known });
  const tables = queries.flatMap(({ sources }) =>
    sources.flatMap((source) => at(source.node, storedTable(source))),
  );
  return {
    tables: once(tables, tableKey),
    columns: once(queries.flatMap(columnsOf), ({ table, column }) =>
      JSON.stringify([table && tableKey(table), column]),
    ),
  };
});

/** A task's tables by `tableKey`, for all its statements. */
export const tablesByKey = rememberRecent(
  (tables: Catalog['tables']): ReadonlyMap<string, Table> =>
    new Map(tables.map((table) => [tableKey(table), table])),
);

/** `schema.name`, or the bare name where the schema is open. */
export const tableKey = ({ schema, name }: TableReference): string =>
  schema === null ? name : fullName({ schema, name });

/** Something found, with the place in the text at which it was. */
type Found<T> = { found: T; place: number };

const at = <T>({ location }: Fields, found: T | null): Found<T>[] =>
  found === null ? [] : [{ found, place: Number(location ?? 0) }];

function once<T>(all: Found<T>[], keyOf: (found: T) => string): T[] {
  const byKey = new Map<string, T>();
  for (const { found } of all.sort((a, b) => a.place - b.place))
    if (!byKey.has(keyOf(found))) byKey.set(keyOf(found), found);
  return [...byKey.values()];
}

/** Null for a derived table, a CTE or a function: what they read was counted inside. */
function storedTable({ table, select, cte, node }: Source): TableReference | null {
  if (select || cte || typeof node['relname'] !== 'string') return null;
  const schema = table?.schema ?? node['schemaname'];
  return { schema: typeof schema === 'string' ? schema : null, name: node['relname'] };
}

/** Of the query itself; nested SELECTs are queries of their own. */
function columnsOf(query: Query): Found<ColumnReference>[] {
  const { sources, joins, from } = query;
  const calls = sources.flatMap(({ node, select }) => (select ? [] : [node]));
  return [
    ...columnsIn([clausesOf({ ...query, joins: [] }), calls], query, from),
    ...joins.flatMap(({ condition, sides }) => columnsIn(condition, query, sides)),
    ...joins.flatMap(({ using, left, right }) =>
      [...left, ...right].flatMap((source) => using.flatMap((name) => merged(source, name))),
    ),
  ];
}

/** USING names a column of each side; which sources of a side, only their columns tell. */
function merged(source: Source, column: string): Found<ColumnReference>[] {
  const table = storedTable(source);
  return table && (source.columns?.includes(column) ?? true) ? at(source.node, { table, column }) : [];
}

const columnsIn = (root: unknown, query: Query, from: readonly FromItem[]): Found<ColumnReference>[] =>
  ownNodesOf(root, 'ColumnRef').flatMap((reference) =>
    readColumn(reference, query, from).flatMap((found) => at(reference, found)),
  );

function readColumn(reference: Fields, query: Query, from: readonly FromItem[]): ColumnReference[] {
  const [column = '', alias] = pathOf(reference).toReversed();
  if (alias !== undefined) {
    const source = sourceCalled(alias, query);
    return source ? ofStored(source, column) : [{ table: null, column }];
  }
  if (column === '*') return query.sources.flatMap((source) => ofStored(source, '*'));
  return readUnqualified(column, query, from);
}

function sourceCalled(alias: string, query: Query): Source | undefined {
  for (let owner: Query | null = query; owner; owner = owner.outer) {
    const source = owner.sources.find((candidate) => candidate.alias === alias);
    if (source) return source;
  }
  return undefined;
}

/** Under the name that the table has for it, whatever the text calls it. */
function ofStored(source: Source, column: string): ColumnReference[] {
  const table = storedTable(source);
  const own = source.table?.columns[source.columns?.indexOf(column) ?? -1]?.name;
  return table ? [{ table, column: own ?? column }] : [];
}

function readUnqualified(column: string, query: Query, from: readonly FromItem[]): ColumnReference[] {
  let mayBeComputed = false;
  for (let owner: Query | null = query; owner; owner = owner.outer) {
    const found = findColumn(owner, owner === query ? from : owner.from, column, undefined);
    const has = ({ columns }: Source) => columns?.includes(column) ?? false;
    const known = found === 'unknown' ? owner.sources.find(has) : found;
    if (known && has(known)) return ofStored(known, column);
    // A row of the table as a whole, or a name the statement itself gave.
    const row = owner.sources.find(({ alias }) => alias === column);
    if (row) return ofStored(row, '*');
    if (outputsOf(owner).some(({ name, node }) => node['name'] !== undefined && name === column)) return [];
    if (known) return ofStored(known, column);
    mayBeComputed ||= owner.sources.some((source) => storedTable(source) === null);
    if (found === 'unknown') break;
  }
  return mayBeComputed ? [] : [{ table: null, column }];
}
