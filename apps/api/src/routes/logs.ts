import { formatSize, localIso, logOperations } from '@pairsmith/core';
import { readTaskLog } from '@pairsmith/files';
import type { ApiDeps } from '../deps';
import { findTask } from '../find-task';
import { pagination } from '../pagination';
import { queryTaskLog } from '../query-task-log';
import { secondsSince } from '../seconds-since';
import { route, type Route } from './route';

export const logRoutes = (deps: ApiDeps): Route[] => [
  route(logOperations.getLogs, async ({ query: { limit, level }, request }) => {
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
  }),

  route(logOperations.queryLogs, async ({ body, request }) => {
    const started = performance.now();
    const { task_id } = await findTask(deps.pool, request);
    const { logs, total, totalLines, info } = await queryTaskLog(deps.config.DATA_DIR, task_id, body);
    return {
      logs,
      pagination: pagination(body, total),
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
  }),
];
