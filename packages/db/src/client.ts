import { Pool, types, type ClientBase, type CustomTypesConfig, type QueryResultRow } from 'pg';

/** Whatever runs a query: the pool for a single statement, a client for a transaction. */
export type Client = Pool | ClientBase;

/** A point in time as our queries return it: UTC with the microseconds that a JavaScript Date would lose. */
export type Timestamp = string;

const INT8 = 20;
const TIMESTAMPTZ = 1184;

/** `2025-07-03 08:08:20.129529+08` → `2025-07-03T00:08:20.129529Z`. */
const utcMicros = (text: string): Timestamp =>
  withMicros(text, types.getTypeParser(TIMESTAMPTZ, 'text')(text) as Date);

/** JavaScript's own time has milliseconds; the text has the rest. */
function withMicros(text: string, at: Date): Timestamp {
  const fraction = /\.(\d+)/.exec(text)?.[1] ?? '';
  return `${at.toISOString().slice(0, 19)}.${fraction.padEnd(6, '0').slice(0, 6)}Z`;
}

/** A row that came as JSON, where times are texts like `2025-07-03T08:08:20.129529+08:00`, with these in our own form. */
export function withTimestamps<Row extends object>(row: Row, fields: readonly (keyof Row)[]): Row {
  const times = fields.map((field) => {
    const text = row[field] as string | null;
    return [field, text === null ? null : withMicros(text, new Date(text))];
  });
  return { ...row, ...(Object.fromEntries(times) as Partial<Row>) };
}

// Given with each query instead of set on the driver: another package's queries keep the driver's own types.
const STATE_TYPES: CustomTypesConfig = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') => {
    if (oid === TIMESTAMPTZ) return utcMicros;
    if (oid === INT8) return Number;
    return types.getTypeParser(oid, format as 'text');
  },
};

/** The rows of one statement. Times come as `Timestamp`, counts and versions as numbers. */
export async function rows<Row extends QueryResultRow>(
  client: Client,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await client.query<Row>({ text, values, types: STATE_TYPES })).rows;
}

export async function firstRow<Row extends QueryResultRow>(
  client: Client,
  text: string,
  values: unknown[] = [],
): Promise<Row | null> {
  return (await rows<Row>(client, text, values))[0] ?? null;
}

/**
 * The rows of a statement that is asked for so often that parsing and planning it each time would be most of its
 * cost: each connection keeps it under `name`. Its columns are named one by one, so that a migration leaves it valid.
 */
export async function preparedRows<Row extends QueryResultRow>(
  client: Client,
  statement: { name: string; text: string },
  values: unknown[],
): Promise<Row[]> {
  return (await client.query<Row>({ ...statement, values, types: STATE_TYPES })).rows;
}

/** How many rows a statement changed. */
export async function changed(client: Client, text: string, values: unknown[] = []): Promise<number> {
  return (await client.query({ text, values })).rowCount ?? 0;
}

export interface PoolOptions {
  max?: number;
  /** Shown in pg_stat_activity. */
  name?: string;
  /** A process that freezes within a transaction holds its locks no longer than this: the server ends it. */
  idleTransactionMs?: number;
  /** A statement without an answer for this long is an error: on a half-open connection none ever comes. */
  queryMs?: number;
}

/** A pool for our own state. `max` bounds what one process may hold; waiting for a connection ends after 5 s. */
export function createPool(connectionString: string, options: PoolOptions = {}): Pool {
  return new Pool({
    connectionString,
    max: options.max ?? 10,
    application_name: options.name ?? 'pairsmith',
    connectionTimeoutMillis: 5_000,
    keepAlive: true,
    idle_in_transaction_session_timeout: options.idleTransactionMs ?? 60_000,
    ...(options.queryMs !== undefined && { query_timeout: options.queryMs }),
  });
}
