import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { firstRow } from './client';
import { inTransaction } from './transaction';

// One folder above both src/ and dist/: the SQL is found from source and from a build without being copied.
const MIGRATIONS = join(__dirname, '..', 'migrations');

// Any fixed number will do, as long as nothing else in this database takes it.
const LOCK = 7_052_025;

/**
 * Brings the database to this version's tables and returns the names of what was applied. Forward only, each file in
 * a transaction of its own. Two processes that start at once take turns; the second finds everything done.
 */
export async function migrate(pool: Pool): Promise<string[]> {
  await inTransaction(pool, async (client) => {
    await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
    await client.query('create schema if not exists pairsmith');
    await client.query(
      `create table if not exists pairsmith.migrations (name text primary key, applied_at timestamptz not null default now())`,
    );
  });
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  const applied: string[] = [];
  for (const name of names) {
    const sql = await readFile(join(MIGRATIONS, name), 'utf8');
    await inTransaction(pool, async (client) => {
      await client.query('select pg_advisory_xact_lock($1)', [LOCK]);
      if (await firstRow(client, 'select 1 from pairsmith.migrations where name = $1', [name])) return;
      await client.query(sql);
      await client.query('insert into pairsmith.migrations (name) values ($1)', [name]);
      applied.push(name);
    });
  }
  return applied;
}

/** The names of migrations that this version knows and the database has not seen; for readiness checks. */
export async function pendingMigrations(pool: Pool): Promise<string[]> {
  const names = (await readdir(MIGRATIONS)).filter((name) => name.endsWith('.sql')).sort();
  const known = await firstRow<{ there: boolean }>(
    pool,
    `select to_regclass('pairsmith.migrations') is not null as there`,
  );
  if (!known?.there) return names;
  const { rows } = await pool.query<{ name: string }>('select name from pairsmith.migrations');
  const seen = new Set(rows.map((row) => row.name));
  return names.filter((name) => !seen.has(name));
}
