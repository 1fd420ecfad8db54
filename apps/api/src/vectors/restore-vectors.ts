import type { Readable } from 'node:stream';
import {
  AppError,
  type AnswerOf,
  type Told,
  type BodyOf,
  type VectorTable,
  type vectorOperations,
  said,
} from '@pairsmith/core';
import { inStoreMaintenance, inTransaction } from '@pairsmith/db';
import { backupFileName, openVectorBackup, vectorBackupOwner } from '@pairsmith/files';
import { dropVectorIndexes, restoreStore, type BackupFile } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import type { ApiDeps } from '../deps';

const READ_BYTES = 256 * 1024;

type Restore = typeof vectorOperations.restoreVectors;

/**
 * Puts a backup back, in one transaction. Only the paths that the list of backups gives lead anywhere.
 * @throws AppError resource_not_found | maintenance_running | file_validation_error | embedding_model_mismatch | invalid_params
 */
export async function restoreVectors(
  { config, log }: ApiDeps,
  { backup_path, timestamp, tables, truncate_before_restore: truncate }: BodyOf<Restore>,
): Promise<Told<AnswerOf<Restore>>> {
  const started = performance.now();
  const taskId = vectorBackupOwner(backup_path.replace(/^\.\//, '').replace(/\/$/, ''));
  if (taskId === undefined) throw noBackup(backup_path, timestamp);

  const { truncated, restored } = await inStoreMaintenance(config.DATABASE_URL, async (pool, signal) => {
    const opened: Readable[] = [];
    const open = async (table: VectorTable): Promise<BackupFile> => {
      const file = await openVectorBackup(config.DATA_DIR, taskId, timestamp, table);
      if (!file) throw noBackup(backup_path, timestamp);
      const { size } = await file.stat();
      const content = file.createReadStream({ highWaterMark: READ_BYTES });
      opened.push(content);
      return { name: backupFileName(table, timestamp), bytes: size, content };
    };
    try {
      const files = {
        langchain_pg_collection: await open('langchain_pg_collection'),
        langchain_pg_embedding: await open('langchain_pg_embedding'),
      };
      if (tables.includes('langchain_pg_embedding')) await withoutIndexes(pool);
      return await inTransaction(pool, async (client) => {
        const result = await restoreStore(client, files, { tables, truncate });
        signal.throwIfAborted();
        return result;
      });
    } finally {
      // Closes the files too, those that were not read among them.
      for (const content of opened) content.destroy();
    }
  });
  log.info('training store restored', { backup_path, timestamp, truncated, restored });
  return {
    restore_performed: true,
    truncate_performed: truncate,
    truncate_results: truncated,
    restore_results: restored,
    duration: Math.round(performance.now() - started) / 1000,
    response: said('done.vectors_restored'),
  };
}

/** The session stays in the pool of this maintenance, and keeps builders out as long as that lives. */
async function withoutIndexes(pool: Pool): Promise<void> {
  const client = await pool.connect();
  try {
    await dropVectorIndexes(client);
  } finally {
    client.release();
  }
}

const noBackup = (path: string, timestamp: string) =>
  new AppError('resource_not_found', said('vectors.no_backup', { path, timestamp }));
