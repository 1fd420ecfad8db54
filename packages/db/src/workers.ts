import { firstRow, type Client } from './client';

/** A worker process, by an id that no other has had. */
export interface WorkerProcess {
  id: string;
  /** Host and process, for people. */
  name: string;
}

/** A sign of life: until `aliveMs` from now, by the database's clock, this process counts as alive. */
export async function keepWorkerAlive(
  client: Client,
  { id, name }: WorkerProcess,
  aliveMs: number,
): Promise<void> {
  await client.query(
    `insert into pairsmith.workers (id, name, alive_until) values ($1, $2, now() + $3 * interval '1 millisecond')
     on conflict (id) do update set alive_until = excluded.alive_until`,
    [id, name, aliveMs],
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
