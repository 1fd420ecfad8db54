import { ApiError, createClient, RunFailed, type Client, type LogLine, type Task } from '@pairsmith/client';
import { createShop, SHOP_TABLES, type ShopDatabase } from '../bad-input/shop-database';
import { startService, type TestService } from '../support/service';

/** The typed client against the real service: followed by events, and by asking where events do not get through. */

let shop: ShopDatabase;
let service: TestService;
beforeAll(async () => {
  shop = await createShop();
  service = await startService({ BUSINESS_DATABASE_URL: shop.url });
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
});

interface Proxy {
  fetch: typeof fetch;
  asked: string[];
}

/** What stands between a client and the service, and does as `events` says with the one request that streams. */
const proxy = (events: (attempt: number) => Promise<Response> | null): Proxy => {
  const asked: string[] = [];
  let attempts = 0;
  return {
    asked,
    fetch: (input, init) => {
      const path = new URL(String(input)).pathname;
      asked.push(path);
      return (path.endsWith('/events') && events(attempts++)) || fetch(input, init);
    },
  };
};

const eventsAsked = ({ asked }: Proxy) => asked.filter((path) => path.endsWith('/events')).length;
const tasksAsked = ({ asked }: Proxy) => asked.filter((path) => /\/task_\d+_\d+(_\d+)?$/.test(path)).length;

const clientThrough = ({ fetch: send }: Proxy): Client => createClient({ baseUrl: service.url, fetch: send });

/** The lines of the first step, whole and in order, as the file has them. */
const linesOf = async (taskId: string): Promise<LogLine[]> =>
  (await service.api.getLogs({ task_id: taskId, limit: 1000 })).logs;

it('runs a step and tells of it while it happens: states, and every line of the log once', async () => {
  const task_id = await service.newTask(SHOP_TABLES);
  const before = (await linesOf(task_id)).length;
  const through = proxy(() => null);
  const states: Task[] = [];
  const lines: LogLine[] = [];
  const execution = await clientThrough(through).runStep(
    { task_id, step_name: 'ddl_generation' },
    { onStatus: (task) => states.push(task), onLog: (line) => lines.push(line) },
  );
  expect(execution).toMatchObject({
    step_name: 'ddl_generation',
    status: 'completed',
    result: { total_tables: 2, processed_successfully: 2 },
  });
  expect(states.at(-1)).toMatchObject({ step_status: { ddl_generation: 'completed' }, current_step: null });
  expect([eventsAsked(through), tasksAsked(through)]).toEqual([1, 0]);
  // What was written after the events began, up to where the run was seen to end.
  const written = (await linesOf(task_id)).slice(before);
  expect(lines.length).toBeGreaterThan(0);
  const start = written.findIndex((line) => JSON.stringify(line) === JSON.stringify(lines[0]));
  expect(lines).toEqual(written.slice(start, start + lines.length));
});

it.each([
  ['are answered with a page', () => new Response('<html>', { headers: { 'content-type': 'text/html' } })],
  ['are a bad gateway', () => new Response('<html>bad gateway</html>', { status: 502 })],
  ['break off at once', () => Promise.reject(new TypeError('socket hang up'))],
])('asks again and again where events %s', async (_title, answer) => {
  const task_id = await service.newTask(SHOP_TABLES);
  const through = proxy(async () => answer());
  const states: Task[] = [];
  const execution = await clientThrough(through).runStep(
    { task_id, step_name: 'ddl_generation' },
    { pollMs: 20, onStatus: (task) => states.push(task) },
  );
  expect(execution).toMatchObject({ status: 'completed' });
  expect(eventsAsked(through)).toBe(3);
  expect(tasksAsked(through)).toBeGreaterThan(0);
  expect(states.at(-1)).toMatchObject({ step_status: { ddl_generation: 'completed' } });
});

it('resumes after the last event where the stream breaks in the middle', async () => {
  const task_id = await service.newTask(SHOP_TABLES);
  const resumed: (string | null)[] = [];
  const client = createClient({
    baseUrl: service.url,
    fetch: async (input, init) => {
      if (!String(input).includes('/events')) return fetch(input, init);
      resumed.push(new Headers(init?.headers).get('Last-Event-ID'));
      const response = await fetch(input, init);
      return resumed.length > 1 ? response : cutAfterFirstEvent(response);
    },
  });
  const execution = await client.runStep({ task_id, step_name: 'ddl_generation' });
  expect(execution).toMatchObject({ status: 'completed' });
  expect(resumed[0]).toBeNull();
  expect(resumed[1]).toMatch(/^\d+-\d+$/);
});

const cutAfterFirstEvent = (response: Response): Response => {
  let text = '';
  const cut = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      controller.enqueue(chunk);
      text += new TextDecoder().decode(chunk);
      if (text.includes('\nid:') || text.startsWith('id:')) controller.terminate();
    },
  });
  return new Response(response.body!.pipeThrough(cut), response);
};

it('a run that failed is an error that says what the service says', async () => {
  const task_id = await service.newTask(['public.nowhere']);
  const failure: unknown = await service.api
    .runStep({ task_id, step_name: 'ddl_generation' })
    .catch((e) => e);
  expect(failure).toBeInstanceOf(RunFailed);
  expect((failure as RunFailed).message).toContain('nowhere');
  expect((failure as RunFailed).execution).toMatchObject({ status: 'failed' });
});

it('a step that the task disables is skipped', async () => {
  const task_id = await service.newTask(SHOP_TABLES, { enable_sql_validation: false });
  expect(await service.api.runStep({ task_id, step_name: 'sql_validation', force: true })).toBeNull();
});

it('a refusal carries status, kind, fields and the service’s own words', async () => {
  const refusal: unknown = await service.api
    .executeTask({ task_id: 'task_20200101_000000', execution_mode: 'complete' })
    .catch((e) => e);
  expect(refusal).toBeInstanceOf(ApiError);
  expect(refusal).toMatchObject({ status: 404, errorType: 'resource_not_found', retryAfter: null });
  expect((refusal as ApiError).message).toContain('任务不存在: task_20200101_000000');
  const listing: unknown = await service.api.listTasks({ limit: 0 }).catch((e) => e);
  expect(listing).toMatchObject({ status: 400, data: { invalid_params: ['limit'] } });
});

it('unknown tasks are refused at once, not asked for again', async () => {
  const through = proxy(() => null);
  const events = clientThrough(through).followTask('task_20200101_000000');
  await expect(events.next()).rejects.toMatchObject({ status: 404 });
  expect(through.asked).toHaveLength(1);
});

it('stops following on the caller’s signal', async () => {
  const task_id = await service.newTask(SHOP_TABLES);
  const stop = new AbortController();
  const events = service.api.followTask(task_id, { signal: stop.signal });
  expect((await events.next()).value).toMatchObject({ event: 'status', data: { task_id } });
  stop.abort(new Error('enough'));
  await expect(drain(events)).rejects.toThrow('enough');
});

const drain = async (events: AsyncGenerator<unknown>): Promise<void> => {
  while (!(await events.next()).done);
};

it('sends and gives files with Chinese names, byte by byte', async () => {
  const task_id = await service.newTask(SHOP_TABLES);
  const content = '﻿词典：客户\t客户\r\n';
  await service.api.uploadFile({ task_id, file: { name: '业务说明 1.txt', content } });
  const response = await service.api.downloadFile({ task_id, file_name: '业务说明 1.txt' });
  expect(Buffer.from(await response.arrayBuffer()).toString('utf8')).toBe(content);
});
