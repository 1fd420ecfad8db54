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
  route(fileOperations.listFiles, async ({ request }) => {
    const { task_id } = await findTask(deps.pool, request);
    const rows = await listFiles(deps.pool, task_id);
    const files = [
      ...(await Promise.all(rows.map((row) => fileView(deps, task_id, row)))),
      ...(await logView(deps, task_id)),
    ].sort((a, b) => (a.modified_at < b.modified_at ? 1 : -1));
    const bytes = files.reduce((sum, { file_size }) => sum + file_size, 0);
    return {
      files,
      directory_info: {
        exists: files.some(({ is_readable }) => is_readable),
        directory_path: task_id,
        total_files: files.length,
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

const fileView = async ({ config }: ApiDeps, taskId: string, row: FileRow): Promise<FileView> => ({
  ...view(taskId, row.name, {
    bytes: row.bytes,
    created: localTime(row.created_at),
    modified: localTime(row.modified_at),
    step: row.step,
    byUser: row.edited_by !== null,
  }),
  is_readable: await isStored(config.DATA_DIR, taskId, row),
});

async function logView({ config }: ApiDeps, taskId: string): Promise<FileView[]> {
  const log = await logInfo(config.DATA_DIR, taskId);
  if (!log) return [];
  const modified = localIso(log.modified);
  return [
    view(taskId, LOG_FILE, { bytes: log.bytes, created: modified, modified, step: null, byUser: false }),
  ];
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
): FileView => ({
  file_name: name,
  file_type: fileType(name),
  file_size: bytes,
  file_size_formatted: formatSize(bytes),
  created_at: created,
  modified_at: modified,
  is_readable: true,
  step_name: step,
  modified_by_user: byUser,
  download_url: `/api/v0/data_pipeline/tasks/${taskId}/files/${encodeURIComponent(name)}`,
});

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
