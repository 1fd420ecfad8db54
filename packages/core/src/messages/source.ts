import { texts } from './template';

export const sourceTexts = texts({
  'source.no_table': { zh: '表不存在: {name}', en: 'No such table: {name}' },
  'source.table_too_slow': {
    zh: '读取表 {table} 超过 {seconds} 秒，请检查业务数据库的负载后重试',
    en: 'Reading table {table} took more than {seconds} seconds; check the load of the business database and try again',
  },
  'source.tried_for': {
    zh: '{why}（已重试 {seconds} 秒，仍未恢复）',
    en: '{why} (tried again for {seconds} seconds, it did not recover)',
  },
  'source.no_answer': {
    zh: '数据库 {at}/{database} 在 {seconds} 秒内没有响应，请检查网络和数据库状态',
    en: 'The database {at}/{database} did not answer within {seconds} seconds; check the network and the database',
  },
  'source.no_right': {
    zh: '数据库 {at}: 用户 {user} 没有权限{doing}。请授予只读权限后重试',
    en: 'Database {at}: the user {user} has no right for {doing}. Grant read-only rights and try again',
  },
  'source.timed_out': {
    zh: '数据库 {at}: {doing}超时。请检查数据库负载和状态后重试',
    en: 'Database {at}: {doing} timed out. Check the load and state of the database and try again',
  },
  'source.failed': {
    zh: '数据库 {at}: {doing}失败（{state} {message}）。请检查数据库负载和状态后重试',
    en: 'Database {at}: {doing} failed ({state} {message}). Check the load and state of the database and try again',
  },
});
