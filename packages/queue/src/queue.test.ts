import { setTimeout as sleep } from 'node:timers/promises';
import type { RunJob } from '@pairsmith/core';
import { startFreezableProxy } from '../../../tests/support/frozen-proxy';
import { testStack } from '../../../tests/support/stack';
import { createRunQueue, createRunWorker, type RunQueue, type RunWorker } from '.';

const settings = { redisUrl: testStack().redisUrl, prefix: `queue-test-${process.pid}` };
const run = (id: string, fence = 1) => ({ execution_id: id, step: 'ddl_generation' as const, fence });

let queue: RunQueue;
const open: { close: () => Promise<void> }[] = [];
beforeAll(() => {
  queue = createRunQueue(settings, () => undefined);
});
afterEach(async () => {
  for (const each of open.splice(0)) await each.close();
});
afterAll(async () => {
  await queue.queue.obliterate({ force: true });
  await queue.close();
});

/** A worker that does with a job what the test says. */
function work(process: (job: RunJob) => Promise<void>, concurrency = 1): RunWorker {
  const worker = createRunWorker({ ...settings, concurrency }, process, () => undefined);
  open.push(worker);
  return worker;
}

const until = async (holds: () => boolean | Promise<boolean>): Promise<void> => {
  while (!(await holds())) await sleep(20);
};

it('what is sent twice under one fence is one job, and the next fence is another', async () => {
  for (const one of [run('twice'), run('twice'), run('twice', 2)]) await queue.send(one);
  expect(await queue.waiting()).toBe(2);
  const taken: RunJob[] = [];
  work((job) => Promise.resolve(void taken.push(job)));
  await until(async () => (await queue.jobState(run('twice', 2))) === 'completed');
  expect(taken).toEqual([
    { executionId: 'twice', fence: 1 },
    { executionId: 'twice', fence: 2 },
  ]);
});

it('a job that ended stays known and blocks nothing: the same fence is not run again', async () => {
  let runs = 0;
  work(() => Promise.resolve(void (runs += 1)));
  await queue.send(run('ended'));
  await until(async () => (await queue.jobState(run('ended'))) === 'completed');
  await queue.send(run('ended'));
  await queue.send(run('behind it'));
  await until(async () => (await queue.jobState(run('behind it'))) === 'completed');
  expect(runs).toBe(2);
});

it('a job whose work throws has failed, once: whether it runs again is not for Redis to say', async () => {
  let runs = 0;
  work(() => Promise.reject(new Error(`try ${(runs += 1)}`)));
  await queue.send(run('throws'));
  await until(async () => (await queue.jobState(run('throws'))) === 'failed');
  expect(runs).toBe(1);
});

it('a job of which Redis knows nothing is unknown', async () => {
  expect(await queue.jobState(run('never sent'))).toBe('unknown');
});

it('a worker that closes lets the job under way end, and takes no other', async () => {
  let finish = (): void => undefined;
  let isDone = false;
  const worker = work(async () => {
    await new Promise<void>((resolve) => (finish = resolve));
    isDone = true;
  });
  await queue.send(run('under way'));
  await until(async () => (await queue.jobState(run('under way'))) === 'active');
  await queue.send(run('too late'));
  const closing = worker.close();
  open.splice(0);
  finish();
  await closing;
  expect(isDone).toBe(true);
  expect(await queue.jobState(run('too late'))).toBe('waiting');
});

it('a Redis that is silent is told as such, and holds nobody', async () => {
  const proxy = await startFreezableProxy(settings.redisUrl);
  const behind = createRunQueue({ ...settings, redisUrl: proxy.url }, () => undefined);
  try {
    await until(() =>
      behind.ping().then(
        () => true,
        () => false,
      ),
    );
    proxy.freeze();
    await Promise.all([
      expect(behind.ping()).rejects.toMatchObject({ code: 'queue_unavailable' }),
      expect(behind.send(run('into the silence'))).rejects.toThrow(),
      expect(behind.jobState(run('into the silence'))).rejects.toThrow(),
    ]);
  } finally {
    await behind.close();
    await proxy.close();
  }
});
