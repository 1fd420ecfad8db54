import type { Pool } from 'pg';
import { rows, type Client } from './client';
import { activeRun } from './step-runs';
import { lockTask } from './tasks';
import { inTransaction } from './transaction';

/**
 * Removes the task with its steps, runs and names. Its folder is the caller's next step (rows first), then
 * `forgetDeleted`; a caller that dies in between leaves the folder to the janitor.
 */
export async function deleteTask(pool: Pool, id: string): Promise<'deleted' | 'busy' | 'unknown'> {
  return inTransaction(pool, async (client) => {
    if (!(await lockTask(client, id))) return 'unknown';
    if (await activeRun(client, id)) return 'busy';
    await client.query('delete from pairsmith.tasks where task_id = $1', [id]);
    await client.query('insert into pairsmith.deleted_tasks (task_id) values ($1) on conflict do nothing', [
      id,
    ]);
    return 'deleted';
  });
}

/** Tasks whose rows are gone and whose folder may still be there. */
export async function deletedTasks(client: Client): Promise<string[]> {
  const found = await rows<{ task_id: string }>(
    client,
    `select task_id from pairsmith.deleted_tasks d
      where not exists (select from pairsmith.tasks t where t.task_id = d.task_id)`,
  );
  return found.map((row) => row.task_id);
}

/** The folder is gone as well. */
export async function forgetDeleted(client: Client, id: string): Promise<void> {
  await client.query('delete from pairsmith.deleted_tasks where task_id = $1', [id]);
}
