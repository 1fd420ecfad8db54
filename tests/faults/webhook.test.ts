import { requestCancel, countWebhookMessages } from '@pairsmith/db';
import { blocksOf } from '../operations/guide-commands';
import {
  createWebhookBench,
  eventually,
  idOf,
  isGenuine,
  isOver,
  SECRET,
  stop,
  type Received,
  type WebhookBench,
} from './webhook-bench';

/** Whoever does not want to poll is told of each run that ended: at least once, signed, and holding nothing up. */

let bench: WebhookBench;
beforeAll(async () => {
  bench = await createWebhookBench();
});
afterAll(() => bench?.close());
afterEach(async () => {
  await bench.closeReceiver();
  await bench.pool.query('delete from pairsmith.webhook_messages');
});

const dataOf = ({ body }: Received) => (JSON.parse(body) as { data: Record<string, unknown> }).data;

/** The names of an object, and of what is in it. */
const shapeOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
    : '…';

it('each run of a complete execution is told once it is over, with what its receiver needs to believe it', async () => {
  const receiver = await bench.startReceiver();
  const worker = await bench.startWorker(bench.webhook());
  const taskId = await bench.newTask();
  await bench.execute(taskId, { execution_mode: 'complete' }, 'nightly-8');
  await bench.until(taskId, ({ status }) => status === 'completed');
  await eventually(() => receiver.received.length === 4);
  await eventually(async () => (await countWebhookMessages(bench.pool)) === 0);

  expect(new Set(receiver.received.map(idOf)).size).toBe(4);
  const told = receiver.received.map(dataOf);
  const { rows } = await bench.pool.query<{ execution_id: string }>(
    'select execution_id from pairsmith.step_runs where task_id = $1',
    [taskId],
  );
  expect(told.map((data) => data['execution_id']).sort()).toEqual(rows.map((row) => row.execution_id).sort());
  const last = told.find((data) => data['step_name'] === 'training_load');
  expect(last).toMatchObject({
    ...{ task_id: taskId, execution_mode: 'complete', status: 'completed', error_type: null },
    ...{ task_status: 'completed', request_id: 'nightly-8' },
  });
  expect(told.filter((data) => data['task_status'] === 'in_progress')).toHaveLength(3);

  for (const { headers, body, path } of receiver.received) {
    expect([path, headers['content-type']]).toEqual(['/hook', 'application/json']);
    expect(isGenuine(headers, body, SECRET)).toBe(true);
    expect(isGenuine(headers, `${body} `, SECRET)).toBe(false);
    expect(isGenuine(headers, body, `${SECRET}!`)).toBe(false);
    const later = { ...headers, 'webhook-timestamp': String(Number(headers['webhook-timestamp']) + 1) };
    expect(isGenuine(later, body, SECRET)).toBe(false);
    const [shown = ''] = blocksOf('json');
    expect(shapeOf(JSON.parse(body))).toEqual(shapeOf(JSON.parse(shown)));
    expect(body).not.toContain('canary');
  }
  await stop(worker);
});

it('a receiver that is down, in trouble or points elsewhere holds up no run, and gets the message when it is back', async () => {
  const worker = await bench.startWorker(bench.webhook());
  const [taskId, cancelled] = [await bench.newTask(), await bench.newTask()];
  await bench.execute(taskId);
  await bench.until(taskId, isOver);
  await worker.until(/^a webhook message was not taken$/);
  expect(worker.events.find(({ message }) => /not taken/.test(message))).toMatchObject({
    ...{ problem: 'ECONNREFUSED', host: `127.0.0.1:${bench.port}`, attempts: 1 },
  });

  const receiver = await bench.startReceiver([503, '/elsewhere', 204]);
  await eventually(() => receiver.received.length === 3);
  await eventually(async () => (await countWebhookMessages(bench.pool)) === 0);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
  expect(new Set(receiver.received.map(idOf)).size).toBe(1);

  await stop(worker);
  await bench.execute(cancelled);
  await requestCancel(bench.pool, cancelled);
  const other = await bench.startWorker(bench.webhook());
  await eventually(() => receiver.received.length === 4);
  expect(dataOf(receiver.received[3]!)).toMatchObject({ status: 'failed', error_type: 'cancelled' });
  await stop(other);
});

it('a worker that dies before it has noted the answer tells it again, under the same id', async () => {
  const worker = await bench.startWorker(bench.webhook());
  const receiver = await bench.startReceiver([() => worker.kill('SIGKILL')]);
  await bench.execute(await bench.newTask());
  await worker.exited;
  // What a dead worker held is free after twice the time of a try.
  await bench.pool.query('update pairsmith.webhook_messages set due_at = now()');
  const other = await bench.startWorker(bench.webhook());
  await eventually(() => receiver.received.length === 2);
  expect(new Set(receiver.received.map(idOf)).size).toBe(1);
  await stop(other);
});
