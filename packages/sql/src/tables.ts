import type { Catalog, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Statement } from './parse';
import { isFields, namesOf, tagOf, type Fields } from './walk';

/** A table as a statement names it; `schema` is null where the text gives none and the catalogue does not settle it. */
export interface TableReference {
  schema: string | null;
  name: string;
}

/** `column` is `*` for all columns; `table` is null where text and catalogue leave it open. */
export interface ColumnReference {
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
export function referencesOf({ root }: Statement, catalog: KnownTables = { tables: [] }): References {
  const reader = new ScopeReader(catalog.tables);
  reader.readSelect((root as { SelectStmt?: Fields }).SelectStmt ?? {}, null, new Set());
  return { tables: [...reader.tables.values()], columns: [...reader.columns.values()] };
}

/** `schema.name`, or the bare name where the schema is open. */
export const tableKey = ({ schema, name }: TableReference): string =>
  schema === null ? name : fullName({ schema, name });

interface Source {
  alias: string;
  /** null: a derived table, a CTE or a function; its columns were counted inside. */
  table: TableReference | null;
  known: Table | null;
}

interface Scope {
  sources: Source[];
  /** Names given to results, which ORDER BY and GROUP BY may use. */
  outputs: Set<string>;
  outer: Scope | null;
}

/** Where a SELECT holds expressions over what its FROM brings. */
const CLAUSES = [
  'distinctClause',
  'targetList',
  'whereClause',
  'groupClause',
  'havingClause',
  'windowClause',
  'valuesLists',
  'sortClause',
  'limitOffset',
  'limitCount',
];

type CteNames = ReadonlySet<string>;

/** Holds what was found while the statement is read; one per statement. */
class ScopeReader {
  readonly tables = new Map<string, TableReference>();
  readonly columns = new Map<string, ColumnReference>();

  constructor(private readonly known: readonly Table[]) {}

  readSelect(select: Fields, outer: Scope | null, outerCtes: CteNames): void {
    const ctes = this.readCtes(select['withClause'], outer, outerCtes);
    const scope: Scope = { sources: [], outputs: new Set(), outer };
    for (const side of ['larg', 'rarg']) {
      if (isFields(select[side])) this.readSelect(select[side], outer, ctes);
    }
    for (const item of listOf(select['fromClause'])) this.readFrom(item, scope, ctes);
    for (const target of listOf(select['targetList'])) {
      const name = (target as { ResTarget?: { name?: string } }).ResTarget?.name;
      if (name) scope.outputs.add(name);
    }
    // The ORDER BY of a set operation knows result columns only.
    if (!select['rarg'])
      this.readExpression(
        CLAUSES.map((clause) => select[clause]),
        scope,
        ctes,
      );
  }

  private readCtes(clause: unknown, outer: Scope | null, outerCtes: CteNames): CteNames {
    const ctes = new Set(outerCtes);
    if (!isFields(clause)) return ctes;
    for (const item of listOf(clause['ctes'])) {
      const cte = (item as { CommonTableExpr: Fields }).CommonTableExpr;
      const name = String(cte['ctename']);
      // Without RECURSIVE a CTE's own name inside it is a stored table.
      if (clause['recursive']) ctes.add(name);
      this.readExpression(cte['ctequery'], outer, ctes);
      ctes.add(name);
    }
    return ctes;
  }

  private readFrom(item: unknown, scope: Scope, ctes: CteNames): void {
    if (!isFields(item)) return;
    const tag = tagOf(item);
    const fields = tag === null ? item : (item[tag] as Fields);
    if (tag === 'RangeVar') return this.readRelation(fields, scope, ctes);
    if (tag === 'RangeTableSample') return this.readFrom(fields['relation'], scope, ctes);
    if (tag === 'JoinExpr') {
      this.readFrom(fields['larg'], scope, ctes);
      this.readFrom(fields['rarg'], scope, ctes);
      this.readExpression(fields['quals'], scope, ctes);
      for (const column of namesOf(fields['usingClause'])) {
        for (const { table } of scope.sources) if (table) this.addColumn(table, column);
      }
      return;
    }
    // LATERAL sees what stands before it; without it, only what is outside.
    const isLateral = fields['lateral'] === true || tag !== 'RangeSubselect';
    const { alias, ...rest } = fields;
    this.readExpression(rest, isLateral ? scope : scope.outer, ctes);
    scope.sources.push({ alias: aliasName(alias) ?? '', table: null, known: null });
  }

