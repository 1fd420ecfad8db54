import { texts } from './template';

export const functionTexts = texts({
  'function.waits': { zh: '会让数据库等待', en: 'it makes the database wait' },
  'function.reads_files': { zh: '会读取服务器文件', en: "it reads the server's files" },
  'function.large_objects': { zh: '会读写大对象', en: 'it reads or writes large objects' },
  'function.runs_sql': { zh: '会执行文本中的SQL', en: 'it runs SQL out of a text' },
  'function.settings': { zh: '会改变会话或服务器设置', en: 'it changes settings of the session or server' },
  'function.locks': { zh: '会占用锁', en: 'it takes locks' },
  'function.sequences': { zh: '会读写序列', en: 'it reads or writes sequences' },
  'function.ends_sessions': { zh: '会中断其他会话', en: 'it ends other sessions' },
  'function.replication': {
    zh: '会影响复制、日志或其他会话',
    en: 'it affects replication, the log or other sessions',
  },
  'function.transaction_state': { zh: '会读取或占用事务状态', en: 'it reads or takes transaction state' },
  'function.maintenance': { zh: '是服务器维护函数', en: 'it is for maintaining the server' },
});
