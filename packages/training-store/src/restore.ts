import type { VectorTable } from '@pairsmith/core';
import type { PoolClient } from 'pg';
import { recordChange } from './last-change';
import { createStaging, readCollections, stageBackup, type BackupFile } from './read-backup';
import { checkMeetings, meetCollections, putCollections, recordModels } from './restore-collections';
import { indexStagedIds, putRows, stagedDimensions } from './restore-rows';
import { startStopwatch } from './stopwatch';
import { emptyStore, lockStore } from './store-lock';

type PerTable<Result> = Partial<Record<VectorTable, { success: true; duration: number } & Result>>;

export interface RestoreResult {
  truncated: PerTable<{ rows_removed: number }>;
  restored: PerTable<{ rows_restored: number; file_size: number }>;
}

/**
 * Puts a backup back within the caller's transaction: all of it, or nothing. The files are read and checked before
 * the store is locked. Collections meet by name: one that is there keeps its uuid. A row whose id is there is replaced
 * by the backup's, all others stay; with `truncate` nothing stays of the tables that are restored (rows without their
 * collections cannot stay: `truncate` wants the rows among `tables`).
 *
 * A collection never ends up with two models' vectors, and records the model of those it holds.
 * @throws AppError file_validation_error, with file and line; embedding_model_mismatch; invalid_params
 */
export async function restoreStore(
  client: PoolClient,
  files: Record<VectorTable, BackupFile>,
  { tables, truncate }: { tables: readonly VectorTable[]; truncate: boolean },
): Promise<RestoreResult> {
  const { langchain_pg_collection: collectionFile, langchain_pg_embedding: rowFile } = files;
  const withCollections = tables.includes('langchain_pg_collection');
  const withRows = tables.includes('langchain_pg_embedding');
  const result: RestoreResult = { truncated: {}, restored: {} };

  const elapsed = startStopwatch();
  const collections = await readCollections(collectionFile);
  await createStaging(client);
  if (withRows) await stageBackup(client, rowFile, collections);
  await indexStagedIds(client, rowFile);
  const dimensions = await stagedDimensions(client, rowFile);

  await lockStore(client);
  if (truncate) {
    const lap = startStopwatch();
    const rows_removed = await emptyStore(client);
    result.truncated.langchain_pg_embedding = { success: true, rows_removed, duration: lap() };
  }
  if (truncate && withCollections) {
    const lap = startStopwatch();
    const { rowCount } = await client.query('delete from public.langchain_pg_collection');
    result.truncated.langchain_pg_collection = {
      success: true,
      rows_removed: rowCount ?? 0,
      duration: lap(),
    };
  }
  const wanted = collections.filter(({ name }) => withCollections || dimensions.has(name));
  const meetings = await meetCollections(client, wanted, dimensions);
  checkMeetings(meetings);
  if (withCollections) {
    const lap = startStopwatch();
    await putCollections(client, meetings);
    const sizes = { rows_restored: meetings.length, file_size: collectionFile.bytes };
    result.restored.langchain_pg_collection = { success: true, ...sizes, duration: lap() };
  } else {
    await recordModels(client, meetings);
  }
  if (withRows) {
    const sizes = { rows_restored: await putRows(client), file_size: rowFile.bytes };
    // Nearly all of the time is the rows': reading and checking their file is counted with them.
    result.restored.langchain_pg_embedding = { success: true, ...sizes, duration: elapsed() };
  }
  await recordChange(client);
  return result;
}
