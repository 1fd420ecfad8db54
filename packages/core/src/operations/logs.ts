import { getLogsAnswer, queryLogsAnswer } from '../answers/logs';
import { logsQuery, queryLogsRequest } from '../requests/logs';
import { operation } from './operation';

const tag = '日志';
const logs = '/data_pipeline/tasks/{task_id}/logs';

export const logOperations = {
  getLogs: operation({
    method: 'get',
    path: logs,
    role: 'viewer',
    tag,
    summary: '任务日志的最后若干行',
    query: logsQuery,
    answer: getLogsAnswer,
    errors: ['file_permission_error'],
  }),
  queryLogs: operation({
    method: 'post',
    path: `${logs}/query`,
    role: 'viewer',
    tag,
    summary: '按条件查询任务日志，分页',
    body: queryLogsRequest,
    answer: queryLogsAnswer,
    errors: ['file_permission_error'],
  }),
};
