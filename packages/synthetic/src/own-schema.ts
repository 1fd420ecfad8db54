import {
  ddlOrder,
  quoteIdentifier,
  quoteList,
  quoteTable,
  type Catalog,
  type Table,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import {
  checkExpression,
  checkReadOnly,
  isSqlRefusal,
  namesOf,
  parseIfSql,
  SAFE_FUNCTIONS,
  walk,
} from '@pairsmith/sql';

/** Something of the customer's schema that the scratch database does not have. */
export interface LeftOut {
  what:
    | 'type'
    | 'column'
    | 'check'
    | 'generated'
    | 'view'
    | 'unique'
    | 'relation'
    | 'rows'
    | 'table'
    | 'domain_check';
  /** `schema.table`, with the column or the constraint behind it; a type's name. */
  name: string;
}

/** One statement that may fail, and what is done and said then. */
export interface Attempt {
  sql: string;
  of: LeftOut;
  /** Tried in its place. */
  instead?: string;
}

export interface OwnSchema {
  schemas: string[];
  types: Attempt[];
  /** Each with the columns that it is made with. */
  tables: { table: Table; columns: readonly string[]; sql: string; checks: Attempt[]; uniques: Attempt[] }[];
  /** In the order of what they read. */
  views: { table: Table; attempt: Attempt }[];
  leftOut: LeftOut[];
}

/**
 * The customer's schema as statements for an empty database of ours: no defaults and no sequences (every value is given), no
 * partitions, no comments. What is written in the customer's words (checks, generated columns, domains, views) is held to what
 * the gate lets run, for it runs on our own server.
 */
export function ownSchema(catalog: Pick<Catalog, 'tables' | 'types'>): OwnSchema {
  const leftOut: LeftOut[] = [];
  const types = (catalog.types ?? []).flatMap((type): Attempt[] => {
    const of: LeftOut = { what: 'type', name: `${type.schema}.${type.name}` };
    const sql = `create ${type.kind === 'domain' ? 'domain' : 'type'} ${quoteTable(type)} as ${type.definition}`;
    if (type.needs || !isHarmless(sql)) return (leftOut.push(of), []);
    return [{ sql, of }];
  });
  const missing = new Set(leftOut.map(({ name }) => name));
  const tables = catalog.tables
    .filter(isStored)
    .map((table) => renderTable(table, missing, leftOut))
    .filter(({ table, sql }) => {
      // Names of types are texts too, of a file that may have been written by anybody.
      const isFine = isHarmless(sql);
      if (!isFine) leftOut.push({ what: 'table', name: fullName(table) });
      return isFine;
    });
  const listed = new Set(catalog.tables.map(fullName));
  const views = ddlOrder(catalog.tables)
    .filter((table) => !isStored(table))
    .flatMap((table) => {
      const attempt = renderView(table, listed, missing, leftOut);
      return attempt ? [{ table, attempt }] : [];
    });
  const schemas = new Set([
    ...catalog.tables.map(({ schema }) => schema),
    ...(catalog.types ?? []).map(({ schema }) => schema),
  ]);
  return { schemas: [...schemas], types, tables, views, leftOut };
}

export const isStored = ({ kind }: Pick<Table, 'kind'>): boolean =>
  kind !== 'view' && kind !== 'materialized view';

function renderTable(
  table: Table,
  missing: ReadonlySet<string>,
  leftOut: LeftOut[],
): OwnSchema['tables'][number] {
  const name = fullName(table);
  const columns = table.columns.filter(({ name: column, type_needs: needs, user_type: type }) => {
    const isThere = !needs && !(type && missing.has(type));
    if (!isThere) leftOut.push({ what: 'column', name: `${name}.${column}` });
    return isThere;
  });
  const has = (names: readonly string[]) =>
    names.every((one) => columns.some((column) => column.name === one));
  const lines = columns.map((column) => {
    const parts = [quoteIdentifier(column.name), column.type];
    const { generated } = column;
    if (generated !== null && !column.default_needs && isHarmlessExpression(generated, table))
      parts.push(`generated always as (${generated}) stored`);
    else if (generated !== null) leftOut.push({ what: 'generated', name: `${name}.${column.name}` });
    if (!column.nullable) parts.push('not null');
    return parts.join(' ');
  });
  if (table.primary_key.length > 0 && has(table.primary_key))
    lines.push(`primary key (${quoteList(table.primary_key)})`);
  const at = quoteTable(table);
  const uniques = table.uniques.filter(has).map((unique): Attempt => ({
    sql: `alter table ${at} add unique (${quoteList(unique)})`,
    of: { what: 'unique', name: `${name} (${unique.join(', ')})` },
  }));
  const checks = table.checks.flatMap((check): Attempt[] => {
    const of: LeftOut = { what: 'check', name: `${name}.${check.name}` };
    const sql = `alter table ${at} add constraint ${quoteIdentifier(check.name)} check (${check.expression})`;
    if (check.needs || !isHarmlessExpression(check.expression, table) || !isHarmless(sql))
      return (leftOut.push(of), []);
    return [{ sql, of }];
  });
  return {
    table,
    columns: columns.map(({ name: column }) => column),
    sql: `create table ${at} (\n  ${lines.join(',\n  ')}\n)`,
    checks,
    uniques,
  };
}

/** A view that cannot be computed here is an empty table; null: nothing may be made of it. */
function renderView(
  view: Table,
  listed: ReadonlySet<string>,
  missing: ReadonlySet<string>,
  leftOut: LeftOut[],
): Attempt | null {
  const definition = (view.definition ?? '').trim().replace(/;$/, '');
  const unkeyed = { ...view, primary_key: [], uniques: [], checks: [] };
  const { sql: instead } = renderTable(unkeyed, missing, leftOut);
  const of: LeftOut = { what: 'view', name: fullName(view) };
  const canBe = !view.needs && view.depends_on.every((name) => listed.has(name)) && passesGate(definition);
  if (!canBe) leftOut.push(of);
  const columns = quoteList(view.columns.map(({ name }) => name));
  if (canBe) {
    const sql = `create view ${quoteTable(view)} (${columns}) as ${definition}`;
    return { sql, of, ...(isHarmless(instead) && { instead }) };
  }
  if (isHarmless(instead)) return { sql: instead, of };
  leftOut.push({ what: 'table', name: fullName(view) });
  return null;
}

const passesGate = (query: string): boolean =>
  isLetThrough(() => checkReadOnly(query, { allowedFunctions: [] }));

function isLetThrough(check: () => unknown): boolean {
  try {
    check();
    return true;
  } catch (error) {
    if (isSqlRefusal(error)) return false;
    throw error;
  }
}

const isHarmlessExpression = (expression: string, table: Table): boolean =>
  passesGate(`select 1 from ${quoteTable(table)} where ((${expression})) is not null`);

/**
 * One statement whose checks pass the gate, and whatever it calls anywhere is a function that every statement may call. A name
 * behind a dot may be a call as well, `('x'::text).f`: there is none.
 */
function isHarmless(definition: string): boolean {
  const statement = parseIfSql(definition);
  if (!statement) return false;
  return [...walk(statement.root)].every(({ type, fields }) => {
    if (type === 'SubLink') return false;
    if (type === 'A_Indirection') return namesOf(fields['indirection']).length === 0;
    if (type === 'Constraint') {
      const parts = [fields['raw_expr'], fields['where_clause']].filter((part) => part !== undefined);
      return parts.every((part) =>
        isLetThrough(() => checkExpression(part, definition, { allowedFunctions: [] })),
      );
    }
    if (type !== 'FuncCall') return true;
    const path = namesOf(fields['funcname']);
    return (path.length === 1 || path[0] === 'pg_catalog') && SAFE_FUNCTIONS.has(path.at(-1) ?? '');
  });
}
