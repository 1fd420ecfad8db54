import { getConnection, patchTask } from '@pairsmith/db';
import { createBench, SECRET_KEY, stepOf, type Bench } from '../support/fault-bench';
import { verbatim } from '../support/verbatim';

/** SECRET_KEY is changed while the service runs, and no task's connection is lost. */

const NEW_KEY = 'the secret key after the rotation';
const CONNECTION = 'postgresql://reader:canary@127.0.0.1:1/demo';
let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

it('an earlier key still opens what it sealed, a worker seals it anew, and then the earlier key is needed no more', async () => {
  const [taskId, untouched] = [await bench.newTask(), await bench.newTask()];
  const { rows: before } = await bench.pool.query('select task_id, connection_sealed from pairsmith.tasks');
  await expect(getConnection(bench.pool, [NEW_KEY], taskId)).rejects.toThrow('SECRET_KEY_FALLBACKS');
  expect(await getConnection(bench.pool, [NEW_KEY, SECRET_KEY], taskId)).toBe(CONNECTION);

  const worker = await bench.startWorker({
    SECRET_KEY: NEW_KEY,
    SECRET_KEY_FALLBACKS: `some other key of long ago,${SECRET_KEY}`,
  });
  await worker.until(/^connections are sealed with SECRET_KEY$/);
  expect(worker.events.find(({ message }) => /^connections are sealed/.test(message))).toMatchObject({
    ...{ resealed: 2, unreadable: 0 },
  });
  for (const id of [taskId, untouched]) {
    expect(await getConnection(bench.pool, [NEW_KEY], id)).toBe(CONNECTION);
    await expect(getConnection(bench.pool, [SECRET_KEY], id)).rejects.toThrow('SECRET_KEY');
  }
  const { rows: after } = await bench.pool.query('select task_id, connection_sealed from pairsmith.tasks');
  expect(after).not.toEqual(before);
  worker.kill('SIGTERM');
  await worker.exited;
});

it('processes that know both keys work side by side, whichever of the two is their own', async () => {
  const worker = await bench.startWorker({ SECRET_KEY, SECRET_KEY_FALLBACKS: NEW_KEY });
  const taskId = await bench.newTask();
  const changes = {
    connection: { dbConnection: CONNECTION, allowedTarget: { host: '127.0.0.1', port: 1, listed: false } },
  };
  await patchTask(bench.pool, NEW_KEY, taskId, changes, { steps: [], warning: verbatim('') });
  bench.play({ files: 1, delayMs: 0 });
  const config = { ...bench.config, SECRET_KEY: NEW_KEY, SECRET_KEY_FALLBACKS: [SECRET_KEY] };
  await bench.execute(taskId, {}, undefined, config);
  const task = await bench.until(taskId, (now) => now.active_run === null);
  expect(stepOf(task, 'ddl_generation').status).toBe('completed');
  worker.kill('SIGTERM');
  await worker.exited;
});

it('a connection that no key opens is left as it is, and counted', async () => {
  const taskId = await bench.newTask();
  const worker = await bench.startWorker({
    SECRET_KEY: 'a key of nobody here',
    SECRET_KEY_FALLBACKS: NEW_KEY,
  });
  await worker.until(/^connections are sealed with SECRET_KEY$/);
  const [line] = worker.events.filter(({ message }) => /^connections are sealed/.test(message));
  expect(line?.['unreadable']).toBeGreaterThan(0);
  expect(await getConnection(bench.pool, [SECRET_KEY], taskId)).toBe(CONNECTION);
});
