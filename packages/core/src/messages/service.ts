import { texts } from './template';

export const serviceTexts = texts({
  'service.store_unavailable': {
    zh: '状态数据库暂时不可用，请稍后重试',
    en: 'The state database is temporarily unavailable; try again later',
  },
  'service.internal_error': {
    zh: '系统内部错误，请凭 request_id 查看服务日志',
    en: "Internal error; look the request_id up in the service's log",
  },
  'service.no_worker': {
    zh: '没有存活的worker进程，执行会一直排队；请启动worker（npm run worker）或检查其日志',
    en: 'No worker process is alive, executions stay queued; start one (npm run worker) or look at its log',
  },
  'service.internal_error_see_log': {
    zh: '系统内部错误，请查看服务日志后重试',
    en: "Internal error; look at the service's log and try again",
  },
  'service.not_accepted': {
    zh: '状态数据库连接中断，本次执行未被接受，请重试',
    en: 'The connection to the state database broke, this execution was not accepted; try again',
  },
  'service.store_unreachable': {
    zh: '状态数据库暂时无法连接，请检查PostgreSQL（DATABASE_URL）后重试',
    en: 'The state database cannot be reached; check PostgreSQL (DATABASE_URL) and try again',
  },
  'service.queue_unreachable': {
    zh: '任务队列暂时无法连接，请检查Redis（REDIS_URL）后重试',
    en: 'The queue cannot be reached; check Redis (REDIS_URL) and try again',
  },
});
