import {
  AppError,
  fileOperations,
  formatSize,
  localIso,
  type FileView,
  type StepName,
  said,
} from '@pairsmith/core';
import { getFile, listFiles, type FileRow } from '@pairsmith/db';
import { isStored, logInfo, openStored, taskLogPath, type StoredAt } from '@pairsmith/files';
import type { Request, Response } from 'express';
import type { ApiDeps } from '../deps';
import { findTask, taskIdOf } from '../tasks/find-task';
import { localTime } from '../http/local-time';
import { sendStored } from '../files/send-stored';
import { uploadFile } from '../files/upload-file';
import { param, route, type Route } from './route';

const LOG_FILE = 'data_pipeline.log';

export const fileRoutes = (deps: ApiDeps): Route[] => [
  route(fileOperations.listFiles, async ({ query: { limit, offset }, request }) => {
    const { task_id } = await findTask(deps.pool, request);
    const all = [
      ...(await listFiles(deps.pool, task_id)).map((row) => fileOf(deps, task_id, row)),
      ...(await logOf(deps, task_id)),
    ].sort(newestFirst);
    const bytes = all.reduce((sum, { view }) => sum + view.file_size, 0);
    return {
      files: await Promise.all(
        all
          .slice(offset, limit === undefined ? undefined : offset + limit)
          .map(async ({ view, isReadable }) => ({ ...view, is_readable: await isReadable() })),
      ),
      total: all.length,
      limit: limit ?? null,
      offset,
      directory_info: {
        exists: await isAnyReadable(all),
        directory_path: task_id,
        total_files: all.length,
        total_size: bytes,
        total_size_formatted: formatSize(bytes),
      },
      task_id,
      response: said('done.files'),
    };
  }),

  route(fileOperations.downloadFile, ({ request, response }) => download(deps, request, response)),

  route(fileOperations.uploadFile, ({ body, file, request }) =>
    uploadFile(deps, taskIdOf(request), file, { mode: body.overwrite_mode, by: request.caller.name }),
  ),
];

async function download(deps: ApiDeps, request: Request, response: Response): Promise<void> {
  const { task_id } = await findTask(deps.pool, request);
  const name = param(request, 'file_name').normalize('NFC');
  const notFound = new AppError('resource_not_found', said('file.missing', { name }));
  // A row alone makes a name a file; what PostgreSQL cannot hold is no row's name, and a slash is no part of one.
  if (name.includes('\0') || request.path.endsWith('/')) throw notFound;
  if (name === LOG_FILE) {
    const log = await logInfo(deps.config.DATA_DIR, task_id);
    if (!log) throw notFound;
    // Weak, because it may grow while it is sent.
    const etag = `W/"${log.bytes}-${log.modified.getTime()}"`;
    return sendStored(response, taskLogPath(deps.config.DATA_DIR, task_id), { name, etag });
  }
  const row = await getFile(deps.pool, task_id, name);
  if (!row) throw notFound;
  const path = await storedPath(deps, task_id, row);
  return sendStored(response, path, { name, etag: `"${row.sha256.slice(0, 32)}"` });
}

/** Opening it is the check: inside the task's folder, no link, a regular file. What lies there never changes. */
async function storedPath({ config }: ApiDeps, taskId: string, at: StoredAt): Promise<string> {
  const handle = await openStored(config.DATA_DIR, taskId, at);
  await handle.close();
  return `${taskLogPath(config.DATA_DIR, taskId).slice(0, -LOG_FILE.length)}${at.folder}/${at.stored_as}`;
}

/** A file of the list; whether its bytes are there is asked only of those that are shown. */
interface ListedFile {
  view: Omit<FileView, 'is_readable'>;
  isReadable: () => Promise<boolean>;
}

const fileOf = ({ config }: ApiDeps, taskId: string, row: FileRow): ListedFile => ({
  view: view(taskId, row.name, {
    bytes: row.bytes,
    created: localTime(row.created_at),
    modified: localTime(row.modified_at),
    step: row.step,
    byUser: row.edited_by !== null,
  }),
  isReadable: () => isStored(config.DATA_DIR, taskId, row),
});

async function logOf({ config }: ApiDeps, taskId: string): Promise<ListedFile[]> {
  const log = await logInfo(config.DATA_DIR, taskId);
  if (!log) return [];
  const modified = localIso(log.modified);
  const about = { bytes: log.bytes, created: modified, modified, step: null, byUser: false };
  return [{ view: view(taskId, LOG_FILE, about), isReadable: () => Promise.resolve(true) }];
}

/** One order for all pages: what was published together has one time, and goes by its name. */
const newestFirst = ({ view: a }: ListedFile, { view: b }: ListedFile): number => {
  if (a.modified_at !== b.modified_at) return a.modified_at < b.modified_at ? 1 : -1;
  return a.file_name < b.file_name ? -1 : 1;
};

async function isAnyReadable(files: ListedFile[]): Promise<boolean> {
  for (const { isReadable } of files) if (await isReadable()) return true;
  return false;
}

const view = (
  taskId: string,
  name: string,
  {
    bytes,
    created,
    modified,
    step,
    byUser,
  }: { bytes: number; created: string; modified: string; step: StepName | null; byUser: boolean },
): ListedFile['view'] => ({
  file_name: name,
  file_type: fileType(name),
  file_size: bytes,
  file_size_formatted: formatSize(bytes),
  file_size_human: formatSize(bytes),
  is_primary: PAIR_FILE.test(name),
  created_at: created,
  modified_at: modified,
  step_name: step,
  modified_by_user: byUser,
  download_url: `/api/v0/data_pipeline/tasks/${taskId}/files/${encodeURIComponent(name)}`,
});

/** What a task is for; later steps read it by this form of its name. */
const PAIR_FILE = /^qs_.*_pair\.json$/;

const FILE_TYPES: Record<string, FileView['file_type']> = {
  ddl: 'ddl',
  sql: 'sql',
  md: 'markdown',
  json: 'json',
  txt: 'text',
  log: 'log',
};

/** By the ending; that of a backup (`x.ddl_bak1`, `x.json.backup.2`) is its original's. */
const fileType = (name: string): FileView['file_type'] =>
  FILE_TYPES[/\.([a-z]+)(_bak\d+|\.backup(\.\d+)?)?$/i.exec(name)?.[1]?.toLowerCase() ?? ''] ?? 'other';
