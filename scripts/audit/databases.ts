import { readFileSync } from 'node:fs';
import { fullName } from '@pairsmith/core';
import { listTables, type SourceDbs } from '@pairsmith/source-db';
import { createDatabase, createReader } from '../../tests/support/database';
import { withClient } from '../demo-database/connect';
import type { OpenSubject } from '../quality/subjects';
import type { DatabaseSpec } from './options';

/** A database of its own on the bench's server, filled from a `.sql` file and analysed. `url` is a reader's. */
async function loadSqlFile(
  file: string,
  schemas: readonly string[] | null,
): Promise<{ url: string; close: () => Promise<void> }> {
  const sql = readFileSync(file, 'utf8');
  const database = await createDatabase();
  try {
    await withClient(database.url, async (client) => {
      await client.query(sql);
      await client.query('analyze');
    });
    const url = await createReader(database, [...(schemas ?? (await schemasOf(database.url)))]);
    return { url, close: () => database.drop() };
  } catch (error) {
    await database.drop();
    throw new Error(
      `${file} could not be loaded: ${error instanceof Error ? error.message : String(error)}`,
      {
        cause: error,
      },
    );
  }
}

/** With every table and view that a person is offered for a task. */
export async function openDatabase(
  { name, source, schemas }: DatabaseSpec,
  dbs: SourceDbs,
): Promise<OpenSubject> {
  const { url, close } = source.endsWith('.sql')
    ? await loadSqlFile(source, schemas)
    : { url: source, close: () => Promise.resolve() };
  try {
    const db = await dbs.use(url);
    try {
      const listed = await listTables(db, { schemas: schemas ?? (await schemasOf(url)) });
      if (listed.length === 0) throw new Error(`${name} has no table in its schemas`);
      return { url, tables: listed.map(fullName), close };
    } finally {
      await db.release();
    }
  } catch (error) {
    await close();
    throw error;
  }
}

const schemasOf = (url: string): Promise<string[]> =>
  withClient(url, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `select nspname as name from pg_namespace where nspname !~ '^pg_' and nspname <> 'information_schema' order by 1`,
    );
    return rows.map(({ name }) => name);
  });
