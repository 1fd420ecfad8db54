import { createPool } from '@pairsmith/db';
import type { Pool } from 'pg';
import { startService } from '../../tests/support/service';
import { median, type Figure } from '../harness/figure';
import { inTurn } from '../harness/in-turn';
import { millisecondsOf } from '../harness/load';
import type { Part } from './part';

const SIZES = [200, 10_000, 100_000];
const REQUESTS = 40;

/** Pages of the list of tasks with its total: the first as the number of tasks grows, and one in its depth beside the first. */
export const list: Part = async ({ rounds }) => {
  const services = await Promise.all(SIZES.map(() => startService({}, 0)));
  try {
    for (const [at, service] of services.entries()) {
      const pool = createPool(service.databaseUrl);
      await fill(pool, SIZES[at]!);
      await pool.end();
    }
    const firstPage = (at: number, query: string) => ({
      name: `${SIZES[at]} tasks`,
      measure: async () =>
        median(await millisecondsOf(`${services[at]!.url}/api/v0/data_pipeline/tasks?${query}`, REQUESTS)),
    });
    const figures: Figure[] = [];
    for (const [name, query] of [
      ['first page of the list', 'limit=20'],
      ['first page of one status', 'limit=20&status=failed'],
    ] as const) {
      const [few, some, many] = await inTurn(rounds, ...SIZES.map((_, at) => firstPage(at, query)));
      figures.push(
        { name: `${name}, ${some!.name}`, unit: 'ms', ours: some!, reference: few! },
        {
          name: `${name}, ${many!.name}`,
          unit: 'ms',
          ours: many!,
          reference: few!,
          target: { says: '≤ 1.5', isReached: (own, other) => own / other <= 1.5 },
        },
      );
    }
    figures.push(...(await deepPages(services[SIZES.length - 1]!.url, rounds)));
    return figures;
  } finally {
    for (const service of services) await service.close();
  }
};

/** Nine tenths of the way down, by cursor and by offset, beside the first page of the same list. */
async function deepPages(url: string, rounds: number): Promise<Figure[]> {
  const [many, pageSize] = [SIZES.at(-1)!, 100];
  const list = `${url}/api/v0/data_pipeline/tasks`;
  let cursor = '';
  for (let seen = 0; seen < many * 0.9; seen += pageSize)
    cursor = await nextOf(`${list}?limit=${pageSize}${cursor && `&cursor=${cursor}`}`);
  const page = (name: string, query: string) => ({
    name,
    measure: async () => median(await millisecondsOf(`${list}?limit=20${query}`, REQUESTS)),
  });
  const [first, byCursor, byOffset] = await inTurn(
    rounds,
    page('the first page', ''),
    page(`page at ${many * 0.9} of ${many} tasks by cursor`, `&cursor=${cursor}`),
    page(`page at ${many * 0.9} of ${many} tasks by offset`, `&offset=${many * 0.9}`),
  );
  return [
    {
      name: byCursor!.name,
      unit: 'ms',
      ours: byCursor!,
      reference: first!,
      target: { says: '≤ 1.5', isReached: (own, other) => own / other <= 1.5 },
    },
    { name: byOffset!.name, unit: 'ms', ours: byOffset!, reference: first! },
  ];
}

async function nextOf(url: string): Promise<string> {
  const { data } = (await (await fetch(url)).json()) as { data: { next_cursor: string } };
  return data.next_cursor;
}

/** Tasks a minute apart, one in five of which has failed, analysed as autovacuum would. */
async function fill(pool: Pool, tasks: number): Promise<void> {
  await pool.query(
    `insert into pairsmith.tasks (task_id, status, connection_sealed, connection_masked, parameters, created_by, created_at)
     select 'task_' || to_char(at, 'YYYYMMDD_HH24MISS'), case when n % 5 = 0 then 'failed' else 'completed' end,
            '', 'postgresql://u:***@h/d', '{"db_name": "demo", "business_context": ""}', 'guest', at
       from (select n, timestamptz '2024-01-01' + n * interval '1 minute' as at from generate_series(1, $1::int) n) times`,
    [tasks],
  );
  await pool.query(
    `insert into pairsmith.task_steps (task_id, step, position, status)
     select task_id, step, position, 'completed' from pairsmith.tasks,
            unnest(array['ddl_generation', 'qa_generation', 'sql_validation', 'training_load']) with ordinality as s (step, position)`,
  );
  await pool.query('vacuum analyze pairsmith.tasks');
  await pool.query('vacuum analyze pairsmith.task_steps');
}
