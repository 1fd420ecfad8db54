import { setTimeout as sleep } from 'node:timers/promises';
import { call, startApi, type TestApi } from '../support/api';
import { demoDatabase } from '../support/demo-database';

/** Sentences of the contract that a reading of it against a running service found broken. */
const TASKS = '/data_pipeline/tasks';

let api: TestApi;
beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: (await demoDatabase()).url });
});
afterAll(() => api.close());

const post = (path: string, body: object) => call(api.app, 'post', path).send(body);
const newTask = async () => (await post(TASKS, {})).body.data as { task_id: string; created_at: string };

describe('the times of a query', () => {
  const found = async (times: object): Promise<string[]> =>
    (await post(`${TASKS}/query`, times)).body.data.tasks.map(({ task_id }: { task_id: string }) => task_id);

  it('are included to the microsecond, and as far as they are written out', async () => {
    const { task_id, created_at } = await newTask();
    const [minute, second, tenth] = [16, 19, 21].map((length) => created_at.slice(0, length));
    for (const time of [created_at, tenth, second, minute, created_at.slice(0, 10)])
      expect(await found({ created_time_start: time, created_time_end: time })).toContain(task_id);
    const next = Number(created_at.slice(20)) + 1;
    if (next < 1_000_000)
      expect(await found({ created_time_start: `${second}.${String(next).padStart(6, '0')}` })).not.toContain(
        task_id,
      );
  });

  it.each(['2025-02-30', '2025-13-01', '2025-01-01 24:30', '2025-01-01 10:60'])(
    'refuse %s, which no calendar and no clock has',
    async (time) => {
      for (const path of [`${TASKS}/query`, `${TASKS}/${(await newTask()).task_id}/logs/query`]) {
        const field = path.endsWith('logs/query') ? 'start_time' : 'created_time_start';
        const { status, body } = await post(path, { [field]: time });
        expect([status, body.data.invalid_params]).toEqual([400, [field]]);
      }
    },
  );
});

describe('training_data/stats', () => {
  const lastUpdated = async (): Promise<string> =>
    (await call(api.app, 'get', '/training_data/stats')).body.data.last_updated;
  /** What `change` does to the time of the last change: it moves, or it stays. */
  const moves = async (change: () => PromiseLike<{ status: number; body: unknown }>): Promise<boolean> => {
    const before = await lastUpdated();
    await sleep(2);
    const { status, body } = await change();
    if (status >= 500) throw new Error(JSON.stringify(body));
    return (await lastUpdated()) !== before;
  };
  const document = (content: string) => ({ training_data_type: 'documentation', content });
  const create = (...contents: string[]) => post('/training_data/create', { data: contents.map(document) });

  it('says when the store changed last, whatever changed it', async () => {
    expect(await lastUpdated()).toBeNull();
    const { results } = (await create('一', '二', '二')).body.data;
    const [first, second] = results.map(({ training_id }: { training_id: string }) => training_id);
    const { task_id } = await newTask();
    await api.pool.query(
      `update langchain_pg_embedding set cmetadata = cmetadata || jsonb_build_object('task_id', $1::text) where id = $2`,
      [task_id, second],
    );
    const combine = { collection_names: ['documentation'], keep_strategy: 'last', dry_run: false };
    const { backup_timestamp: timestamp } = (await post('/data_pipeline/vector/backup', {})).body.data;
    const restore = { backup_path: 'vector_bak', timestamp, truncate_before_restore: true };
    const remove = { task_ids: [task_id], confirm: true, delete_training_data: true };

    expect(await moves(() => create('三'))).toBe(true);
    expect(await moves(() => post('/training_data/update', { id: first, ...document('四') }))).toBe(true);
    expect(await moves(() => post('/training_data/delete', { ids: [first], confirm: true }))).toBe(true);
    expect(await moves(() => post('/data_pipeline/vector/restore', restore))).toBe(true);
    expect(await moves(() => post('/training_data/rebuild', { confirm: true }))).toBe(true);
    expect(await moves(() => call(api.app, 'delete', TASKS).send(remove))).toBe(true);
    await create('二');
    await create('二');
    expect(await moves(() => post('/training_data/combine', combine))).toBe(true);

    const unchanged = [
      () => post('/training_data/combine', combine),
      () => post('/training_data/delete', { ids: ['none'], confirm: true }),
      () => post('/data_pipeline/vector/backup', {}),
      () => call(api.app, 'delete', TASKS).send(remove),
    ];
    for (const change of unchanged) expect(await moves(change)).toBe(false);
  });
});

it('a backup is no wish that an empty request, or one that is not JSON, can make', async () => {
  const backup = () => call(api.app, 'post', '/data_pipeline/vector/backup');
  const asText = backup().set('Content-Type', 'text/plain').send('{"task_id":"task_20250101_000000"}');
  const empty = backup().set('Content-Type', 'application/json').send('');
  for (const { status, body } of [await backup(), await asText, await empty])
    expect([status, body.data?.error_type]).toEqual([400, 'invalid_params']);
  expect((await post('/data_pipeline/vector/backup', {})).status).toBe(200);
});

describe('a file', () => {
  it('has an ETag also where it is the log, which grows', async () => {
    const { task_id } = await newTask();
    const log = () => call(api.app, 'get', `${TASKS}/${task_id}/files/data_pipeline.log`);
    const { etag } = (await log()).headers;
    expect((await log().set('If-None-Match', String(etag))).status).toBe(304);
    await call(api.app, 'patch', `${TASKS}/${task_id}`).send({ task_name: '新名' });
    const grown = await log().set('If-None-Match', String(etag));
    expect([grown.status, grown.headers.etag === etag]).toEqual([200, false]);
  });

  it('is found by its name alone, not with a slash behind it', async () => {
    const { task_id } = await newTask();
    const { status } = await call(api.app, 'get', `${TASKS}/${task_id}/files/task_config.json/`);
    expect(status).toBe(404);
  });
});

it('says in task_config.json when the task was created as every answer says it', async () => {
  const { task_id, created_at } = await newTask();
  const { text } = await call(api.app, 'get', `${TASKS}/${task_id}/files/task_config.json`);
  expect(JSON.parse(text)).toMatchObject({ task_id, created_at });
});

it('names a missing table as the list names it', async () => {
  const { task_id } = await newTask();
  await post(`${TASKS}/${task_id}/table-list`, { tables: ['"Order Detail"', '"Sales"."Order"'] });
  const { data } = (await call(api.app, 'get', `${TASKS}/${task_id}/table-list-info?check=true`)).body;
  expect(data.missing_tables).toEqual(data.table_names);
  expect(data.missing_tables).toEqual(['public."Order Detail"', '"Sales"."Order"']);
});

it('a fresh run asks anew, also what another task was answered freshly', async () => {
  const draws = new Set<unknown>();
  for (const { task_id } of [await newTask(), await newTask()]) {
    await post(`${TASKS}/${task_id}/table-list`, { tables: 'a' });
    await post(`${TASKS}/${task_id}/execute`, { execution_mode: 'complete', fresh: true });
    const { rows } = await api.pool.query<{ draw: number }>(
      'select draw from pairsmith.task_steps where task_id = $1',
      [task_id],
    );
    for (const { draw } of rows) draws.add(draw);
    const run = await api.pool.query(
      `select from pairsmith.step_runs join pairsmith.task_steps using (task_id, step)
        where task_id = $1 and (options ->> 'draw')::int = draw and draw > 0`,
      [task_id],
    );
    expect(run.rowCount).toBe(1);
  }
  expect(draws.size).toBe(8);
});
