import { once } from 'node:events';
import { rmSync } from 'node:fs';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { executionId, taskEvents, type Progress, said } from '@pairsmith/core';
import {
  claimRun,
  deleteTask,
  failRun,
  getTask,
  inTransaction,
  insertRun,
  refreshTask,
  saveProgress,
  type Claim,
  type TaskWithSteps,
} from '@pairsmith/db';
import { appendTaskLog, taskFolder } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { Client } from 'pg';
import { createEventHub } from '../../apps/api/src/events/hub';
import { API, call, startApi, type TestApi } from '../support/api';
import { messagesOf, named, openEvents, type EventStream } from '../support/event-stream';

let api: TestApi;
let server: Server;
const open: EventStream[] = [];
beforeAll(async () => {
  api = await startApi();
  server = api.app.listen(0, '127.0.0.1');
  await once(server, 'listening');
});
afterEach(() => open.splice(0).forEach((stream) => stream.close()));
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await api.close();
});

const newTask = async (): Promise<string> => {
  const db_connection = 'postgresql://ann:secret@127.0.0.1:1/shop';
  return (await call(api.app, 'post', '/data_pipeline/tasks').send({ db_connection })).body.data.task_id;
};
const eventsPath = (task: string) => `/data_pipeline/tasks/${task}/events`;
const listen = async (task: string, query = '', headers: Record<string, string> = {}) => {
  const { port } = server.address() as AddressInfo;
  const stream = await openEvents(`http://127.0.0.1:${port}${API}${eventsPath(task)}${query}`, headers);
  open.push(stream);
  return stream;
};
const say = (task: string, message: string) =>
  appendTaskLog(api.dataDir, task, { level: 'INFO', logger: 'qa_generation', message, at: new Date() });

/** What a worker does with a step, as far as the state shows it. */
const startStep = async (taskId: string): Promise<Claim> => {
  const step = 'ddl_generation';
  const options = { fresh: false, draw: 0, backup_vector_tables: false, truncate_vector_tables: false };
  const id = await inTransaction(api.pool, async (client) => {
    const run = await insertRun(client, { taskId, step, mode: 'step', options }, (attempt) =>
      executionId(taskId, step, new Date(), attempt),
    );
    await refreshTask(client, taskId);
    return run as string;
  });
  await claimRun(api.pool, id, 1, 'test');
  return { executionId: id, taskId, fence: 1 };
};
const at = (done: number): Progress => ({
  ...{ done, total: 9, unit: '个表', percent: done, eta_seconds: null, message: null },
});

