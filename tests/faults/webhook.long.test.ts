import { countWebhookMessages } from '@pairsmith/db';
import {
  createWebhookBench,
  eventually,
  idOf,
  isGenuine,
  isOver,
  stop,
  type Received,
  type WebhookBench,
} from './webhook-bench';

/** What else a receiver may do, and what else may be set: beside the way of a message, which `webhook.test.ts` has. */

let bench: WebhookBench;
beforeAll(async () => {
  bench = await createWebhookBench();
});
afterAll(() => bench?.close());
afterEach(async () => {
  await bench.closeReceiver();
  await bench.pool.query('delete from pairsmith.webhook_messages');
});

it('a receiver that never answers holds up neither the next run nor the end of the worker, and another worker tells it', async () => {
  const receiver = await bench.startReceiver([null]);
  const worker = await bench.startWorker(bench.webhook());
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await eventually(() => receiver.received.length === 1);
  const next = await bench.newTask();
  await bench.execute(next);
  await bench.until(next, isOver);
  const asked = Date.now();
  await stop(worker);
  expect(Date.now() - asked).toBeLessThan(8_000);
  const other = await bench.startWorker(bench.webhook());
  await eventually(async () => (await countWebhookMessages(bench.pool)) === 0);
  const [unanswered, ...later] = receiver.received;
  expect(later.map(idOf)).toContain(idOf(unanswered!));
  await stop(other);
});

it('a secret in the form of Standard Webhooks is the key that it encodes', async () => {
  const receiver = await bench.startReceiver();
  const key = Buffer.from('the key of twenty-four b');
  const worker = await bench.startWorker(
    bench.webhook({ WEBHOOK_SECRET: `whsec_${key.toString('base64')}` }),
  );
  await bench.execute(await bench.newTask());
  await eventually(() => receiver.received.length === 1);
  const [{ headers, body }] = receiver.received as [Received];
  expect(isGenuine(headers, body, key)).toBe(true);
  await stop(worker);
});

it('what nobody takes for the time of the setting is given up, and the log says what it was', async () => {
  const worker = await bench.startWorker(bench.webhook({ WEBHOOK_GIVE_UP_MS: '1000' }));
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await worker.until(/^a webhook message is given up$/);
  const line = worker.events.find(({ message }) => /given up/.test(message));
  expect(line).toMatchObject({
    level: 'error',
    problem: 'ECONNREFUSED',
    body: expect.stringContaining(taskId),
  });
  expect(await countWebhookMessages(bench.pool)).toBe(0);
  await stop(worker);
});

it('where nobody is to be told nothing is kept', async () => {
  const worker = await bench.startWorker();
  const taskId = await bench.newTask();
  await bench.execute(taskId, {}, undefined, { ...bench.config, WEBHOOK_URL: undefined });
  await bench.until(taskId, isOver);
  expect(await countWebhookMessages(bench.pool)).toBe(0);
  await stop(worker);
});
