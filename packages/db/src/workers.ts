import { firstRow, type Client } from './client';

/** A worker process, by an id that no other has had. */
export interface WorkerProcess {
  id: string;
  /** Host and process, for people. */
  name: string;
}

/**
 * A sign of life: until `aliveMs` from now, by the database's clock, this process counts as alive.
 * @param eventLoopSeconds the longest that its event loop stood still since the last one; null: not watched
 */
export async function keepWorkerAlive(
  client: Client,
  { id, name }: WorkerProcess,
  aliveMs: number,
  eventLoopSeconds: number | null = null,
): Promise<void> {
  await client.query(
    `insert into pairsmith.workers (id, name, alive_until, event_loop_seconds)
     values ($1, $2, now() + $3 * interval '1 millisecond', $4)
     on conflict (id) do update set alive_until = excluded.alive_until, event_loop_seconds = excluded.event_loop_seconds`,
    [id, name, aliveMs, eventLoopSeconds],
  );
}

/** For a process that ends in good order: it takes no more runs from now on. */
export async function forgetWorker(client: Client, id: string): Promise<void> {
  await client.query('delete from pairsmith.workers where id = $1', [id]);
}

/** Rows of processes that were killed; kept a day, for people who wonder what became of one. */
export async function forgetDeadWorkers(client: Client): Promise<void> {
  await client.query(`delete from pairsmith.workers where alive_until < now() - interval '1 day'`);
}

/** How many worker processes live. */
export async function countWorkers(client: Client): Promise<number> {
  const found = await firstRow<{ count: number }>(
    client,
    'select count(*) from pairsmith.workers where alive_until > now()',
  );
  return found?.count ?? 0;
}

/** The worst of what the living workers said of their event loops, in seconds; null: none said anything. */
export async function worstEventLoop(client: Client): Promise<number | null> {
  const found = await firstRow<{ seconds: number | null }>(
    client,
    'select max(event_loop_seconds) as seconds from pairsmith.workers where alive_until > now()',
  );
  return found?.seconds ?? null;
}
