import { firstReader, stepsFrom, said, type Message, inWords } from '@pairsmith/core';
import * as db from '@pairsmith/db';
import { appendTaskLog, checkFreeSpace, storeUpload } from '@pairsmith/files';
import type { ApiDeps } from '../deps';
import { taskIsBusy, taskNotFound } from '../tasks/find-task';
import { activeStep } from '../tasks/patch-task';
import type { UploadedFile } from './upload';

export interface PutOptions {
  mode: 'backup' | 'replace' | 'skip';
  by: string;
  tableCount?: number;
  /** The steps that read it will find what they found before, although the bytes differ. */
  isSameInput?: boolean;
}

/**
 * Stores what a person uploaded, lets its name mean it, and marks the steps whose input it changes.
 * @throws AppError resource_not_found | task_already_running | disk_full
 */
export async function putUpload(
  deps: ApiDeps,
  taskId: string,
  file: UploadedFile,
  { mode, by, tableCount, isSameInput = false }: PutOptions,
): Promise<db.UploadResult> {
  const { pool, config } = deps;
  // Asked before any byte is written; the transaction below asks again and decides.
  const task = await db.getTask(pool, taskId);
  if (!task) throw taskNotFound(taskId);
  if (task.active_run) throw taskIsBusy(task.active_run.step);
  await checkFreeSpace(config.DATA_DIR, config.DISK_MIN_FREE_MB);
  const stored = await storeUpload(config.DATA_DIR, taskId, file.name, file.content);
  const result = await db.putUpload(pool, taskId, {
    file: stored,
    editedBy: by,
    mode,
    stale: {
      steps: isSameInput ? [] : stepsFrom(firstReader(file.name)),
      warning: said('task.input_changed', { name: file.name }),
    },
    ...(tableCount !== undefined && { tableCount }),
  });
  if (result === null) throw taskNotFound(taskId);
  if (result === 'busy') throw taskIsBusy(await activeStep(deps, taskId));
  await appendTaskLog(config.DATA_DIR, taskId, {
    level: 'INFO',
    logger: `TaskDir_${taskId}`,
    message: inWords(whatHappened(file.name, stored.bytes, by, result), task.parameters.language),
    at: new Date(),
  });
  return result;
}

const whatHappened = (
  name: string,
  bytes: number,
  by: string,
  { outcome, backup }: db.UploadResult,
): Message => {
  if (outcome === 'skipped') return said('file.kept', { name });
  return backup
    ? said('log.file_uploaded_over', { name, bytes, by, backup: backup.name })
    : said('log.file_uploaded', { name, bytes, by });
};
