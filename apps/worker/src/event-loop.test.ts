import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { lookAt, watchEventLoop } from './event-loop';

const hold = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end;);
};

it('tells how long the loop was held, also from the moment of the last question on', async () => {
  const watch = watchEventLoop();
  const look = lookAt(watch.shared);
  look.worst();
  hold(300);
  // Asked within the hold, and once more when the loop has turned.
  expect(look.worst()).toBeGreaterThan(0.25);
  await sleep(30);
  expect(look.worst()).toBeGreaterThan(0.25);
  watch.stop();
});

it('forgets what it has told', async () => {
  const watch = watchEventLoop();
  const look = lookAt(watch.shared);
  hold(900);
  await sleep(30);
  expect(look.worst()).toBeGreaterThan(0.85);
  await sleep(30);
  expect(look.worst()).toBeLessThan(0.85);
  watch.stop();
});

it('is seen to stand still by another thread, while it does', async () => {
  const watch = watchEventLoop();
  const thread = new Worker(
    `const { parentPort, workerData } = require('node:worker_threads');
     const [last] = [new BigInt64Array(workerData)];
     const look = () => Number(process.hrtime.bigint() - Atomics.load(last, 0)) / 1e6;
     parentPort.postMessage('here');
     let most = 0;
     setInterval(() => (most = Math.max(most, look())), 5);
     parentPort.on('message', () => parentPort.postMessage(most));`,
    { eval: true, workerData: watch.shared },
  );
  await new Promise((resolve) => thread.once('message', resolve));
  hold(400);
  const most = new Promise<number>((resolve) => thread.once('message', resolve));
  thread.postMessage('how long?');
  expect(await most).toBeGreaterThan(300);
  await thread.terminate();
  watch.stop();
});
