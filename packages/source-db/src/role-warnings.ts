import type { SourceDb } from './connect';
import { sourceError } from './query-errors';

/**
 * What is wrong with the role of a connection: nothing here writes, but SQL from a model runs as this role, and a
 * role that can only read is the last line of defence.
 */
export async function roleWarnings(db: SourceDb, signal?: AbortSignal): Promise<string[]> {
  try {
    const [role] = await db.read({ timeoutMs: 5_000, signal }, ({ rows }) =>
      rows<{ superuser: boolean; writable: number; example: string | null; server_files: boolean }>(
        `select r.rolsuper as superuser, w.writable, w.example,
                coalesce((select bool_or(pg_has_role(g.oid, 'member')) from pg_roles g
                           where g.rolname in ('pg_read_server_files', 'pg_write_server_files', 'pg_execute_server_program')), false)
                  as server_files
           from pg_roles r,
                lateral (select count(*) as writable, min(n.nspname || '.' || c.relname) as example
                           from pg_class c join pg_namespace n on n.oid = c.relnamespace
                          where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
                            and has_table_privilege(c.oid, 'insert, update, delete, truncate')) w
          where r.rolname = current_user`,
      ),
    );
    if (!role) return [];
    const advice = '建议改用只有 SELECT 权限的账号';
    if (role.superuser) return [`数据库用户 ${db.user} 是超级用户，${advice}`];
    const warnings: string[] = [];
    if (role.writable > 0)
      warnings.push(`数据库用户 ${db.user} 可以修改 ${role.writable} 张表（如 ${role.example}），${advice}`);
    if (role.server_files) warnings.push(`数据库用户 ${db.user} 可以读写服务器上的文件或执行程序，${advice}`);
    return warnings;
  } catch (error) {
    throw sourceError(error, db, '检查账号权限');
  }
}
