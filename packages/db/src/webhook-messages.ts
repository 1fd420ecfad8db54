import type { PoolClient } from 'pg';
import { changed, firstRow, rows, type Client } from './client';

/** A message in somebody's hands, who has it to himself for a while. */
export interface WebhookMessage {
  /** The same at every try, so that whoever gets it twice can tell. */
  id: string;
  /** JSON, as it is signed and sent. */
  body: string;
  /** Tries, this one among them. */
  attempts: number;
  /** Since the run ended, by the database's clock. */
  age_ms: number;
}

/**
 * Leaves word that a run has ended, where somebody is to be told: in the transaction that ended it, once the task's
 * state is in step with it. States and ids alone, no words and no content: whoever wants those asks the API.
 */
export async function leaveWebhookMessage(client: PoolClient, executionId: string): Promise<void> {
  await client.query(
    `insert into pairsmith.webhook_messages (body)
     select json_build_object(
              'type', 'run.ended',
              'timestamp', to_char(r.completed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
              'data', json_build_object(
                'task_id', r.task_id, 'execution_id', r.execution_id, 'step_name', r.step,
                'execution_mode', r.mode, 'status', r.status, 'error_type', r.error_type,
                'task_status', t.status, 'request_id', r.request_id))::text
       from pairsmith.step_runs r join pairsmith.tasks t using (task_id)
      where r.execution_id = $1 and r.webhook`,
    [executionId],
  );
}

/** Takes what is due, oldest first; others may take it again when `holdMs` are over: whoever dies with it delays it, no more. */
export const takeWebhookMessages = (
  client: Client,
  { limit, holdMs }: { limit: number; holdMs: number },
): Promise<WebhookMessage[]> =>
  rows<WebhookMessage & Record<string, unknown>>(
    client,
    `update pairsmith.webhook_messages
        set attempts = attempts + 1, due_at = clock_timestamp() + $2 * interval '1 millisecond'
      where id in (select id from pairsmith.webhook_messages where due_at <= clock_timestamp()
                    order by created_at limit $1 for update skip locked)
      returning id, body, attempts, extract(epoch from clock_timestamp() - created_at)::float8 * 1000 as age_ms`,
    [limit, holdMs],
  );

/** To be tried again, in `pauseMs`. */
export async function postponeWebhookMessage(client: Client, id: string, pauseMs: number): Promise<void> {
  await client.query(
    `update pairsmith.webhook_messages set due_at = clock_timestamp() + $2 * interval '1 millisecond' where id = $1`,
    [id, pauseMs],
  );
}

/** Taken, or given up. */
export async function removeWebhookMessage(client: Client, id: string): Promise<void> {
  await client.query('delete from pairsmith.webhook_messages where id = $1', [id]);
}

/** Removes those that no worker has tried for `ms`, because none knows an address any more; how many. */
export const forgetWebhookMessages = (client: Client, ms: number): Promise<number> =>
  changed(
    client,
    `delete from pairsmith.webhook_messages where due_at < clock_timestamp() - $1 * interval '1 millisecond'`,
    [ms],
  );

/** How many are still to be sent. */
export async function countWebhookMessages(client: Client): Promise<number> {
  const found = await firstRow<{ count: number }>(client, 'select count(*) from pairsmith.webhook_messages');
  return found?.count ?? 0;
}
