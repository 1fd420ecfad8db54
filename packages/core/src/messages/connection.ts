import { texts } from './template';

export const connectionTexts = texts({
  'connection.failed': {
    zh: '无法连接数据库 {at}/{database}: {reason}。{remedy}',
    en: 'Cannot connect to the database {at}/{database}: {reason}. {remedy}',
  },
  'connection.wrong_password': { zh: '用户 {user} 的密码错误', en: 'wrong password for the user {user}' },
  'connection.check_user': {
    zh: '请检查连接字符串中的用户名和密码',
    en: 'Check user name and password in the connection string',
  },
  'connection.user_refused': {
    zh: '服务器不接受用户 {user} 登录数据库 {database}',
    en: 'the server does not let the user {user} log in to the database {database}',
  },
  'connection.check_hba': {
    zh: '请检查用户名是否存在、是否允许登录，以及服务器的 pg_hba.conf（是否要求 TLS）',
    en: "Check that the user exists and may log in, and the server's pg_hba.conf (does it require TLS?)",
  },
  'connection.no_database': { zh: '数据库 {database} 不存在', en: 'the database {database} does not exist' },
  'connection.check_database': {
    zh: '请检查连接字符串中的数据库名',
    en: "Check the database's name in the connection string",
  },
  'connection.no_connect_right': {
    zh: '用户 {user} 没有连接数据库 {database} 的权限',
    en: 'the user {user} has no right to connect to the database {database}',
  },
  'connection.grant_connect': {
    zh: '请让管理员授予 CONNECT 权限',
    en: 'Ask an administrator to grant CONNECT',
  },
  'connection.too_many': { zh: '连接数过多', en: 'too many connections' },
  'connection.fewer': {
    zh: '请稍后重试，或提高服务器的 max_connections、该用户的连接上限，或改用 PgBouncer',
    en: "Try again later, raise the server's max_connections or the user's connection limit, or use PgBouncer",
  },
  'connection.starting': { zh: '数据库正在启动或关闭', en: 'the database is starting up or shutting down' },
  'connection.later': { zh: '请稍后重试', en: 'Try again later' },
  'connection.closed_by_admin': { zh: '连接被管理员关闭', en: 'an administrator closed the connection' },
  'connection.lacks_features': {
    zh: '服务器不支持所需的功能',
    en: 'the server lacks features that are needed',
  },
  'connection.check_version': {
    zh: '请确认目标是 PostgreSQL 12 或更高版本',
    en: 'Make sure that it is PostgreSQL 12 or later',
  },
  'connection.refused': { zh: '连接被拒绝', en: 'the connection was refused' },
  'connection.check_refused': {
    zh: '请检查主机和端口是否正确、数据库是否已启动、防火墙是否放行',
    en: 'Check that host and port are right, that the database is running and that no firewall is in the way',
  },
  'connection.timed_out': { zh: '连接超时', en: 'the connection timed out' },
  'connection.check_network_port': { zh: '请检查网络、防火墙和端口', en: 'Check network, firewall and port' },
  'connection.host_unreachable': { zh: '主机不可达', en: 'the host is unreachable' },
  'connection.check_network_host': {
    zh: '请检查网络和主机地址',
    en: "Check the network and the host's address",
  },
  'connection.network_unreachable': { zh: '网络不可达', en: 'the network is unreachable' },
  'connection.no_host': { zh: '找不到主机', en: 'the host was not found' },
  'connection.check_host': { zh: '请检查主机名和 DNS', en: 'Check the host name and DNS' },
  'connection.host_not_now': {
    zh: '暂时无法解析主机名',
    en: 'the host name cannot be resolved at the moment',
  },
  'connection.check_dns': { zh: '请检查 DNS，稍后重试', en: 'Check DNS, try again later' },
  'connection.reset': { zh: '连接被对方重置', en: 'the other side reset the connection' },
  'connection.check_is_postgres': {
    zh: '请检查该端口上运行的是否为 PostgreSQL',
    en: 'Check that it is PostgreSQL that listens on this port',
  },
  'connection.bad_certificate': { zh: 'TLS 证书校验失败', en: 'the TLS certificate was not accepted' },
  'connection.check_certificate': {
    zh: '请检查证书与主机名，或将 sslmode 改为 require（加密但不校验证书）',
    en: 'Check the certificate and the host name, or set sslmode to require (encrypted, certificate not verified)',
  },
  'connection.no_tls': { zh: '服务器不支持 TLS', en: 'the server does not support TLS' },
  'connection.drop_tls': {
    zh: '请去掉 sslmode 或设为 disable',
    en: 'Take sslmode away or set it to disable',
  },
  'connection.closed_at_once': {
    zh: '连接建立后被对方关闭',
    en: 'the other side closed the connection after it was made',
  },
  'connection.check_is_postgres_log': {
    zh: '请检查该端口上运行的是否为 PostgreSQL，以及服务器日志',
    en: "Check that it is PostgreSQL that listens on this port, and the server's log",
  },
  'connection.code': { zh: '错误代码 {code}', en: 'error code {code}' },
  'connection.unknown': { zh: '原因未知', en: 'the cause is unknown' },
  'connection.check_all': {
    zh: '请检查主机、端口、用户名和数据库名，并查看服务器日志',
    en: "Check host, port, user name and database name, and look at the server's log",
  },
  'connection.login_refused': {
    zh: '连接池或服务器拒绝了登录',
    en: 'the pooler or server refused the login',
  },
  'connection.check_pooler': {
    zh: '请检查用户名、密码、数据库名以及 PgBouncer 的配置',
    en: 'Check user name, password, database name and the configuration of PgBouncer',
  },
});
