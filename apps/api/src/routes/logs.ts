import { formatSize, localIso, logsQuery, parseRequest, queryLogsRequest } from '@pairsmith/core';
import { readTaskLog } from '@pairsmith/files';
import type { ApiDeps } from '../deps';
import { findTask } from '../find-task';
import { pagination } from '../pagination';
import { queryTaskLog } from '../query-task-log';
import type { Route } from './route';
import { secondsSince } from '../seconds-since';

export const logRoutes = (deps: ApiDeps): Route[] => [
  {
    method: 'get',
    path: '/data_pipeline/tasks/:task_id/logs',
    role: 'viewer',
    handle: async (request) => {
      const { limit, level } = parseRequest(logsQuery, request.query);
      const { task_id } = await findTask(deps.pool, request);
      const { lines, total } = await readTaskLog(deps.config.DATA_DIR, task_id, {
        limit,
        ...(level && { level }),
      });
      return {
        logs: lines,
        total,
        source: 'file',
        log_file: 'data_pipeline.log',
        task_id,
        response: '获取任务日志成功',
      };
    },
  },
  {
    method: 'post',
    path: '/data_pipeline/tasks/:task_id/logs/query',
    role: 'viewer',
    handle: async (request) => {
      const started = performance.now();
      const query = parseRequest(queryLogsRequest, request.body ?? {});
      const { task_id } = await findTask(deps.pool, request);
      const { logs, total, totalLines, info } = await queryTaskLog(deps.config.DATA_DIR, task_id, query);
      return {
        logs,
        pagination: pagination(query, total),
        log_file_info: {
          exists: info !== null,
          file_size: info?.bytes ?? 0,
          file_size_formatted: formatSize(info?.bytes ?? 0),
          last_modified: info && localIso(info.modified),
          total_lines: totalLines,
        },
        query_time: secondsSince(started),
        task_id,
        response: '查询任务日志成功',
      };
    },
  },
];
