import { migrate } from '@pairsmith/db';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';
import { startPostgres, startRedis, type TestServer } from '../support/stack';

let postgres: TestServer;
let bench: Bench;
beforeAll(async () => {
  postgres = await startPostgres();
  bench = await createBench({ databaseUrl: postgres.url });
  await migrate(bench.pool);
});
afterAll(async () => {
  await bench.close();
  await postgres.stop();
});

const completed = (taskId: string) =>
  bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
const restart = async () => {
  await postgres.kill('SIGKILL');
  postgres = await startPostgres({ dir: postgres.dir, port: postgres.port });
};

it('a heartbeat whose connection is terminated connects again, and the step goes on', async () => {
  bench.play({ files: 4, delayMs: 500 });
  const worker = await bench.startWorker();
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  const { rowCount } = await bench.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'pairsmith heartbeat'`,
  );
  expect(rowCount).toBe(1);
  expect(stepOf(await completed(taskId), 'ddl_generation')).toMatchObject({
    attempts: 1,
    report: { fence: 1 },
  });
  worker.kill('SIGKILL');
});

it('PostgreSQL killed in the middle of a step and started again: the step is published once', async () => {
  bench.play({ files: 4, delayMs: 500 });
  const worker = await bench.startWorker();
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  await restart();
  await completed(taskId);
  await expectInvariant(bench.pool, bench.dataDir, taskId);
  worker.kill('SIGKILL');
});

it('a worker that starts before its servers waits for them, says so, and comes up', async () => {
  const redis = await startRedis();
  await redis.stop();
  const worker = await bench.startWorker(
    { REDIS_URL: redis.url },
    undefined,
    /^waiting for Redis \(REDIS_URL\)$/,
  );
  const started = await startRedis({ dir: redis.dir, port: redis.port });
  await worker.until(/^worker ready$/);
  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
  await started.stop();
});
