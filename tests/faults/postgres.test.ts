import { setTimeout as sleep } from 'node:timers/promises';
import { getRun, migrate } from '@pairsmith/db';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';
import { startPostgres, type TestServer } from '../support/stack';

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

it('PostgreSQL killed inside the publishing transaction: it is read back, and published once', async () => {
  bench.play({ files: 2, delayMs: 0, publishMs: 1_000 });
  await bench.startWorker();
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId);
  const publishing = `select from pg_stat_activity where query like 'select pg_sleep%' and state = 'active'`;
  while (!(await bench.pool.query(publishing)).rowCount) await sleep(20);
  await postgres.kill('SIGKILL');
  postgres = await startPostgres({ dir: postgres.dir, port: postgres.port });
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  expect((await getRun(bench.pool, executionId as string))?.status).toBe('completed');
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});
