import { setTimeout as sleep } from 'node:timers/promises';
import { watchEventLoop } from './event-loop';

const hold = (ms: number) => {
  for (const end = performance.now() + ms; performance.now() < end;);
};

it('tells how long the loop was held, also from the moment of the last question on', async () => {
  const watch = watchEventLoop();
  watch.worst();
  hold(300);
  // Asked within the hold, and once more when the loop has turned.
  expect(watch.worst()).toBeGreaterThan(0.25);
  await sleep(30);
  expect(watch.worst()).toBeGreaterThan(0.25);
  watch.stop();
});

it('forgets what it has told', async () => {
  const watch = watchEventLoop();
  hold(900);
  await sleep(30);
  expect(watch.worst()).toBeGreaterThan(0.85);
  await sleep(30);
  expect(watch.worst()).toBeLessThan(0.85);
  watch.stop();
});
