import { quoteIdentifier, quoteList, quoteTable, type Relation, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { DatabaseError, type Client } from 'pg';
import type { DrawnTable } from './row-drawer';
import type { Row } from './table-state';
import type { Attempt, LeftOut, OwnSchema } from './own-schema';
import { NoScratchDatabase } from './scratch-database';

export interface Loaded {
  /** By `schema.table`. */
  rows: Record<string, number>;
  leftOut: LeftOut[];
}

/** What is loaded. */
export interface LoadPlan {
  schema: OwnSchema;
  tables: readonly DrawnTable[];
  /** Those that the customer declared; they hold here too. */
  relations: readonly Relation[];
  /** Before every statement; what it throws ends the loading. */
  check: () => void;
}

/** Tries for a row that a check refuses. */
const TRIES = 6;
const BATCH = 100;
/** The protocol counts them in 16 bits. */
const MOST_PARAMETERS = 65_535;
/** A check that refuses more of the rows than this is left out: a table without rows tells nothing apart. */
const MOST_REFUSED = 0.5;

/**
 * Makes the schema and loads the rows, with its keys and checks on; relations are added behind the rows, which checks them. What
 * cannot be had is left out and named.
 * @throws what `check` throws; NoScratchDatabase where the connection is lost; DatabaseError
 */
export async function loadRows(
  client: Client,
  { schema, tables, relations, check }: LoadPlan,
): Promise<Loaded> {
  const leftOut = [...schema.leftOut];
  const run = async (sql: string, values?: (string | null)[]) => {
    check();
    try {
      return await client.query(sql, values);
    } catch (error) {
      // What the database does not say itself is trouble of the connection.
      throw error instanceof DatabaseError ? error : new NoScratchDatabase('failed', error);
    }
  };
  const attempt = async ({ sql, instead, of }: Attempt): Promise<void> => {
    if ((await refusalOf(() => run(sql))) === null) return;
    leftOut.push(of);
    if (instead !== undefined && (await refusalOf(() => run(instead))) !== null)
      leftOut.push({ what: 'table', name: of.name });
  };

  for (const name of schema.schemas) await run(`create schema if not exists ${quoteIdentifier(name)}`);
  for (const type of schema.types) await attempt(type);
  /** Columns by table. */
  const made = new Map<string, ReadonlySet<string>>();
  for (const { table, columns, sql, checks, uniques } of schema.tables) {
    const of: LeftOut = { what: 'table', name: fullName(table) };
    if ((await refusalOf(() => run(sql))) !== null) {
      leftOut.push(of);
      continue;
    }
    made.set(fullName(table), new Set(columns));
    for (const one of [...uniques, ...checks]) await attempt(one);
  }
  for (const { attempt: view } of schema.views) await attempt(view);
  for (const drawn of tables.filter(({ table }) => made.has(fullName(table))))
    leftOut.push(...(await loadTable(drawn, run)));
  const drawnAt = new Map(tables.map(({ table }) => [fullName(table), table]));
  const isMade = ({ schema: of, table, columns }: Relation['from']) =>
    columns.every((column) => made.get(`${of}.${table}`)?.has(column));
  const declared: Relation[] = [];
  for (const relation of relations.filter(({ source }) => source === 'declared'))
    if (isMade(relation.from) && isMade(relation.to)) declared.push(relation);
    else leftOut.push(foreignKey(relation).of);
  await removeOrphans(declared, drawnAt, run);
  for (const relation of declared) await attempt(foreignKey(relation));
  await run('analyze');

  const rows: Record<string, number> = {};
  for (const { table } of tables) {
    if (!made.has(fullName(table))) continue;
    const { rows: counted } = await run(`select count(*)::text as n from ${quoteTable(table)}`);
    rows[fullName(table)] = Number((counted[0] as { n: string }).n);
  }
  return { rows, leftOut };
}

type Run = (sql: string, values?: (string | null)[]) => Promise<{ rows: unknown[]; rowCount: number | null }>;

/** What the database refuses; null: nothing. Trouble of another kind is thrown. */
async function refusalOf(work: () => Promise<unknown>): Promise<DatabaseError | null> {
  try {
    await work();
    return null;
  } catch (error) {
    if (error instanceof DatabaseError) return error;
    throw error;
  }
}

/** The classes of errors that a row's own values cause: data exceptions and violated constraints. */
const isOfRow = ({ code = '' }: DatabaseError): boolean => /^2[23]/.test(code);
const CHECK_VIOLATED = '23514';

async function loadTable(drawn: DrawnTable, run: Run): Promise<LeftOut[]> {
  const { table, rows } = drawn;
  const leftOut: LeftOut[] = [];
  const columns = await insertable(table, run);
  const dropped = new Set<string>();
  let refused = await insertInTries(drawn, rows, { columns, leftOut, run });
  while (refused.length > rows.length * MOST_REFUSED) {
    const check = await dropCheck(table, refused, dropped, run);
    if (!check) break;
    leftOut.push(check);
    const todo = refused.map(({ row }) => row);
    refused = await insertInTries(drawn, todo, { columns, leftOut, run });
  }
  return leftOut;
}

/** Other values for the rows that a check refuses, a few times; those that it refuses still. */
async function insertInTries(
  { table, rows: all, again }: DrawnTable,
  rows: readonly Row[],
  { columns, leftOut, run }: { columns: readonly string[]; leftOut: LeftOut[]; run: Run },
): Promise<Refused[]> {
  let [todo, refused]: [Row[], Refused[]] = [[...rows], []];
  for (let attempt = 0; attempt < TRIES && todo.length > 0; attempt += 1) {
    if (attempt > 0) todo = todo.map((row) => again(row, attempt - 1));
    const failed = await insertAll(table, columns, todo, run);
    // What a key or a generated column refuses is not there a second time either.
    refused = failed.filter(({ error }) => error.code === CHECK_VIOLATED);
    const lost = failed.length - refused.length;
    if (lost > all.length * MOST_REFUSED) leftOut.push({ what: 'rows', name: fullName(table) });
    todo = refused.map(({ row }) => row);
  }
  return refused;
}

/** Columns that are there and take a value. */
async function insertable(table: Table, run: Run): Promise<string[]> {
  const { rows } = await run(
    `select attname as name from pg_attribute where attrelid = '${quoteTable(table).replaceAll("'", "''")}'::regclass
       and attnum > 0 and not attisdropped and attgenerated = '' order by attnum`,
  );
  return (rows as { name: string }[]).map(({ name }) => name);
}

/** Leaves out a check that refuses these rows, a domain's perhaps; null: there is none that was not left out yet. */
async function dropCheck(
  table: Table,
  refused: readonly Refused[],
  dropped: Set<string>,
  run: Run,
): Promise<LeftOut | null> {
  const error = lastAsked(refused.map((one) => one.error));
  const name = error?.constraint;
  if (name === undefined || dropped.has(name)) return null;
  dropped.add(name);
  const domain = error?.dataType;
  const at = domain
    ? `${quoteIdentifier(error.schema ?? 'public')}.${quoteIdentifier(domain)}`
    : quoteTable(table);
  await run(`alter ${domain ? 'domain' : 'table'} ${at} drop constraint ${quoteIdentifier(name)}`);
  return domain
    ? { what: 'domain_check', name: domain }
    : { what: 'check', name: `${fullName(table)}.${name}` };
}

/**
 * Of the checks that are named the one that PostgreSQL asks last: domains' come first, a table's by their names. Those before it
 * let some rows through.
 */
function lastAsked(errors: readonly DatabaseError[]): DatabaseError | undefined {
  const place = ({ dataType, constraint = '' }: DatabaseError) => `${dataType ? 0 : 1}${constraint}`;
  return errors.toSorted((a, b) => (place(a) < place(b) ? 1 : -1))[0];
}

interface Refused {
  row: Row;
  error: DatabaseError;
}

/** Many at once; of a batch that is refused each half, down to the row that is to blame. */
async function insertAll(
  table: Table,
  columns: readonly string[],
  rows: readonly Row[],
  run: Run,
): Promise<Refused[]> {
  const refused: Refused[] = [];
  const insert = async (some: readonly Row[]): Promise<void> => {
    if (some.length === 0) return;
    const error = await refusalOf(() => run(...insertion(table, columns, some)));
    if (error === null) return;
    if (!isOfRow(error)) throw error;
    if (some.length === 1) refused.push({ row: some[0]!, error });
    else {
      const middle = Math.ceil(some.length / 2);
      await insert(some.slice(0, middle));
      await insert(some.slice(middle));
    }
  };
  const batch = Math.max(1, Math.min(BATCH, Math.floor(MOST_PARAMETERS / Math.max(1, columns.length))));
  for (let at = 0; at < rows.length; at += batch) await insert(rows.slice(at, at + batch));
  return refused;
}

function insertion(
  table: Table,
  columns: readonly string[],
  rows: readonly Row[],
): [string, (string | null)[]] {
  if (columns.length === 0) return [`insert into ${quoteTable(table)} default values`, []];
  const values = rows.flatMap((row) => columns.map((column) => row[column] ?? null));
  const tuples = rows.map(
    (_, nth) => `(${columns.map((__, at) => `$${nth * columns.length + at + 1}`).join(', ')})`,
  );
  return [`insert into ${quoteTable(table)} (${quoteList(columns)}) values ${tuples.join(', ')}`, values];
}

const foreignKey = ({ from, to, evidence }: Relation): Attempt => ({
  sql: `alter table ${quoteTable({ schema: from.schema, name: from.table })} add foreign key (${quoteList(from.columns)})
    references ${quoteTable({ schema: to.schema, name: to.table })} (${quoteList(to.columns)})`,
  of: { what: 'relation', name: `${from.schema}.${from.table}.${evidence || from.columns.join(', ')}` },
});

/** Rows whose partner was refused lose the reference, or go too where that is refused; whoever refers to them likewise. */
async function removeOrphans(
  relations: readonly Relation[],
  tables: ReadonlyMap<string, Table>,
  run: Run,
): Promise<void> {
  for (let round = 0; round < tables.size + 1; round += 1) {
    let removed = 0;
    for (const { from, to } of relations) {
      const table = tables.get(`${from.schema}.${from.table}`);
      if (!table) continue;
      const [own, other] = [quoteTable(table), quoteTable({ schema: to.schema, name: to.table })];
      const match = from.columns.map(
        (name, at) => `t.${quoteIdentifier(to.columns[at]!)} = f.${quoteIdentifier(name)}`,
      );
      const full = from.columns.map((name) => `f.${quoteIdentifier(name)} is not null`);
      const orphan = `${[...full].join(' and ')} and not exists (select from ${other} t where ${match.join(' and ')})`;
      const free = from.columns.find((name) =>
        table.columns.some((column) => column.name === name && column.nullable && column.generated === null),
      );
      const release = free && `update ${own} f set ${quoteIdentifier(free)} = null where ${orphan}`;
      const released = release ? await changedBy(release, run) : null;
      removed += released ?? (await run(`delete from ${own} f where ${orphan}`)).rowCount ?? 0;
    }
    if (removed === 0) return;
  }
}

/** How many rows; null: a check or a key refuses it. */
async function changedBy(sql: string, run: Run): Promise<number | null> {
  try {
    return (await run(sql)).rowCount ?? 0;
  } catch (error) {
    if (error instanceof DatabaseError && isOfRow(error)) return null;
    throw error;
  }
}
