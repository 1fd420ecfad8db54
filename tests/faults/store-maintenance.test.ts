import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { hashedEmbedder, publishRows, stageRows, trainingRow } from '@pairsmith/training-store';
import type { PoolClient } from 'pg';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { API, call, startApi, type TestApi } from '../support/api';
import { fromSource } from '../support/from-source';
import { testStack } from '../support/stack';
import { SHORT_INTERVALS, watch } from '../support/worker-process';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());
beforeEach(() => api.pool.query('truncate langchain_pg_collection cascade'));

/** A load up to its commit: it holds the locks of its rows. */
async function beginLoad(taskId: string): Promise<PoolClient> {
  const row = trainingRow(
    { type: 'sql', question: taskId, sql: 'SELECT 1;', sourceFile: 'qs.json', proofLevel: 'L2' },
    { taskId, dbName: 'shop' },
  );
  const client = await api.pool.connect();
  await stageRows(client, taskId, [row], await hashedEmbedder.embed([taskId]));
  await client.query('begin');
  await publishRows(client, taskId, taskId, hashedEmbedder);
  return client;
}

async function commit(client: PoolClient) {
  await client.query('commit');
  client.release();
}

const load = async (taskId: string) => commit(await beginLoad(taskId));

/** Sends it now, without waiting for the answer. */
const begin = (path: string, body: object) => {
  const answered = call(api.app, 'post', path)
    .send(body)
    .then((answer) => answer);
  answered.catch(() => undefined);
  return answered;
};
const backup = () => begin('/data_pipeline/vector/backup', {});
const rebuild = () => begin('/training_data/rebuild', { confirm: true });
const restore = (timestamp: string, more: object = {}) =>
  begin('/data_pipeline/vector/restore', { backup_path: 'vector_bak', timestamp, ...more });

async function takeBackup(): Promise<string> {
  const { body } = await backup();
  expect(body).toMatchObject({ code: 200 });
  return body.data.backup_timestamp as string;
}

const owners = async () =>
  (
    await api.pool.query<{ task: string }>(
      `select cmetadata ->> 'task_id' as task from langchain_pg_embedding order by 1`,
    )
  ).rows.map(({ task }) => task);

/** Until somebody waits for a lock. */
async function untilWaiting(count = 1): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    const { rows } = await api.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if (rows.length >= count) return;
    await sleep(25);
  }
  throw new Error('nobody waits for a lock');
}

const [FIRST, SECOND, THIRD] = [
  'task_20250101_000001',
  'task_20250101_000002',
  'task_20250101_000003',
] as const;

it('one backup, restore or rebuild is at work at a time; a second one is told so and changes nothing', async () => {
  await load(FIRST);
  const timestamp = await takeBackup();
  const writer = await beginLoad(SECOND);
  const working = restore(timestamp);
  await untilWaiting();
  for (const second of [backup(), rebuild(), restore(timestamp)])
    expect((await second).body).toMatchObject({ code: 409, data: { error_type: 'maintenance_running' } });
  await commit(writer);
  expect((await working).body).toMatchObject({ code: 200 });
  expect((await rebuild()).body).toMatchObject({ code: 200, data: { rows: 2 } });
});

it.each([
  ['a restore', (timestamp: string) => restore(timestamp), [FIRST, SECOND, THIRD]],
  [
    'a restore that empties the store',
    (timestamp: string) => restore(timestamp, { truncate_before_restore: true }),
    [FIRST, THIRD],
  ],
  ['a rebuild', () => rebuild(), [FIRST, SECOND, THIRD]],
])(
  '%s waits for a load that is publishing, and a load that comes meanwhile waits for it',
  async (_what, work, left) => {
    await load(FIRST);
    const timestamp = await takeBackup();
    const before = await beginLoad(SECOND);
    const working = work(timestamp);
    await untilWaiting();
    const meanwhile = load(THIRD);
    await untilWaiting(2);
    await commit(before);
    expect((await working).body).toMatchObject({ code: 200 });
    await meanwhile;
    expect(await owners()).toEqual(left);
  },
);

