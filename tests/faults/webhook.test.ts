import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { requestCancel, countWebhookMessages } from '@pairsmith/db';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { blocksOf } from '../operations/guide-commands';
import { createBench, type Bench } from '../support/fault-bench';

/** Whoever does not want to poll is told of each run that ended: at least once, signed, and holding nothing up. */

const SECRET = 'a secret of the receiver and us';
interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}
/** A receiver that answers as told; null: not at all. */
interface Receiver {
  received: Received[];
  /** One a request, in order, then 204; a path: redirects there. */
  script: (number | string | null | (() => void))[];
  close: () => Promise<void>;
}

let port: number;
let bench: Bench;
let receiver: Receiver;
const webhook = (env: Record<string, string> = {}) => ({
  WEBHOOK_URL: `http://127.0.0.1:${port}/hook`,
  WEBHOOK_SECRET: SECRET,
  RELAY_INTERVAL_MS: '100',
  ...env,
});
beforeAll(async () => {
  port = await freePort();
  bench = await createBench({ webhookUrl: webhook().WEBHOOK_URL });
  bench.play({ files: 1, delayMs: 0 });
});
afterAll(() => bench.close());
afterEach(async () => {
  await receiver?.close();
  await bench.pool.query('delete from pairsmith.webhook_messages');
});

async function startReceiver(script: Receiver['script'] = []): Promise<Receiver> {
  const received: Received[] = [];
  const server: Server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      received.push({ path: request.url ?? '', headers: request.headers, body });
      const next = script.shift();
      if (next === null) return;
      if (typeof next === 'function') return next();
      if (typeof next === 'string') response.setHeader('Location', next);
      response.statusCode = typeof next === 'string' ? 307 : (next ?? 204);
      response.end();
    });
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  expect((server.address() as AddressInfo).port).toBe(port);
  return {
    received,
    script,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const eventually = async (what: () => boolean | Promise<boolean>, ms = 120_000) => {
  for (const end = Date.now() + ms; !(await what()); await sleep(20))
    if (Date.now() > end) throw new Error(`not within ${ms} ms`);
};
const stop = async (worker: { kill: (signal: NodeJS.Signals) => void; exited: Promise<number | null> }) => {
  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
};
const isOver = (task: { active_run: unknown }) => task.active_run === null;
const dataOf = ({ body }: Received) => (JSON.parse(body) as { data: Record<string, unknown> }).data;
const idOf = ({ headers }: Received) => headers['webhook-id'];

/** As docs/operations.md gives it to receivers. */
const [source = ''] = blocksOf('js');
const isGenuine = new Function('require', `${source}; return isGenuine;`)(require) as (
  headers: IncomingHttpHeaders,
  body: string,
  secret: string | Buffer,
) => boolean;

/** The names of an object, and of what is in it. */
const shapeOf = (value: unknown): unknown =>
  value !== null && typeof value === 'object'
    ? Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, shapeOf(inner)]))
    : '…';

it('each run of a complete execution is told once it is over, with what its receiver needs to believe it', async () => {
  receiver = await startReceiver();
  const worker = await bench.startWorker(webhook());
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
  const worker = await bench.startWorker(webhook());
  const [taskId, cancelled] = [await bench.newTask(), await bench.newTask()];
  await bench.execute(taskId);
  await bench.until(taskId, isOver);
  await worker.until(/^a webhook message was not taken$/);
  expect(worker.events.find(({ message }) => /not taken/.test(message))).toMatchObject({
    ...{ problem: 'ECONNREFUSED', host: `127.0.0.1:${port}`, attempts: 1 },
  });

  receiver = await startReceiver([503, '/elsewhere', 204]);
  await eventually(() => receiver.received.length === 3);
  await eventually(async () => (await countWebhookMessages(bench.pool)) === 0);
  expect(receiver.received.map(({ path }) => path)).toEqual(['/hook', '/hook', '/hook']);
  expect(new Set(receiver.received.map(idOf)).size).toBe(1);

  await stop(worker);
  await bench.execute(cancelled);
  await requestCancel(bench.pool, cancelled);
  const other = await bench.startWorker(webhook());
  await eventually(() => receiver.received.length === 4);
  expect(dataOf(receiver.received[3]!)).toMatchObject({ status: 'failed', error_type: 'cancelled' });
  await stop(other);
});

it('a receiver that never answers holds up neither the next run nor the end of the worker, and another worker tells it', async () => {
  receiver = await startReceiver([null]);
  const worker = await bench.startWorker(webhook());
  const taskId = await bench.newTask();
  await bench.execute(taskId);
  await eventually(() => receiver.received.length === 1);
  const next = await bench.newTask();
  await bench.execute(next);
  await bench.until(next, isOver);
  const asked = Date.now();
  await stop(worker);
  expect(Date.now() - asked).toBeLessThan(8_000);
  const other = await bench.startWorker(webhook());
  await eventually(async () => (await countWebhookMessages(bench.pool)) === 0);
  const [unanswered, ...later] = receiver.received;
  expect(later.map(idOf)).toContain(idOf(unanswered!));
  await stop(other);
});

it('a worker that dies before it has noted the answer tells it again, under the same id', async () => {
  const worker = await bench.startWorker(webhook());
  receiver = await startReceiver([() => worker.kill('SIGKILL')]);
  await bench.execute(await bench.newTask());
  await worker.exited;
  // What a dead worker held is free after twice the time of a try.
  await bench.pool.query('update pairsmith.webhook_messages set due_at = now()');
  const other = await bench.startWorker(webhook());
  await eventually(() => receiver.received.length === 2);
  expect(new Set(receiver.received.map(idOf)).size).toBe(1);
  await stop(other);
});

it('a secret in the form of Standard Webhooks is the key that it encodes', async () => {
  receiver = await startReceiver();
  const key = Buffer.from('the key of twenty-four b');
  const worker = await bench.startWorker(webhook({ WEBHOOK_SECRET: `whsec_${key.toString('base64')}` }));
  await bench.execute(await bench.newTask());
  await eventually(() => receiver.received.length === 1);
  const [{ headers, body }] = receiver.received as [Received];
  expect(isGenuine(headers, body, key)).toBe(true);
  await stop(worker);
});

it('what nobody takes for the time of the setting is given up, and the log says what it was', async () => {
  const worker = await bench.startWorker(webhook({ WEBHOOK_GIVE_UP_MS: '1000' }));
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
