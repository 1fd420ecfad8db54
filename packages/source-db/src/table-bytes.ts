import { said, type TableName } from '@pairsmith/core';
import type { SourceDb } from './connect';
import { sourceError } from './query-errors';

const TIMEOUT_MS = 10_000;

/** Bytes of a table on disk with indexes and TOAST, partitions together; 0 for views and for what is not there. */
export async function tableBytes(
  db: SourceDb,
  { schema, name }: TableName,
  signal?: AbortSignal,
): Promise<number> {
  try {
    const [found] = await db.read({ timeoutMs: TIMEOUT_MS, signal }, ({ rows }) =>
      rows<{ bytes: number }>(
        `with recursive parts as (
           select c.oid from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where n.nspname = $1 and c.relname = $2
           union
           select i.inhrelid from parts p join pg_inherits i on i.inhparent = p.oid
         )
         select coalesce(sum(pg_total_relation_size(oid)), 0)::float8 as bytes from parts`,
        [schema, name],
      ),
    );
    return found?.bytes ?? 0;
  } catch (error) {
    throw sourceError(error, db, said('doing.reading_sizes'));
  }
}