it('a backup does not wait for a load that is publishing, and holds nothing of it', async () => {
  await load(FIRST);
  const writer = await beginLoad(SECOND);
  const { body } = await backup();
  expect(body.data.tables_backed_up.langchain_pg_embedding.row_count).toBe(1);
  await commit(writer);
});

it.each([
  ['restore', (timestamp: string) => restore(timestamp, { truncate_before_restore: true })],
  ['rebuild', () => rebuild()],
])(
  'a %s whose connections end in the middle has changed nothing, and the next one is let in',
  async (_what, work) => {
    await load(FIRST);
    const timestamp = await takeBackup();
    await load(SECOND);
    const writer = await beginLoad(THIRD);
    const working = work(timestamp);
    await untilWaiting();
    // What PostgreSQL sees of a process that is killed.
    await api.pool.query(
      `select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and application_name = 'pairsmith maintenance'`,
    );
    expect((await working).body).toMatchObject({ code: 503, data: { error_type: 'store_unavailable' } });
    await commit(writer);
    expect(await owners()).toEqual([FIRST, SECOND, THIRD]);
    expect((await work(timestamp)).body).toMatchObject({ code: 200 });
  },
);

/** The API as a process of its own, on the same database and volume. */
async function startApiProcess() {
  const port = await freePort();
  const [file, ...args] = fromSource('apps/api/src/main.ts');
  const child = spawn(file, args, {
    env: {
      ...{ PATH: process.env['PATH'], PORT: String(port), DATA_DIR: api.dataDir },
      ...{ DATABASE_URL: api.databaseUrl, REDIS_URL: testStack().redisUrl, QUEUE_PREFIX: api.queuePrefix },
      ...{ SECRET_KEY: 'only-for-tests-0123456789', ...SHORT_INTERVALS },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watched = watch(child);
  await watched.until(/^listening$/, 120_000);
  const post = (path: string, body: object) =>
    fetch(`http://127.0.0.1:${port}${API}${path}`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }).catch((error: unknown) => error);
  return { ...watched, post };
}

/** The store to the byte. */
const contents = async () =>
  (
    await api.pool.query(
      `select c.uuid, c.name, c.cmetadata::text as collection, e.id, e.document, md5(e.embedding::text) as embedding, e.cmetadata,
              (select count(*)::int from pairsmith.training_words w where w.embedding_id = e.id) as words
         from langchain_pg_collection c left join langchain_pg_embedding e on e.collection_id = c.uuid order by c.name, e.id`,
    )
  ).rows;

it.each([
  ['restore', { truncate_before_restore: true }],
  ['rebuild', { confirm: true }],
])('a process that is killed in a %s has changed nothing, and the next one is let in', async (what, more) => {
  const killed = await startApiProcess();
  await load(FIRST);
  const timestamp = await takeBackup();
  await load(SECOND);
  const before = await contents();
  const writer = await beginLoad(THIRD);
  const path = what === 'restore' ? '/data_pipeline/vector/restore' : '/training_data/rebuild';
  const body = what === 'restore' ? { backup_path: 'vector_bak', timestamp, ...more } : more;
  const cutOff = killed.post(path, body);
  await untilWaiting();
  killed.kill('SIGKILL');
  await killed.exited;
  expect(await cutOff).toMatchObject({ message: 'fetch failed' });
  // Its session still waits for the writer, gets the lock of the store and finds nobody to go on for.
  await writer.query('rollback');
  writer.release();
  const again = async () =>
    (await (what === 'restore' ? restore(timestamp, more) : rebuild())).body as { code: number };
  expect(await contents()).toEqual(before);
  expect(await again()).toMatchObject({ code: 200 });
  expect(await owners()).toEqual(what === 'restore' ? [FIRST] : [FIRST, SECOND]);
});
