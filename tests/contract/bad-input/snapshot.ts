import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Redis } from 'ioredis';
import type { TestApi } from '../../support/api';

/**
 * Everything that a request could leave behind: every row of every table, every key of the queue, every file. But for the
 * audit trail, which is to say who tried what, also where it was refused by what it would have changed.
 */
export async function snapshot(
  { pool, dataDir, queuePrefix }: TestApi,
  redis: Redis,
): Promise<Record<string, string>> {
  const { rows: tables } = await pool.query<{ name: string }>(
    `select format('%I.%I', schemaname, tablename) as name from pg_tables
      where schemaname not like 'pg\\_%' and schemaname <> 'information_schema'
        and (schemaname, tablename) <> ('pairsmith', 'audit')`,
  );
  const counts = await Promise.all(
    tables.map(async ({ name }) => {
      const { rows } = await pool.query<{ state: string }>(
        `select count(*) || ' rows ' || coalesce(md5(string_agg(t::text, '' order by t::text)), '') as state from ${name} t`,
      );
      return [name, rows[0]?.state ?? ''] as const;
    }),
  );
  const keys = await redis.keys(`${queuePrefix}*`);
  return Object.fromEntries([
    ...counts,
    ...keys.map((key) => [`redis ${key}`, 'there']),
    ...filesBelow(dataDir).map((path) => {
      const { size, mtimeMs } = statSync(path);
      return [path.slice(dataDir.length), `${size} bytes of ${mtimeMs}`];
    }),
  ]) as Record<string, string>;
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name));

/** What is there now and was not before, or is another. */
export const leftBehind = (before: Record<string, string>, after: Record<string, string>): string[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => before[key] !== after[key])
    .map((key) => `${key}: ${before[key] ?? 'nothing'} became ${after[key] ?? 'nothing'}`);