  private readRelation({ schemaname, relname, alias }: Fields, scope: Scope, ctes: CteNames): void {
    const name = String(relname);
    if (!schemaname && ctes.has(name)) {
      scope.sources.push({ alias: aliasName(alias) ?? name, table: null, known: null });
      return;
    }
    const known = findTable(this.known, schemaname ? String(schemaname) : null, name);
    const table = { schema: known?.schema ?? (schemaname ? String(schemaname) : null), name };
    this.tables.set(tableKey(table), table);
    scope.sources.push({ alias: aliasName(alias) ?? name, table, known });
  }

  private readExpression(value: unknown, scope: Scope | null, ctes: CteNames): void {
    if (Array.isArray(value)) {
      for (const item of value) this.readExpression(item, scope, ctes);
    } else if (isFields(value)) {
      const tag = tagOf(value);
      const fields = tag === null ? value : (value[tag] as Fields);
      if (tag === 'SelectStmt') this.readSelect(fields, scope, ctes);
      else if (tag === 'ColumnRef') this.readColumn(fields['fields'] as Fields[], scope);
      else for (const inner of Object.values(fields)) this.readExpression(inner, scope, ctes);
    }
  }

  private readColumn(parts: Fields[], scope: Scope | null): void {
    const path = parts.map((part) => ('A_Star' in part ? '*' : (namesOf([part])[0] ?? '')));
    const [column = '', alias] = path.toReversed();
    if (alias !== undefined) {
      const source = findSource(scope, (candidate) => candidate.alias === alias);
      if (source?.table) this.addColumn(source.table, column);
      else if (!source) this.addColumn(null, column);
    } else if (column === '*') {
      for (const { table } of scope?.sources ?? []) if (table) this.addColumn(table, '*');
    } else {
      this.readUnqualified(column, scope);
    }
  }

  private readUnqualified(column: string, scope: Scope | null): void {
    for (let at = scope; at; at = at.outer) {
      const known = at.sources.find((source) => source.known?.columns.some(({ name }) => name === column));
      if (known) return this.addColumn(known.table, column);
      // A row of the table as a whole, or a name the statement itself gave.
      const row = at.sources.find(({ alias }) => alias === column);
      if (row) return row.table ? this.addColumn(row.table, '*') : undefined;
      if (at.outputs.has(column)) return;
      const unknown = at.sources.filter((source) => source.known === null);
      if (unknown.length === 0) continue;
      const only = at.sources.length === 1 ? unknown[0] : undefined;
      if (only) return only.table ? this.addColumn(only.table, column) : undefined;
      // It may belong to a derived table, whose columns were counted inside.
      if (unknown.some(({ table }) => table === null)) return;
      return this.addColumn(null, column);
    }
    this.addColumn(null, column);
  }

  private addColumn(table: TableReference | null, column: string): void {
    this.columns.set(JSON.stringify([table && tableKey(table), column]), { table, column });
  }
}

const listOf = (value: unknown): unknown[] => (Array.isArray(value) ? value : []);

const aliasName = (alias: unknown): string | undefined =>
  (alias as { aliasname?: string } | undefined)?.aliasname;

function findSource(scope: Scope | null, matches: (source: Source) => boolean): Source | undefined {
  for (let at = scope; at; at = at.outer) {
    const source = at.sources.find(matches);
    if (source) return source;
  }
  return undefined;
}

/** Without a schema: the table in `public`, as the usual search path finds it, else the only one of that name. */
export function findTable(known: readonly Table[], schema: string | null, name: string): Table | null {
  const named = known.filter((table) => table.name === name && (schema === null || table.schema === schema));
  return named.find((table) => table.schema === 'public') ?? (named.length === 1 ? (named[0] ?? null) : null);
}
