import type { StepName, Message } from '@pairsmith/core';
import type { Pool, PoolClient } from 'pg';
import { firstRow, rows, type Client, type Timestamp } from './client';
import { activeRun } from './step-runs';
import { lockTask, markStale, refreshTask } from './tasks';
import { inTransaction } from './transaction';

/** What a name of a task means. The bytes lie at `{task folder}/{folder}/{stored_as}` and never change. */
export interface FileRow {
  task_id: string;
  name: string;
  folder: string;
  stored_as: string;
  bytes: number;
  sha256: string;
  /** The step that owns the name; null survives every re-run. */
  step: StepName | null;
  kind: 'output' | 'upload' | 'backup';
  /** Who put these bytes here; null: the owning step did. */
  edited_by: string | null;
  /** Where the bytes lie that the owner last published under this name. */
  generated_folder: string | null;
  generated_sha256: string | null;
  created_at: Timestamp;
  modified_at: Timestamp;
}

const COLUMNS = `task_id, name, folder, stored_as, bytes, sha256, step, kind, edited_by, generated_folder,
  generated_sha256, created_at, modified_at`;

/** All names of the task, in name order. */
export const listFiles = (client: Client, taskId: string): Promise<FileRow[]> =>
  rows<FileRow>(
    client,
    `select ${COLUMNS} from pairsmith.task_files where task_id = $1 order by name collate "C"`,
    [taskId],
  );

export const getFile = (client: Client, taskId: string, name: string): Promise<FileRow | null> =>
  firstRow<FileRow>(client, `select ${COLUMNS} from pairsmith.task_files where task_id = $1 and name = $2`, [
    taskId,
    name,
  ]);

/** Bytes that are on the volume already, fsynced. */
export interface StoredFile {
  name: string;
  folder: string;
  bytes: number;
  sha256: string;
}

export interface Upload {
  file: StoredFile;
  editedBy: string;
  /** What to do where the name is taken. */
  mode: 'backup' | 'replace' | 'skip';
  /** The completed steps whose input this changes, and the warning they get. */
  stale: { steps: StepName[]; warning: Message };
  /** Set by the table-list parser alone: how many names the list holds. */
  tableCount?: number;
}

export interface UploadResult {
  outcome: 'stored' | 'skipped';
  /** The row that now holds what the name meant before. */
  backup: { name: string; version: number; created_at: Timestamp } | null;
}

/**
 * Lets a name mean uploaded bytes. A generated file that is replaced keeps its owner, and where the owner's own bytes
 * lie. `busy`: a run is queued or running and nothing was changed; null: no such task.
 */
export async function putUpload(
  pool: Pool,
  taskId: string,
  upload: Upload,
): Promise<UploadResult | 'busy' | null> {
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, taskId))) return null;
    if (await activeRun(client, taskId)) return 'busy';
    const { file } = upload;
    const existing = await getFile(client, taskId, file.name);
    if (existing && upload.mode === 'skip') return { outcome: 'skipped', backup: null };
    const backup = existing && upload.mode === 'backup' ? await copyToBackup(client, existing) : null;
    await client.query(
      `insert into pairsmith.task_files (task_id, name, folder, stored_as, bytes, sha256, kind, edited_by)
       values ($1, $2, $3, $2, $4, $5, 'upload', $6)
       on conflict (task_id, name) do update
         set folder = excluded.folder, stored_as = excluded.stored_as, bytes = excluded.bytes,
             sha256 = excluded.sha256, edited_by = excluded.edited_by, modified_at = clock_timestamp()`,
      [taskId, file.name, file.folder, file.bytes, file.sha256, upload.editedBy],
    );
    await client.query(
      `update pairsmith.tasks set files_version = files_version + 1, table_count = coalesce($2, table_count)
        where task_id = $1`,
      [taskId, upload.tableCount ?? null],
    );
    // The same bytes again are no other input.
    if (existing?.sha256 !== file.sha256)
      await markStale(client, taskId, upload.stale.steps, upload.stale.warning);
    await refreshTask(client, taskId);
    return { outcome: 'stored', backup };
  });
}

/** Writes a name that the service itself owns and no person edits (task_config.json). */
export async function putSystemFile(client: PoolClient, taskId: string, file: StoredFile): Promise<void> {
  await client.query(
    `insert into pairsmith.task_files (task_id, name, folder, stored_as, bytes, sha256, kind)
     values ($1, $2, $3, $2, $4, $5, 'output')
     on conflict (task_id, name) do update
       set folder = excluded.folder, stored_as = excluded.stored_as, bytes = excluded.bytes,
           sha256 = excluded.sha256, modified_at = clock_timestamp()`,
    [taskId, file.name, file.folder, file.bytes, file.sha256],
  );
  await client.query('update pairsmith.tasks set files_version = files_version + 1 where task_id = $1', [
    taskId,
  ]);
}

/** What a file's bytes of before are called; the first version that is free. */
export const backupName = (name: string, version: number): string => `${name}_bak${version}`;

/** Gives the bytes of `file` the name `{name}_bakN` too, N the first free number. No byte moves. */
export async function copyToBackup(
  client: PoolClient,
  file: FileRow,
): Promise<{ name: string; version: number; created_at: Timestamp }> {
  for (let version = 1; ; version += 1) {
    const name = backupName(file.name, version);
    const row = await firstRow<{ created_at: Timestamp }>(
      client,
      `insert into pairsmith.task_files
         (task_id, name, folder, stored_as, bytes, sha256, step, kind, edited_by, modified_at)
       values ($1, $2, $3, $4, $5, $6, null, 'backup', $7, $8)
       on conflict do nothing returning created_at`,
      [
        file.task_id,
        name,
        file.folder,
        file.stored_as,
        file.bytes,
        file.sha256,
        file.edited_by,
        file.modified_at,
      ],
    );
    if (row) return { name, version, created_at: row.created_at };
  }
}

/** Removes all names of a task, so that its folder may go. `busy`: a run is queued or running. */
export async function deleteFiles(
  pool: Pool,
  taskId: string,
): Promise<{ files: number; bytes: number } | 'busy' | null> {
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, taskId))) return null;
    if (await activeRun(client, taskId)) return 'busy';
    const gone = await rows<{ bytes: number }>(
      client,
      'delete from pairsmith.task_files where task_id = $1 returning bytes',
      [taskId],
    );
    await client.query(
      'update pairsmith.tasks set files_version = files_version + 1, table_count = null where task_id = $1',
      [taskId],
    );
    await refreshTask(client, taskId);
    return { files: gone.length, bytes: gone.reduce((sum, file) => sum + file.bytes, 0) };
  });
}

/** The folders below the task's folder that any name needs; the janitor leaves them alone. */
export async function namedFolders(client: Client, taskId: string): Promise<Set<string>> {
  const found = await rows<{ folder: string }>(
    client,
    `select folder from pairsmith.task_files where task_id = $1
     union select generated_folder from pairsmith.task_files where task_id = $1 and generated_folder is not null`,
    [taskId],
  );
  return new Set(found.map((row) => row.folder));
}
