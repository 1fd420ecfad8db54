import { said, type Message } from '@pairsmith/core';
import type { SourceDb } from './connect';
import { sourceError } from './query-errors';

/**
 * What is wrong with the role of a connection: nothing here writes, but SQL from a model runs as this role, and a
 * role that can only read is the last line of defence.
 */
export async function roleWarnings(db: SourceDb, signal?: AbortSignal): Promise<Message[]> {
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
    const advice = said('role.advice');
    if (role.superuser) return [said('role.superuser', { user: db.user, advice })];
    const warnings: Message[] = [];
    if (role.writable > 0)
      warnings.push(
        said('role.writable', { user: db.user, count: role.writable, example: role.example ?? '', advice }),
      );
    if (role.server_files) warnings.push(said('role.files', { user: db.user, advice }));
    return warnings;
  } catch (error) {
    throw sourceError(error, db, said('doing.checking_role'));
  }
}
