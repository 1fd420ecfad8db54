import { createBench, stepOf, type Bench } from '../support/fault-bench';
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

const completed = (taskId: string) =>
  bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');

it('Redis frozen in the middle of a step: it completes once, and meanwhile a submit is refused within 2.5 s', async () => {
  bench.play({ files: 4, delayMs: 500 });
  await bench.startWorker();
  const [running, other] = [await bench.newTask(), await bench.newTask()];
  await bench.execute(running);
  await bench.until(running, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  await redis.kill('SIGSTOP');
  const asked = Date.now();
  await expect(bench.execute(other)).rejects.toMatchObject({ code: 'queue_unavailable' });
  expect(Date.now() - asked).toBeLessThan(2_500);
  expect(stepOf(await completed(running), 'ddl_generation')).toMatchObject({
    attempts: 1,
    report: { fence: 1 },
  });
  await redis.kill('SIGCONT');
  await bench.until(other, (task) => task.active_run === null);
  await bench.execute(other);
  await completed(other);
});
