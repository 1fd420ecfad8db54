import type { Catalog } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { createProbe, createSourceDbs, type QueryCaps, type QueryProbe } from '@pairsmith/source-db';
import { Client, DatabaseError } from 'pg';
import { drawRows } from './draw-rows';
import { loadRows, type Loaded, type LoadPlan } from './load-rows';
import { OutOfTime } from './out-of-time';
import { ownSchema } from './own-schema';
import { createScratchDatabase, NoScratchDatabase, type ScratchDatabase } from './scratch-database';
import { partRead } from './tables-read';

export interface SyntheticOptions {
  /** A database of our own; beside it the scratch database is made, as its role. */
  serverUrl: string;
  catalog: Pick<Catalog, 'tables' | 'relations' | 'types'>;
  /** That the rows are to tell apart from others; there is nothing but what they read. None: all tables. */
  statements: readonly string[];
  /** For what is run on it. */
  caps: QueryCaps;
  /** Same seed, same rows; default 1. */
  seed?: number;
  /** For making and loading it, in milliseconds; default 60,000. */
  timeoutMs?: number;
  connections?: number;
  signal?: AbortSignal;
}

/** Made-up rows of the same shape as the customer's, in a database of our own. */
export interface SyntheticData extends Loaded {
  /** Runs a statement as on the customer's database: through the gate, read-only, within caps. */
  probe: QueryProbe;
  /** For making and loading it. */
  ms: number;
  /** Drops the database. */
  close: () => Promise<void>;
}

const TIMEOUT_MS = 60_000;

/**
 * Makes a scratch database with the catalogue's tables that the statements need and made-up rows. Nothing is read from the customer's database.
 * @throws NoScratchDatabase where the role may not create one or the server fails; OutOfTime; the signal's reason; whatever goes wrong leaves none behind
 */
export async function openSynthetic(options: SyntheticOptions): Promise<SyntheticData> {
  const { serverUrl, statements, caps, seed = 1, timeoutMs = TIMEOUT_MS, connections = 2, signal } = options;
  const started = performance.now();
  const deadline = Date.now() + timeoutMs;
  const check = () => {
    signal?.throwIfAborted();
    if (Date.now() > deadline) throw new OutOfTime();
  };
  await loadParser();
  const catalog = await partRead(options.catalog, statements, check);
  const schema = ownSchema(catalog);
  const tables = await drawRows(catalog, { statements, seed, check });
  check();
  const scratch = await createScratchDatabase(serverUrl);
  try {
    const loaded = await fill(scratch, { schema, tables, relations: catalog.relations, check }, deadline);
    const { probe, close } = await openProbe(scratch, caps, connections);
    return {
      ...loaded,
      probe,
      ms: Math.round(performance.now() - started),
      close: async () => {
        try {
          await close();
        } finally {
          await scratch.drop();
        }
      },
    };
  } catch (error) {
    // What cannot be dropped now is dropped a day later; the first error is the one to tell.
    await scratch.drop().catch(() => undefined);
    throw error instanceof DatabaseError ? new NoScratchDatabase('failed', error) : error;
  }
}

async function fill(scratch: ScratchDatabase, plan: LoadPlan, deadline: number): Promise<Loaded> {
  const client = new Client({
    connectionString: scratch.url,
    connectionTimeoutMillis: 10_000,
    statement_timeout: Math.max(1_000, deadline - Date.now()),
    // Texts are read as the customer's reader reads them.
    options: '-c datestyle=ISO,YMD -c timezone=UTC -c synchronous_commit=off',
  });
  client.on('error', () => undefined);
  try {
    await client.connect();
  } catch (cause) {
    throw new NoScratchDatabase('failed', cause);
  }
  try {
    return await loadRows(client, plan);
  } finally {
    await client.end();
  }
}

async function openProbe({ url }: ScratchDatabase, caps: QueryCaps, connections: number) {
  const { host, hostname, port } = new URL(url);
  // Our own server, named by the operator: the only one that these connections may go to.
  const allowedHosts = [port ? host : `${hostname}:5432`];
  const dbs = createSourceDbs({ connections, allowedHosts, hasApiKeys: false });
  const close = () => dbs.close();
  try {
    const db = await dbs.use(url);
    return {
      probe: createProbe(db, caps),
      close: () => db.release().finally(close),
    };
  } catch (error) {
    await close();
    throw error;
  }
}
