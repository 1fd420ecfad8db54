import { basename, join, resolve } from 'node:path';
import { isTaskId } from '@pairsmith/core';

/*
 * <DATA_DIR>/tasks/<task_id>/
 *   runs/<execution_id>.f<fence>/   what one queueing of one run wrote; never changed afterwards
 *   uploads/<uuid>/                 what one upload brought
 *   views/<n>/  current -> views/n  copies for people; code never reads them
 *   vector_bak/                     backups of the training store
 *   data_pipeline.log               the only file that is appended to
 * <DATA_DIR>/vector_bak/            backups of the training store that belong to no task
 */

export const tasksFolder = (dataDir: string): string => join(resolve(dataDir), 'tasks');

/** The task's folder. Only a task's id makes a path: anything else is a bug or an attack. */
export function taskFolder(dataDir: string, taskId: string): string {
  if (!isTaskId(taskId)) throw new Error(`not a task id: ${JSON.stringify(taskId)}`);
  return join(tasksFolder(dataDir), taskId);
}

/** Relative to the task's folder, as `task_files.folder` holds it. */
export const runFolder = (executionId: string, fence: number): string => `runs/${executionId}.f${fence}`;
export const uploadFolder = (uuid: string): string => `uploads/${uuid}`;

export const taskLogPath = (dataDir: string, taskId: string): string =>
  join(taskFolder(dataDir, taskId), 'data_pipeline.log');

/** Where backups of the training store lie, relative to the data folder: a task's own, or (null) the data folder's. */
export const vectorBackupPath = (taskId: string | null): string =>
  taskId === null ? VECTOR_BACKUPS : `tasks/${basename(taskFolder('', taskId))}/${VECTOR_BACKUPS}`;

/** What `vectorBackupPath` made the path of; undefined: it did not. */
export function vectorBackupOwner(path: string): string | null | undefined {
  if (path === VECTOR_BACKUPS) return null;
  const [, taskId = ''] = /^tasks\/([^/]+)\/vector_bak$/.exec(path) ?? [];
  return isTaskId(taskId) ? taskId : undefined;
}

export const VECTOR_BACKUPS = 'vector_bak';
