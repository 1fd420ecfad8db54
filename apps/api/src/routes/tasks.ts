import { access } from 'node:fs/promises';
import type { Pool } from 'pg';
import { isOtherTableList, said, taskOperations, type QueryTasksRequest } from '@pairsmith/core';
import {
  getTask,
  getTasks,
  listExecutions,
  queryTasks,
  TASKS_AT_ONCE,
  type ListedTask,
  type TaskWithSteps,
} from '@pairsmith/db';
import { taskFolder } from '@pairsmith/files';
import { checkRole } from '../http/access';
import { cancelRun } from '../tasks/cancel-run';
import { createTask } from '../tasks/create-task';
import { deleteTasks } from '../tasks/delete-tasks';
import type { ApiDeps } from '../deps';
import { estimateRun } from '../tasks/estimate-run';
import { executeStep } from '../tasks/execute-step';
import { filtersOf } from '../http/filters-of';
import { findTask, taskIdOf, taskNotFound } from '../tasks/find-task';
import { localTime, timeRange } from '../http/local-time';
import { pagination } from '../http/pagination';
import { whenGone } from '../http/when-gone';
import { patchTask } from '../tasks/patch-task';
import { secondsSince } from '../http/seconds-since';
import { sharedInTurn } from '../http/shared-in-turn';
import { checkOneWay, formatTaskCursor, parseTaskCursor, type TaskList } from '../tasks/task-cursor';
import { executionView, listedTaskView, taskView } from '../tasks/task-view';
import { route, type Route } from './route';

export const taskRoutes = (deps: ApiDeps): Route[] => routesOf(deps, statusReader(deps.pool));

/** A status is what is asked for most, often of one task by many, or of many at once. */
function statusReader(pool: Pool) {
  const read = sharedInTurn(async (ids) => {
    const found = ids.length === 1 ? await oneTask(pool, ids[0]!) : await getTasks(pool, ids);
    return new Map([...found].map(([id, task]) => [id, { ...taskView(task), response: said('done.task') }]));
  }, TASKS_AT_ONCE);
  return async (taskId: string) => {
    const status = await read(taskId);
    if (!status) throw taskNotFound(taskId);
    return status;
  };
}

async function oneTask(pool: Pool, id: string): Promise<Map<string, TaskWithSteps>> {
  const task = await getTask(pool, id);
  return new Map(task ? [[id, task]] : []);
}

const routesOf = (deps: ApiDeps, statusOf: ReturnType<typeof statusReader>): Route[] => [
  route(taskOperations.createTask, async ({ body, request }) => {
    const task = await createTask(deps, body, request.caller.name);
    return {
      task_id: task.task_id,
      task_name: task.task_name,
      status: task.status,
      created_at: localTime(task.created_at),
      file_upload_mode: true as const,
      next_step: `POST /api/v0/data_pipeline/tasks/${task.task_id}/upload-table-list`,
      ...(isOtherTableList(body.table_list_file) && { warnings: [notRead(body.table_list_file)] }),
      response: said('done.task_created'),
    };
  }),

  route(taskOperations.listTasks, async ({ query: { limit, offset, cursor, status } }) => {
    checkOneWay(cursor, { field: 'offset', isGiven: offset > 0 });
    const filters = status ? { status } : {};
    const list: TaskList = { sortBy: 'created_at', sortOrder: 'desc', filters };
    const { tasks, total, last } = await queryTasks(deps.pool, filters, {
      ...{ limit, offset },
      ...(cursor !== undefined && { after: parseTaskCursor(cursor, list) }),
    });
    return {
      ...{ tasks: await listed(deps, tasks), total, limit, offset },
      next_cursor: formatTaskCursor(last, list),
      response: said('done.tasks'),
    };
  }),

  route(taskOperations.deleteTasks, ({ body }) => deleteTasks(deps, body)),

  route(taskOperations.queryTasks, async ({ body }) => {
    const started = performance.now();
    const { page, page_size, cursor, sort_by, sort_order } = body;
    checkOneWay(cursor, { field: 'page', isGiven: page > 1 });
    const filters = filtersOf(body);
    const list: TaskList = { sortBy: sort_by, sortOrder: sort_order, filters };
    const { tasks, total, last } = await queryTasks(deps.pool, taskFilter(body), {
      limit: page_size,
      offset: (page - 1) * page_size,
      sortBy: sort_by,
      sortOrder: sort_order,
      ...(cursor !== undefined && { after: parseTaskCursor(cursor, list) }),
    });
    return {
      tasks: await listed(deps, tasks),
      // A cursor knows no number of its page.
      pagination: { ...pagination(body, total), ...(cursor && { has_next: last !== null, has_prev: true }) },
      filters_applied: filters,
      sort_applied: { sort_by, sort_order },
      query_time: secondsSince(started),
      next_cursor: formatTaskCursor(last, list),
      response: said('done.task_query'),
    };
  }),

  route(taskOperations.getTask, ({ request }) => statusOf(taskIdOf(request))),

  route(taskOperations.patchTask, async ({ body, request }) => {
    const task = await patchTask(deps, taskIdOf(request), body);
    return { ...taskView(task), response: said('done.task_patched') };
  }),

  route(taskOperations.executeTask, ({ body, request, response }) => {
    // Within a load as well, it is the whole store that is saved or emptied.
    if (body.backup_vector_tables || body.truncate_vector_tables) checkRole(request.caller, 'admin');
    const taskId = taskIdOf(request);
    return body.dry_run
      ? estimateRun(deps, taskId, body, whenGone(response))
      : executeStep(deps, taskId, body, { caller: request.caller.name, requestId: request.id });
  }),

  route(taskOperations.cancelTask, ({ request }) => cancelRun(deps, taskIdOf(request))),

  route(taskOperations.listExecutions, async ({ request }) => {
    const { task_id } = await findTask(deps.pool, request);
    const executions = await listExecutions(deps.pool, task_id);
    return { executions: executions.map(executionView), task_id, response: said('done.executions') };
  }),
];

const notRead = (name: string) => said('request.table_list_not_read', { name });

const taskFilter = (query: QueryTasksRequest) => ({
  ...(query.status && { status: query.status }),
  ...(query.task_name && { taskName: query.task_name }),
  ...(query.created_by && { createdBy: query.created_by }),
  ...(query.db_name && { dbName: query.db_name }),
  created: timeRange(query.created_time_start, query.created_time_end),
  started: timeRange(query.started_time_start, query.started_time_end),
  completed: timeRange(query.completed_time_start, query.completed_time_end),
});

/** Rows of a list; each task's folder is looked for, because it may be deleted without its records. */
const listed = ({ config }: ApiDeps, tasks: ListedTask[]) =>
  Promise.all(
    tasks.map(async (task) =>
      listedTaskView(task, await folderExists(taskFolder(config.DATA_DIR, task.task_id))),
    ),
  );

const folderExists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );
