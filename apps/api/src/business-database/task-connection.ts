import { getConnection, secretKeysOf } from '@pairsmith/db';
import type { ApiDeps } from '../deps';
import { taskNotFound } from '../tasks/find-task';

/** The task's connection with its password: only to connect with. @throws AppError resource_not_found */
export async function connectionOf(
  { pool, config }: Pick<ApiDeps, 'pool' | 'config'>,
  taskId: string,
): Promise<string> {
  const connection = await getConnection(pool, secretKeysOf(config), taskId);
  if (connection === null) throw taskNotFound(taskId);
  return connection;
}
