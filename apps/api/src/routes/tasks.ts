import { access } from 'node:fs/promises';
import {
  AppError,
  createTaskRequest,
  deleteTasksRequest,
  executeRequest,
  listTasksQuery,
  parseRequest,
  patchTaskRequest,
  queryTasksRequest,
  type QueryTasksRequest,
} from '@pairsmith/core';
import { listExecutions, queryTasks, type ListedTask } from '@pairsmith/db';
import { taskFolder } from '@pairsmith/files';
import { cancelRun } from '../cancel-run';
import { createTask } from '../create-task';
import { deleteTasks } from '../delete-tasks';
import type { ApiDeps } from '../deps';
import { executeStep } from '../execute-step';
import { findTask, taskIdOf } from '../find-task';
import { localTime, timeRange } from '../local-time';
import { pagination } from '../pagination';
import { secondsSince } from '../seconds-since';
import { patchTask } from '../patch-task';
import { filtersOf } from '../filters-of';
import { executionView, listedTaskView, taskView } from '../task-view';
import type { Route } from './route';

export const taskRoutes = (deps: ApiDeps): Route[] => [
  {
    method: 'post',
    path: '/data_pipeline/tasks',
    role: 'operator',
    handle: async (request) => {
      const task = await createTask(
        deps,
        parseRequest(createTaskRequest, request.body ?? {}),
        request.caller.name,
      );
      return {
        task_id: task.task_id,
        task_name: task.task_name,
        status: task.status,
        created_at: localTime(task.created_at),
        file_upload_mode: true,
        next_step: `POST /api/v0/data_pipeline/tasks/${task.task_id}/upload-table-list`,
        response: '任务创建成功，请上传表清单文件后再执行任务',
      };
    },
  },
  {
    method: 'get',
    path: '/data_pipeline/tasks',
    role: 'viewer',
    handle: async (request) => {
      const { limit, offset, status } = parseRequest(listTasksQuery, request.query);
      const { tasks, total } = await queryTasks(deps.pool, status ? { status } : {}, { limit, offset });
      return { tasks: await listed(deps, tasks), total, limit, offset, response: '获取任务列表成功' };
    },
  },
  {
    method: 'delete',
    path: '/data_pipeline/tasks',
    role: 'admin',
    handle: (request) => deleteTasks(deps, parseRequest(deleteTasksRequest, request.body ?? {})),
  },
  {
    method: 'post',
    path: '/data_pipeline/tasks/query',
    role: 'viewer',
    handle: async (request) => {
      const started = performance.now();
      const query = parseRequest(queryTasksRequest, request.body ?? {});
      const { page, page_size, sort_by, sort_order } = query;
      const { tasks, total } = await queryTasks(deps.pool, taskFilter(query), {
        limit: page_size,
        offset: (page - 1) * page_size,
        sortBy: sort_by,
        sortOrder: sort_order,
      });
      return {
        tasks: await listed(deps, tasks),
        pagination: pagination(query, total),
        filters_applied: filtersOf(query),
        sort_applied: { sort_by, sort_order },
        query_time: secondsSince(started),
        response: '查询任务列表成功',
      };
    },
  },
  {
    method: 'get',
    path: '/data_pipeline/tasks/:task_id',
    role: 'viewer',
    handle: async (request) => ({
      ...taskView(await findTask(deps.pool, request)),
      response: '获取任务状态成功',
    }),
  },
  {
    method: 'patch',
    path: '/data_pipeline/tasks/:task_id',
    role: 'operator',
    handle: async (request) => {
      const changes = parseRequest(patchTaskRequest, request.body ?? {});
      const task = await patchTask(deps, taskIdOf(request), changes);
      return { ...taskView(task), response: '任务参数已更新' };
    },
  },
  {
    method: 'post',
    path: '/data_pipeline/tasks/:task_id/execute',
    role: 'operator',
    handle: async (request) => {
      const execution = parseRequest(executeRequest, request.body ?? {});
      refuseWhatComesLater(execution);
      return { ...(await executeStep(deps, taskIdOf(request), execution)) };
    },
  },
  {
    method: 'post',
    path: '/data_pipeline/tasks/:task_id/cancel',
    role: 'operator',
    handle: (request) => cancelRun(deps, taskIdOf(request)),
  },
  {
    method: 'get',
    path: '/data_pipeline/tasks/:task_id/executions',
    role: 'viewer',
    handle: async (request) => {
      const { task_id } = await findTask(deps.pool, request);
      const executions = await listExecutions(deps.pool, task_id);
      return { executions: executions.map(executionView), task_id, response: '获取执行记录成功' };
    },
  },
];

/** Accepting a flag and not doing what it says would be worse than saying no. */
function refuseWhatComesLater(request: Record<string, unknown>): void {
  const asked = ['backup_vector_tables', 'truncate_vector_tables'].filter((flag) => request[flag]);
  if (asked.length)
    throw new AppError('invalid_params', `当前版本尚不支持参数: ${asked.join(', ')}`, {
      details: { invalid_params: asked },
    });
}

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
