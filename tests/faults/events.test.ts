import { named } from '../support/event-stream';
import { stepOf } from '../support/fault-bench';
import { hearsAllInOrder, startListenedApi, statusOf, type ListenedApi } from './listened-api';

let listened: ListenedApi;
beforeAll(async () => {
  listened = await startListenedApi();
});
afterAll(() => listened?.close());

it('killed and restarted under a listener during a run: no line lost, none doubled, no status goes back', () =>
  hearsAllInOrder(listened, { kills: 1, files: 60, delayMs: 60 }));

it('a listener outlives the database connections of the API', async () => {
  const { bench, listen } = listened;
  bench.play({ files: 20, delayMs: 50 });
  const taskId = await bench.newTask();
  const stream = await listen(taskId);
  await stream.until((events) => events.length > 0);
  await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress !== null);
  await bench.pool.query(
    `select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'pairsmith-api' and datname = current_database()`,
  );
  await stream.until((events) => named(events, 'status').some((event) => statusOf(event) === 'completed'));
  stream.close();
});

it('told to stop, the API ends its streams and is gone at once', async () => {
  const { api, bench, listen } = listened;
  const taskId = await bench.newTask();
  const stream = await listen(taskId);
  await stream.until((events) => events.length > 0);
  const asked = Date.now();
  api.kill('SIGTERM');
  await stream.ended;
  expect(await api.exited).toBe(0);
  // Sooner than open requests are cut off.
  expect(Date.now() - asked).toBeLessThan(4_000);
});
