import { texts } from './template';

export const targetTexts = texts({
  'target.form': {
    zh: 'postgresql://用户:密码@主机:端口/数据库',
    en: 'postgresql://user:password@host:port/database',
  },
  'target.scheme': { zh: '应以 postgresql:// 开头', en: 'it should begin with postgresql://' },
  'target.masked': {
    zh: '密码已被隐藏为 ***，请填写真实密码',
    en: 'the password is hidden as ***, give the real one',
  },
  'target.hash': {
    zh: '包含字符 #，用户名或密码中的特殊字符需要百分号编码（# 写作 %23）',
    en: 'it has the character #; special characters in user name or password are percent-encoded (# as %23)',
  },
  'target.host': { zh: '主机', en: 'the host' },
  'target.tcp_only': {
    zh: '只允许通过 TCP 连接数据库，请写明一个主机名或 IP，不能使用 Unix 套接字或多个主机',
    en: 'databases are connected to by TCP only; name one host name or IP address, no Unix socket and not several hosts',
  },
  'target.user': { zh: '用户名', en: 'the user name' },
  'target.no_user': { zh: '缺少用户名', en: 'the user name is missing' },
  'target.database': { zh: '数据库名', en: 'the database name' },
  'target.password': { zh: '密码', en: 'the password' },
  'target.nul': { zh: '包含空字符', en: 'it has a NUL character' },
  'target.sslmode': { zh: 'sslmode 只能是 {modes|、}', en: 'sslmode can only be {modes}' },
  'target.unreadable': {
    zh: '无法解析，用户名或密码中的特殊字符（@ : / ? # %）需要百分号编码，端口应为 1–65535 的数字',
    en: 'it cannot be parsed: special characters in user name or password (@ : / ? # %) are percent-encoded, the port is a number within 1–65535',
  },
  'target.bad_percent': {
    zh: '{what}中的 % 没有正确编码（% 写作 %25）',
    en: 'in {what} a % is not encoded (write % as %25)',
  },
  'target.bad': {
    zh: '数据库连接字符串不正确: {reason}。正确的形式是 {form}',
    en: 'The connection string is not right: {reason}. The form is {form}',
  },
  'target.parameter': {
    zh: '数据库连接字符串中不允许使用参数 {name}，请删除后重试（TLS 用 sslmode 设置）',
    en: 'The connection string may not have the parameter {name}; take it out and try again (TLS is set by sslmode)',
  },
  'target.parameter_unnamed': {
    zh: '数据库连接字符串中不允许使用参数 （名称无法识别），请删除后重试（TLS 用 sslmode 设置）',
    en: 'The connection string has a parameter that it may not have (its name cannot be told); take it out and try again (TLS is set by sslmode)',
  },
});
