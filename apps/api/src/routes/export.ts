import {
  AppError,
  exportOperations,
  said,
  verdictsIn,
  type ExportFormat,
  type ExportOptions,
  type ExportPart,
} from '@pairsmith/core';
import { getTask, queryTasks, type TaskPlace, type TaskRow } from '@pairsmith/db';
import { checkWish, createExport, isPairFormat, settingsOf } from '@pairsmith/export';
import type { Response } from 'express';
import type { ApiDeps } from '../deps';
import { createExportSlots } from '../exports/export-slots';
import { filesOfTask } from '../exports/files-of-task';
import { openSource, type ExportedTask } from '../exports/open-source';
import { sendStreamed } from '../exports/send-streamed';
import { zipOf } from '../exports/zip';
import { whenGone } from '../http/when-gone';
import { findTask, taskNotFound } from '../tasks/find-task';
import { route, type Route } from './route';

const ZIP = 'application/zip';

export const exportRoutes = (deps: ApiDeps): Route[] => {
  const takeSlot = createExportSlots();
  return [
    route(exportOperations.exportTask, async ({ query, request, response }) => {
      const { format, part, verdicts, ...others } = query;
      const options = {
        ...others,
        verdicts: verdicts === undefined ? undefined : (verdictsIn(verdicts) ?? []),
      };
      checkWish(format, part, options);
      const task = await findTask(deps.pool, request);
      takeSlot(response);
      if (format === 'files') return sendFiles(deps, task.task_id, response);
      await sendExport(deps, [asExported(task)], { name: task.task_id, format, part, options }, response);
    }),

    route(exportOperations.exportTrainingData, async ({ body, response }) => {
      const { format, part, task_ids, db_name, ...options } = body;
      checkWish(format, part, options);
      const tasks = await findTasks(deps, { task_ids, db_name });
      takeSlot(response);
      const name = db_name ?? 'training_data';
      await sendExport(deps, tasks, { name, format, part, options }, response);
    }),
  ];
};

interface Wish {
  /** Of the file that is sent, before its ending. */
  name: string;
  format: ExportFormat;
  part: ExportPart;
  options: ExportOptions;
}

async function sendExport(
  deps: ApiDeps,
  tasks: readonly ExportedTask[],
  { name, format, part, options }: Wish,
  response: Response,
): Promise<void> {
  const settings = settingsOf(format, options);
  const needsPairs = isPairFormat(format);
  const source = await openSource(deps, tasks, { needsPairs, signal: whenGone(response) });
  const files = createExport(source, settings, part);
  const [file] = files;
  if (part !== 'bundle' && file)
    return sendStreamed(response, { ...file, name: `${name}_${format}_${file.name}` }, file.chunks());
  const zip = zipOf(files.map((one) => ({ ...one, modified: source.modified, bytes: one.chunks })));
  return sendStreamed(response, { name: `${name}_${format}.zip`, mediaType: ZIP }, zip);
}

async function sendFiles(deps: ApiDeps, taskId: string, response: Response): Promise<void> {
  const zip = zipOf(await filesOfTask(deps, taskId));
  return sendStreamed(response, { name: `${taskId}_files.zip`, mediaType: ZIP }, zip);
}

const asExported = ({ task_id, parameters }: TaskRow): ExportedTask => ({
  taskId: task_id,
  dbName: parameters.db_name,
  language: parameters.language,
});

/** Tasks are read in the order in which they were made. */
async function findTasks(
  { pool }: ApiDeps,
  { task_ids, db_name }: { task_ids?: string[] | undefined; db_name?: string | undefined },
): Promise<ExportedTask[]> {
  if (task_ids === undefined && db_name === undefined)
    throw new AppError('missing_required_params', said('export.nothing_named'), {
      details: { missing_params: ['task_ids', 'db_name'] },
    });
  const found: TaskRow[] = [];
  for (const id of new Set(task_ids)) {
    const task = await getTask(pool, id);
    if (!task) throw taskNotFound(id);
    if (db_name === undefined || task.parameters.db_name === db_name) found.push(task);
  }
  if (task_ids === undefined) found.push(...(await tasksOfDatabase(pool, db_name ?? '')));
  if (found.length === 0)
    throw new AppError('resource_not_found', said('export.no_tasks', { database: db_name ?? '' }));
  return found.map(asExported).sort((a, b) => (a.taskId < b.taskId ? -1 : 1));
}

const PAGE = 500;

async function tasksOfDatabase(pool: ApiDeps['pool'], dbName: string): Promise<TaskRow[]> {
  const found: TaskRow[] = [];
  for (let after: TaskPlace | null | undefined; after !== null;) {
    const { tasks, last } = await queryTasks(
      pool,
      { dbName },
      { limit: PAGE, sortOrder: 'asc', ...(after && { after }) },
    );
    found.push(...tasks);
    after = last;
  }
  return found;
}
