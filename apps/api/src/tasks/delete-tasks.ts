import {
  AppError,
  formatSize,
  isAppError,
  isTaskId,
  nowIso,
  type AnswerOf,
  type DeletedTask,
  type DeleteTasksRequest,
  type NotDeletedTask,
  type taskOperations,
  said,
  type Told,
} from '@pairsmith/core';
import { deleteFiles, deleteTask, inTransaction, isConnectionError } from '@pairsmith/db';
import { removeTree, taskFolder, withFileErrors } from '@pairsmith/files';
import { deleteTaskRows } from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';

/** Deletes tasks one by one: rows first, then the folder, so that a crash between leaves a stray folder and no broken name. */
export async function deleteTasks(
  deps: ApiDeps,
  request: DeleteTasksRequest,
): Promise<Told<AnswerOf<typeof taskOperations.deleteTasks>>> {
  const ids = [...new Set(request.task_ids)];
  const deleted: Told<DeletedTask>[] = [];
  const failed: Told<NotDeletedTask>[] = [];
  for (const taskId of ids) {
    if (failed.length && !request.continue_on_error) {
      failed.push({ task_id: taskId, error: said('task.delete_stopped'), error_code: 'NOT_ATTEMPTED' });
      continue;
    }
    const outcome = await deleteOne(deps, taskId, request).catch((error: unknown) => {
      // What is deleted already is reported, whatever stops the next one.
      if (!deleted.length && isConnectionError(error)) throw error;
      return failureOf(deps, taskId, error);
    });
    if ('success' in outcome) deleted.push(outcome);
    else failed.push(outcome);
  }
  const summary = {
    total_requested: ids.length,
    successfully_deleted: deleted.length,
    failed: failed.length,
  };
  const lists = { deleted_tasks: deleted, failed_tasks: failed, summary, deleted_at: nowIso() };
  if (!deleted.length)
    throw new AppError(
      'invalid_params',
      said('task.none_deleted', {
        reasons: failed.map(({ task_id, error }) => said('task.not_deleted', { id: task_id, why: error })),
      }),
      {
        details: { ...lists, invalid_params: ['task_ids'] },
      },
    );
  return { ...lists, response: sayWhatHappened(ids.length, deleted.length, failed.length) };
}

const sayWhatHappened = (requested: number, deleted: number, failed: number) => {
  if (requested === 1) return said('done.folder_deleted');
  return failed ? said('done.deleted_partly', { deleted, failed }) : said('done.deleted', { count: deleted });
};

async function deleteOne(
  { pool, config }: ApiDeps,
  taskId: string,
  { delete_database_records, delete_training_data }: DeleteTasksRequest,
): Promise<Told<DeletedTask> | Told<NotDeletedTask>> {
  const unknown: Told<NotDeletedTask> = {
    task_id: taskId,
    error: said('task.missing', { id: taskId }),
    error_code: 'TASK_NOT_FOUND',
  };
  const busy: Told<NotDeletedTask> = {
    task_id: taskId,
    error: said('task.running_cancel_first'),
    error_code: 'TASK_RUNNING',
  };
  if (!isTaskId(taskId)) return unknown;
  const files = await deleteFiles(pool, taskId);
  if (files === null) return unknown;
  if (files === 'busy') return busy;
  // Before the task's own rows: without those nobody could ask for it again.
  if (delete_training_data) await inTransaction(pool, (client) => deleteTaskRows(client, taskId));
  if (delete_database_records && (await deleteTask(pool, taskId)) === 'busy') return busy;
  await withFileErrors(() => removeTree(taskFolder(config.DATA_DIR, taskId)));
  return {
    task_id: taskId,
    success: true,
    directory_deleted: true,
    database_records_deleted: delete_database_records,
    deleted_files_count: files.files,
    deleted_size: formatSize(files.bytes),
    deleted_at: nowIso(),
    operation_message: said('done.one_folder_deleted'),
  };
}

function failureOf({ log }: ApiDeps, taskId: string, error: unknown): Told<NotDeletedTask> {
  log.error('a task could not be deleted', { taskId, error });
  const why = isAppError(error) ? error.said : said('service.internal_error_see_log');
  return { task_id: taskId, error: said('task.delete_failed', { why }), error_code: 'DELETE_FAILED' };
}
