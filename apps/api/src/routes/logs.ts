import { formatSize, localIso, logOperations, said } from '@pairsmith/core';
import { createTaskLogs } from '@pairsmith/files';
import type { ApiDeps } from '../deps';
import { findTask } from '../tasks/find-task';
import { logPage } from '../logs/log-page';
import { pagination } from '../http/pagination';
import { secondsSince } from '../http/seconds-since';
import { route, type Route } from './route';

export const logRoutes = ({ pool, config }: ApiDeps): Route[] => {
  const taskLogs = createTaskLogs(config.DATA_DIR);
  return [
    route(logOperations.getLogs, async ({ query: { limit, level }, request }) => {
      const { task_id } = await findTask(pool, request);
      const { lines, total } = await taskLogs.last(task_id, { limit, ...(level && { level }) });
      return {
        logs: lines,
        total,
        source: 'file' as const,
        log_file: 'data_pipeline.log',
        task_id,
        response: said('done.logs'),
      };
    }),

    route(logOperations.queryLogs, async ({ body, request }) => {
      const started = performance.now();
      const { task_id } = await findTask(pool, request);
      return taskLogs.use(task_id, async (log) => {
        const { logs, total } = log ? await logPage(log, body) : { logs: [], total: 0 };
        return {
          logs,
          pagination: pagination(body, total),
          log_file_info: {
            exists: log !== null,
            file_size: log?.bytes ?? 0,
            file_size_formatted: formatSize(log?.bytes ?? 0),
            last_modified: log && localIso(log.modified),
            total_lines: log?.lines ?? 0,
          },
          query_time: secondsSince(started),
          task_id,
          response: said('done.log_query'),
        };
      });
    }),
  ];
};
