import { Redis } from 'ioredis';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';
import { startRedis, type TestServer } from '../support/stack';

let redis: TestServer;
let bench: Bench;
beforeEach(async () => {
  redis = await startRedis();
  bench = await createBench({ redisUrl: redis.url });
});
afterEach(async () => {
  await bench.close();
  await redis.stop();
});

const completed = (taskId: string, ms?: number) =>
  bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed', ms);

it('Redis killed in the middle of a step and started again: nothing is lost, nothing starts twice', async () => {
  bench.play({ files: 4, delayMs: 500 });
  await bench.startWorker();
  const [running, waiting] = [await bench.newTask(), await bench.newTask()];
  await bench.execute(running);
  await bench.execute(waiting);
  await bench.until(running, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  await redis.kill('SIGKILL');
  redis = await startRedis({ dir: redis.dir, port: redis.port });
  expect(stepOf(await completed(running), 'ddl_generation')).toMatchObject({
    attempts: 1,
    report: { fence: 1 },
  });
  expect(stepOf(await completed(waiting), 'ddl_generation').attempts).toBe(1);
  for (const taskId of [running, waiting]) await expectInvariant(bench.pool, bench.dataDir, taskId);
});

it('Redis wiped: what was waiting in it is sent again', async () => {
  const tasks = [await bench.newTask(), await bench.newTask(), await bench.newTask()];
  for (const taskId of tasks) await bench.execute(taskId);
  const client = new Redis(redis.url);
  await client.flushall();
  client.disconnect();
  await bench.startWorker({ WORKER_CONCURRENCY: '3' });
  for (const taskId of tasks) {
    const task = await completed(taskId);
    expect(stepOf(task, 'ddl_generation')).toMatchObject({ attempts: 1, report: { fence: 2 } });
    await expectInvariant(bench.pool, bench.dataDir, taskId);
  }
});
