import { randomBytes } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { withDatabase } from '../../packages/embedded/src/stack/state-database';
import { testStack } from './stack';

export interface TestDatabase {
  /** As the superuser, so that a test may create extensions and roles. */
  url: string;
  name: string;
  /** Cuts off whoever is still connected. */
  drop(): Promise<void>;
}

const query = async (url: string, ...statements: string[]): Promise<void> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
};

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * A database of one test file, empty or cloned from a template (50 ms). Nobody may be connected to the
 * template meanwhile.
 */
export const createDatabase = async (
  options: { template?: string; name?: string } = {},
): Promise<TestDatabase> => {
  const { pgUrl } = testStack();
  const name = options.name ?? `test_${randomBytes(6).toString('hex')}`;
  await query(
    pgUrl,
    `create database ${quote(name)} template ${quote(options.template ?? 'template0')} strategy file_copy`,
  );
  return {
    url: withDatabase(pgUrl, name),
    name,
    drop: () => drop(pgUrl, name),
  };
};

/** A pool that has ended is still taking its leave for a moment: cut off then, it emits an error that nobody hears. */
const LEAVE_MS = 1_000;

async function drop(pgUrl: string, name: string): Promise<void> {
  const client = new Client({ connectionString: pgUrl });
  await client.connect();
  try {
    for (const end = Date.now() + LEAVE_MS; Date.now() < end; await sleep(10)) {
      const { rowCount } = await client.query('select from pg_stat_activity where datname = $1', [name]);
      if (!rowCount) break;
    }
    await client.query(`drop database if exists ${quote(name)} with (force)`);
  } finally {
    await client.end();
  }
}

/** A login role that may read every table of the database's schemas, and nothing else. Returns its URL. */
export const createReader = async (
  database: Pick<TestDatabase, 'url'>,
  schemas: string[] = ['public'],
): Promise<string> => {
  const name = `reader_${randomBytes(6).toString('hex')}`;
  await query(
    database.url,
    `create role ${quote(name)} login password '${name}'`,
    ...schemas.flatMap((schema) => [
      `grant usage on schema ${quote(schema)} to ${quote(name)}`,
      `grant select on all tables in schema ${quote(schema)} to ${quote(name)}`,
      `alter default privileges in schema ${quote(schema)} grant select on tables to ${quote(name)}`,
    ]),
  );
  const url = new URL(database.url);
  url.username = name;
  url.password = name;
  return url.href;
};
