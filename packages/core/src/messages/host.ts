import { texts } from './template';

export const hostTexts = texts({
  'host.link_local': {
    zh: '链路本地地址和云元数据地址不允许连接',
    en: 'link-local addresses and cloud metadata addresses may not be connected to',
  },
  'host.own_store': {
    zh: '这是服务自身的状态库或队列',
    en: 'this is the state database or the queue of the service itself',
  },
  'host.business_only': {
    zh: '服务设置了 API 密钥，只允许连接 BUSINESS_DATABASE_URL 的主机',
    en: 'the service has API keys set and connects to the host of BUSINESS_DATABASE_URL only',
  },
  'host.not_listed': {
    zh: '不在允许的主机列表中（主机名只与写成主机名的规则比较，地址只与写成地址的规则比较）',
    en: 'it is not in the list of allowed hosts (host names are compared with rules written as host names, addresses with rules written as addresses)',
  },
  'host.not_allowed': {
    zh: '不允许连接数据库主机 {at}: {reason}。如确需连接，请管理员把它加入 ALLOWED_DB_HOSTS',
    en: 'The database host {at} may not be connected to: {reason}. If it has to be, ask an administrator to add it to ALLOWED_DB_HOSTS',
  },
  'host.not_decided': {
    zh: '任务没有获准连接数据库主机 {at}。请重新执行该步骤，或用 PATCH 重新提交 db_connection，由 API 按 ALLOWED_DB_HOSTS 检查',
    en: 'The task was not allowed to connect to the database host {at}. Execute the step again or submit db_connection anew with PATCH, so that the API checks it against ALLOWED_DB_HOSTS',
  },
  'host.not_found': {
    zh: '无法连接数据库 {at}: 找不到主机。请检查主机名和 DNS',
    en: 'Cannot connect to the database {at}: the host was not found. Check the host name and DNS',
  },
  'host.bad_rule': {
    zh: 'ALLOWED_DB_HOSTS 中的 {rule} 不正确，应为 主机:端口，例如 db.example.com:5432 或 10.0.0.0/24:5432',
    en: '{rule} in ALLOWED_DB_HOSTS is malformed; it should be host:port, for example db.example.com:5432 or 10.0.0.0/24:5432',
  },
});
