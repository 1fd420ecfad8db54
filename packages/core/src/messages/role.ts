import { texts } from './template';

export const roleTexts = texts({
  'role.advice': { zh: '建议改用只有 SELECT 权限的账号', en: 'an account that may only SELECT is advised' },
  'role.superuser': {
    zh: '数据库用户 {user} 是超级用户，{advice}',
    en: 'The database user {user} is a superuser; {advice}',
  },
  'role.writable': {
    zh: '数据库用户 {user} 可以修改 {count} 张表（如 {example}），{advice}',
    en: 'The database user {user} may change {count#table|tables} ({example} for example); {advice}',
  },
  'role.files': {
    zh: '数据库用户 {user} 可以读写服务器上的文件或执行程序，{advice}',
    en: 'The database user {user} may read and write files or run programs on the server; {advice}',
  },
});
