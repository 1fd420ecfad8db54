import type { PoolClient } from 'pg';
import { stopIndexBuild } from './vector-index';

/**
 * Keeps every writer out of the store until the transaction ends; readers read on. The tables come in the order in
 * which all who write take them, the collections first (`lockCollections`), so that nobody waits in a circle. Who has
 * written and not yet committed is waited for, and what it wrote is seen.
 */
export async function lockStore(client: PoolClient): Promise<void> {
  await stopIndexBuild(client);
  await client.query(
    'lock table public.langchain_pg_collection, public.langchain_pg_embedding in share row exclusive mode',
  );
}

/** Every row of the store, within the caller's transaction: until it commits, readers see the old ones. Returns how many. */
export async function emptyStore(client: PoolClient): Promise<number> {
  // Before the rows: with them still there, each row's cascade would look for its own.
  await client.query('delete from pairsmith.training_texts');
  const { rowCount } = await client.query('delete from public.langchain_pg_embedding');
  return rowCount ?? 0;
}