it('begins with the state as the status endpoint shows it, and the last lines of the log', async () => {
  const task = await newTask();
  for (const text of ['一', '二\n行', '三']) await say(task, text);
  const stream = await listen(task, '?tail=2');
  expect(stream.response.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
  expect(stream.response.headers.get('cache-control')).toBe('no-cache, no-transform');
  await stream.until((events) => events.length === 3);
  const shown = (await call(api.app, 'get', `/data_pipeline/tasks/${task}`)).body.data;
  expect(stream.events[0]?.event).toBe('status');
  expect({ ...stream.events[0]?.data, response: shown.response, timestamp: shown.timestamp }).toEqual(shown);
  expect(messagesOf(stream.events)).toEqual(['二\n行', '三']);
  const { logs } = (await call(api.app, 'get', `/data_pipeline/tasks/${task}/logs?limit=2`)).body.data;
  expect(named(stream.events, 'log').map(({ data }) => data)).toEqual(logs);
});

it('tells a change of the state as status, a move of the running step as progress, a line as log', async () => {
  const task = await newTask();
  const stream = await listen(task, '?tail=0');
  await stream.until((events) => events.length === 1);
  const claim = await startStep(task);
  const statusOf = (index: number) => stream.events[index]?.data['status'];
  await stream.until((events) => JSON.stringify(events.at(-1)).includes('"step_status":"running"'));
  expect([statusOf(0), stream.events.at(-1)?.data['status']]).toEqual(['pending', 'in_progress']);

  await saveProgress(api.pool, claim, { progress: at(4), warnings: [] });
  await stream.until((events) => named(events, 'progress').length === 1);
  expect(stream.events.at(-1)?.data).toEqual({
    task_id: task,
    step_name: 'ddl_generation',
    execution_id: claim.executionId,
    progress: at(4),
  });

  await say(task, '表结构已生成');
  await failRun(api.pool, claim, { errorType: 'cancelled', errorMessage: said('run.cancelled') });
  await stream.until((events) => events.at(-1)?.data['status'] === 'failed');
  // What was said before the state changed comes before it.
  expect(stream.events.at(-2)).toMatchObject({ event: 'log', data: { message: '表结构已生成' } });
  for (const { event, data } of stream.events) taskEvents[event].parse(data);
  const ids = stream.events.map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

it('a warning is no mere move, and an upload is told although the state looks the same', async () => {
  const task = await newTask();
  const claim = await startStep(task);
  const stream = await listen(task, '?tail=0');
  await stream.until((events) => events.length === 1);
  await saveProgress(api.pool, claim, { progress: at(1), warnings: ['慢'] });
  await stream.until((events) => events.length === 2);
  await inTransaction(api.pool, (client) => refreshTask(client, task));
  await stream.until((events) => events.length === 3);
  expect(stream.events.map(({ event }) => event)).toEqual(['status', 'status', 'status']);
});

it('goes on behind the last id: nothing twice, nothing left out, whatever was the last event', async () => {
  const task = await newTask();
  const claim = await startStep(task);
  const first = await listen(task);
  for (const text of ['a', 'b', 'c']) await say(task, text);
  await saveProgress(api.pool, claim, { progress: at(1), warnings: [] });
  await first.until(
    (events) => messagesOf(events).includes('c') && JSON.stringify(events).includes('"done":1'),
  );
  first.close();
  await saveProgress(api.pool, claim, { progress: at(2), warnings: [] });
  await say(task, 'd');

  const whole = await listen(task, '?tail=1000');
  await whole.until((events) => messagesOf(events).includes('d'));
  const lines = messagesOf(whole.events);
  for (const seen of named(first.events, 'log')) {
    const resumed = await listen(task, '', { 'Last-Event-ID': seen.id });
    const missing = lines.slice(lines.indexOf(String(seen.data['message'])) + 1);
    await resumed.until(
      (events) => messagesOf(events).length >= missing.length && named(events, 'status').length === 1,
    );
    expect(messagesOf(resumed.events)).toEqual(missing);
    expect(JSON.stringify(resumed.events)).toContain('"done":2');
  }
});

it('sends nothing again to a listener who has seen everything', async () => {
  const task = await newTask();
  const before = await listen(task);
  await before.until((events) => messagesOf(events).length === 1);
  const resumed = await listen(task, '', { 'Last-Event-ID': before.events.at(-1)?.id ?? '' });
  await say(task, 'news');
  await resumed.until((events) => events.length > 0);
  expect(resumed.events).toMatchObject([{ event: 'log', data: { message: 'news' } }]);
});

it('a log that was deleted with its folder begins anew for those who listen and those who come back', async () => {
  const task = await newTask();
  const stream = await listen(task);
  await stream.until((events) => messagesOf(events).length === 1);
  rmSync(taskFolder(api.dataDir, task), { recursive: true });
  await say(task, 'new');
  await stream.until((events) => messagesOf(events).at(-1) === 'new');
  const resumed = await listen(task, '', { 'Last-Event-ID': '1-100000' });
  await resumed.until((events) => messagesOf(events).length === 1);
  expect(messagesOf(resumed.events)).toEqual(['new']);
});

it('ends when the task is deleted, and says so', async () => {
  const task = await newTask();
  const stream = await listen(task);
  await stream.until((events) => events.length > 0);
  await deleteTask(api.pool, task);
  await stream.ended;
  expect(stream.events.at(-1)).toMatchObject({ event: 'deleted', data: { task_id: task } });
  expect((await call(api.app, 'get', eventsPath(task))).status).toBe(404);
});

it.each([
  ['an id of no event', '', { 'Last-Event-ID': 'yesterday' }, 400, ['Last-Event-ID']],
  ['a negative id', '', { 'Last-Event-ID': '3--1' }, 400, ['Last-Event-ID']],
  ['a tail that is no number', '?tail=all', {}, 400, ['tail']],
  ['a tail that is too long', '?tail=1001', {}, 400, ['tail']],
])('%s is refused before anything is sent', async (_name, query, headers, status, invalid_params) => {
  const refused = await call(api.app, 'get', eventsPath(await newTask()) + query).set(headers);
  expect(refused.status).toBe(status);
  expect(refused.body.data.invalid_params).toEqual(invalid_params);
});

it('an unknown task is 404 in the envelope, and HEAD gets the headers alone', async () => {
  const unknown = await call(api.app, 'get', eventsPath('task_20000101_000000'));
  expect({ status: unknown.status, type: unknown.body.data.error_type }).toEqual({
    ...{ status: 404, type: 'resource_not_found' },
  });
  const { port } = server.address() as AddressInfo;
  const url = `http://127.0.0.1:${port}${API}${eventsPath(await newTask())}`;
  const head = await fetch(url, { method: 'HEAD' });
  expect(head.headers.get('content-type')).toBe('text/event-stream; charset=utf-8');
});

it('a listener who goes is followed no longer', async () => {
  const hub = createEventHub({ pool: api.pool, dataDir: api.dataDir, log: createLogger({ level: 'error' }) });
  const task = (await getTask(api.pool, await newTask())) as TaskWithSteps;
  const gone = new AbortController();
  const events = hub.follow(task, { tail: 0 }, 'zh', gone.signal);
  expect((await events.next()).value).toMatchObject({ event: 'status' });
  const next = events.next();
  gone.abort();
  expect(await next).toEqual({ done: true, value: undefined });
  const late = hub.follow(task, { tail: 0 }, 'zh', new AbortController().signal);
  hub.close();
  expect(await late.next()).toEqual({ done: true, value: undefined });
});

describe('what listening costs', () => {
  /** Every statement that this process sends to any database. */
  const countStatements = () => {
    const spy = jest.spyOn(Client.prototype, 'query') as unknown as jest.SpyInstance<unknown, [unknown]>;
    const textOf = (query: unknown) => (typeof query === 'string' ? query : (query as { text: string }).text);
    return { sent: () => spy.mock.calls.map(([query]) => textOf(query)), stop: () => spy.mockRestore() };
  };

  it.each([1, 12])('%i listeners: one statement a look, and a change is read once', async (listeners) => {
    const task = await newTask();
    const claim = await startStep(task);
    const streams = await Promise.all(Array.from({ length: listeners }, () => listen(task, '?tail=0')));
    await Promise.all(streams.map((stream) => stream.until((events) => events.length === 1)));
    const { sent, stop } = countStatements();
    const started = performance.now();
    for (let line = 1; line <= 5; line += 1) {
      await say(task, `${line}`);
      await Promise.all(streams.map((each) => each.until((events) => messagesOf(events).length === line)));
    }
    const quiet = sent();
    expect(quiet.filter((text) => !text.includes('task_id = any($1)'))).toEqual([]);
    expect(quiet.length).toBeLessThanOrEqual((performance.now() - started) / 250 + 2);

    await saveProgress(api.pool, claim, { progress: at(1), warnings: [] });
    await Promise.all(streams.map((each) => each.until((events) => named(events, 'progress').length === 1)));
    expect(sent().filter((text) => /from pairsmith.tasks t where/.test(text))).toHaveLength(1);
    stop();
  });
});
