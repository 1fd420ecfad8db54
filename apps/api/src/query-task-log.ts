import type { QueryLogsRequest } from '@pairsmith/core';
import { createTaskLogs } from '@pairsmith/files';
import { logPage } from './log-page';

/** One page of the log's lines that match, how many match, and how long the log is. */
export const queryTaskLog = (dataDir: string, taskId: string, query: QueryLogsRequest) =>
  createTaskLogs(dataDir).use(taskId, async (log) => ({
    ...(log ? await logPage(log, query) : { logs: [], total: 0 }),
    totalLines: log?.lines ?? 0,
    info: log,
  }));
