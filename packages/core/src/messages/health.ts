import { texts } from './template';

export const healthTexts = texts({
  'health.migrations': {
    zh: '数据库结构未更新，请运行 npm run migrate（缺少 {missing}）',
    en: 'The database schema is not up to date; run npm run migrate (missing: {missing})',
  },
  'health.eviction': {
    zh: 'maxmemory-policy 为 {policy}，必须是 noeviction，否则任务可能丢失',
    en: 'maxmemory-policy is {policy}; it has to be noeviction, else jobs may be lost',
  },
  'health.disk_low': {
    zh: '剩余空间低于 DISK_MIN_FREE_MB={mb}',
    en: 'Less free space than DISK_MIN_FREE_MB={mb}',
  },
  'health.no_answer': { zh: '2秒内无应答', en: 'No answer within 2 seconds' },
  'health.refused': {
    zh: '连接被拒绝，请检查服务是否已启动',
    en: 'The connection was refused; check that the service is running',
  },
  'health.no_host': {
    zh: '主机名无法解析，请检查地址设置',
    en: 'The host name cannot be resolved; check the address',
  },
  'health.unreachable': {
    zh: '网络不可达，请检查地址和网络',
    en: 'The network is unreachable; check the address and the network',
  },
  'health.broken': {
    zh: '连接中断，请检查服务是否正常',
    en: 'The connection broke; check that the service works',
  },
  'health.authentication': {
    zh: '认证失败，请检查用户名和密码',
    en: 'Authentication failed; check user name and password',
  },
  'health.no_database': {
    zh: '数据库不存在，请检查连接设置',
    en: 'The database does not exist; check the connection setting',
  },
  'health.permission': {
    zh: '权限不足，请检查账号或目录的权限',
    en: 'Permission denied; check the rights of the account or folder',
  },
  'health.resources': {
    zh: '资源不足（连接数、内存或磁盘），请检查服务器',
    en: 'Out of resources (connections, memory or disk); check the server',
  },
  'health.no_folder': {
    zh: '数据目录不存在，请检查 DATA_DIR',
    en: 'The data folder does not exist; check DATA_DIR',
  },
  'health.cannot_connect': {
    zh: '无法连接，请检查服务和连接设置',
    en: 'Cannot connect; check the service and the connection setting',
  },
});
