import { randomUUID } from 'node:crypto';
import { countWorkers, keepWorkerAlive } from '@pairsmith/db';
import request from 'supertest';
import { call, startApi, type TestApi } from '../support/api';
import { createBench, stepOf, type Bench } from '../support/fault-bench';

/** Whether somebody is there to do the work: told by PostgreSQL, with no port on a worker. */

let bench: Bench;
let api: TestApi;
beforeAll(async () => {
  [bench, api] = await Promise.all([
    createBench(),
    // A business database that nobody connects to.
    startApi({ BUSINESS_DATABASE_URL: 'postgresql://reader@127.0.0.1:1/shop' }),
  ]);
});
afterAll(() => Promise.all([bench.close(), api.close()]));

const eventually = async (what: () => Promise<boolean>) => {
  for (const end = Date.now() + 120_000; Date.now() < end; await new Promise((r) => setTimeout(r, 30)))
    if (await what()) return true;
  return false;
};

describe('the API', () => {
  const ready = () => request(api.app).get('/health/ready');
  const execute = async (body: object) => {
    const { task_id } = (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data;
    await call(api.app, 'post', `/data_pipeline/tasks/${task_id}/table-list`).send({ tables: 'orders' });
    return (await call(api.app, 'post', `/data_pipeline/tasks/${task_id}/execute`).send(body)).body.data;
  };

  it('is ready without a worker, and says that nobody would do the work', async () => {
    const { status, body } = await ready();
    expect([status, body.status, body.workers]).toEqual([200, 'ready', 0]);
    expect(body.warnings).toEqual([expect.stringMatching(/没有存活的worker/)]);
    const accepted = await execute({ execution_mode: 'complete' });
    expect(accepted).toMatchObject({ workers: 0, execution_id: expect.any(String) });
    expect(accepted.warnings).toEqual(body.warnings);
  });

  it('is content with one, for as long as it says that it lives', async () => {
    const worker = { id: randomUUID(), name: 'host:1' };
    await keepWorkerAlive(api.pool, worker, 60_000);
    expect((await ready()).body).toMatchObject({ workers: 1, warnings: [] });
    const accepted = await execute({ execution_mode: 'complete' });
    expect(accepted.warnings).toEqual([]);
    expect(accepted).not.toHaveProperty('workers');
    expect((await request(api.app).get('/metrics')).text).toContain('\npairsmith_workers_alive 1\n');
    await keepWorkerAlive(api.pool, worker, 60_000, 0.25);
    const metric = /^pairsmith_worker_event_loop_seconds (.*)$/m;
    const said = async () => metric.exec((await request(api.app).get('/metrics')).text)?.[1];
    expect(await said()).toBe('0.25');
    await keepWorkerAlive(api.pool, worker, 0, 0.25);
    expect(await said()).toBe('0');
    expect((await ready()).body.workers).toBe(0);
  });
});

it('a worker counts while it lives, until its lease is over where it was killed, and no longer where it was stopped', async () => {
  const quick = { LEASE_MS: '1500', HEARTBEAT_INTERVAL_MS: '200' };
  const [stopped, killed] = await Promise.all([bench.startWorker(quick), bench.startWorker(quick)]);
  expect(await eventually(async () => (await countWorkers(bench.pool)) === 2)).toBe(true);

  bench.play({ files: 1, delayMs: 0 });
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId, { execution_mode: 'complete' }, 'nightly-7');
  await bench.until(taskId, (task) => stepOf(task, 'qa_generation').status === 'completed');
  const steps = () =>
    [...stopped.events, ...killed.events].filter(({ requestId }) => requestId === 'nightly-7');
  const runs = () => new Set(steps().map((event) => event['executionId']));
  expect(await eventually(async () => runs().size >= 2)).toBe(true);
  expect(runs()).toContain(executionId);

  killed.kill('SIGKILL');
  stopped.kill('SIGTERM');
  expect(await stopped.exited).toBe(0);
  const { rows } = await bench.pool.query('select name from pairsmith.workers');
  expect(rows).toEqual([{ name: expect.stringMatching(`:${killed.pid}$`) }]);
  expect(await eventually(async () => (await countWorkers(bench.pool)) === 0)).toBe(true);
});
