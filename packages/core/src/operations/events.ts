import { taskEventsQuery } from '../requests/events';
import { operation } from './operation';

export const eventOperations = {
  followTask: operation({
    method: 'get',
    path: '/data_pipeline/tasks/{task_id}/events',
    role: 'viewer',
    tag: '任务',
    summary: '以 Server-Sent Events 实时跟踪任务的状态、进度和日志',
    description:
      '首次连接立即发送当前状态(status)，随后是日志的最后 tail 行，之后发送新的变化：status 为任务与步骤的完整状态，' +
      'progress 为正在执行的步骤的进度，log 为一行日志，deleted 表示任务已删除、连接随即结束。中间状态变化很快时只发送最新的。' +
      '每15秒有一行心跳注释。事件 id 为 {状态版本}-{日志偏移}，断线后用 Last-Event-ID 请求头续传，不丢失也不重复，' +
      '服务重启后同样有效；格式不正确的 Last-Event-ID 返回400。',
    query: taskEventsQuery,
    answer: 'events',
    errors: ['rate_limited'],
  }),
};
