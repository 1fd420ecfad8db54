import type { Readable } from 'node:stream';
import { type VectorBackup, type VectorTable, inWords, said, type Language } from '@pairsmith/core';
import type { Client, PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { startStopwatch } from './stopwatch';

/** Where a backup is written; `packages/files` makes one. */
export interface BackupDraft {
  directory: string;
  timestamp: string;
  write: (table: VectorTable, source: Readable) => Promise<{ file: string; bytes: number }>;
  keep: (note: string) => Promise<void>;
  discard: () => Promise<void>;
}

/** The collections' json column as one line of JSON, whatever spacing it was stored with. */
const CONTENTS: Record<VectorTable, string> = {
  langchain_pg_collection:
    'select uuid, name, cmetadata::jsonb as cmetadata from public.langchain_pg_collection order by name',
  langchain_pg_embedding:
    'select id, collection_id, embedding, document, cmetadata from public.langchain_pg_embedding',
};

/**
 * Streams both tables of the store into the draft as CSV and keeps it; whatever goes wrong leaves no backup. The
 * caller's transaction makes it one moment's: a repeatable-read snapshot, or a lock on the store.
 * @param language of the line in its log
 */
export async function backupStore(
  client: PoolClient,
  draft: BackupDraft,
  language: Language,
): Promise<VectorBackup> {
  const elapsed = startStopwatch();
  try {
    const tables_backed_up = {
      langchain_pg_collection: await copyTable(client, 'langchain_pg_collection', draft),
      langchain_pg_embedding: await copyTable(client, 'langchain_pg_embedding', draft),
    };
    const counts = Object.entries(tables_backed_up).map(([table, { row_count, file_size }]) =>
      said('backup.table', { table, rows: row_count, bytes: file_size }),
    );
    await draft.keep(inWords(said('backup.done', { tables: counts }), language));
    return {
      backup_timestamp: draft.timestamp,
      tables_backed_up,
      backup_directory: draft.directory,
      duration: elapsed(),
    };
  } catch (error) {
    await draft.discard();
    throw error;
  }
}

async function copyTable(client: PoolClient, table: VectorTable, draft: BackupDraft) {
  const elapsed = startStopwatch();
  const copy = client.query(copyTo(`copy (${CONTENTS[table]}) to stdout (format csv, header)`));
  const { file, bytes } = await draft.write(table, copy).catch(async (error: unknown) => {
    await hangUp(client);
    throw error;
  });
  return {
    success: true as const,
    row_count: copy.rowCount,
    file_size: bytes,
    backup_file: file,
    duration: elapsed(),
  };
}

/**
 * A COPY that nobody reads to its end blocks its connection for good, the rollback too, and destroying the stream does
 * not end it. Closing the connection does, and rolls back as well. The pool's type hides `end`, which every client has.
 */
const hangUp = (client: PoolClient): Promise<void> => (client as unknown as Client).end();
