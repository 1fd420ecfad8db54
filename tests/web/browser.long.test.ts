import type { Browser, BrowserContext, Page } from 'playwright-core';
import { startApi, type TestApi } from '../support/api';
import { browserPath, startBrowser } from '../support/browser';
import { listen, multipart, sendRequest, type Listening } from '../support/send-request';

interface Attempt {
  how: string;
  read: string;
}
interface Target {
  service: string;
  task: string;
  patienceMs: number;
  requestsOnly?: boolean;
}

// In JavaScript, because it runs in the browser.
const { attack } = jest.requireActual<{ attack: (target: Target) => Promise<Attempt[]> }>('./attack-page');
const patienceMs = 1_500;

const CANARY = 'canary-7c41';
const KEY = 'key-of-the-admin-0001';
const TASKS = '/api/v0/data_pipeline/tasks';

interface Asked {
  what: string;
  from: string;
  status: number;
}

/** The service, and what it was asked and answered. */
async function serve(env: Record<string, string> = {}) {
  const api = await startApi({ BUSINESS_DATABASE_URL: 'postgresql://reader:x@127.0.0.1:1/shop', ...env });
  const asked: Asked[] = [];
  const server = await listen((request, response) => {
    const from = request.headers.origin ?? request.headers['sec-fetch-site'] ?? request.headers.host ?? '';
    response.on('close', () => {
      asked.push({ what: `${request.method} ${request.url}`, from, status: response.statusCode });
    });
    api.served(request, response);
  });
  return { api, asked, server, url: `http://127.0.0.1:${server.port}` };
}

const describeWithBrowser = browserPath() ? describe : describe.skip;
if (!browserPath()) console.warn('No Chromium here: what a real browser does at the service is not tried.');

describeWithBrowser('in a real browser', () => {
  let browser: Browser;
  let open: Awaited<ReturnType<typeof serve>>;
  let locked: Awaited<ReturnType<typeof serve>>;
  let evil: Listening;
  let task: string;
  beforeAll(async () => {
    [browser, open, locked] = await Promise.all([
      startBrowser(),
      serve(),
      serve({ API_KEYS: `ann:admin:${KEY}` }),
    ]);
    evil = await listen((_request, response) => {
      response
        .setHeader('Content-Type', 'text/html')
        .end('<!doctype html><title>prizes</title><body></body>');
    });
    task = await plantTask(open.server.port);
  });
  afterAll(async () => {
    await browser.close();
    for (const { close } of [evil, open.server, locked.server, open.api, locked.api]) await close();
  });

  async function inPage<T>(
    url: string,
    work: (page: Page) => Promise<T>,
    context?: BrowserContext,
  ): Promise<T> {
    const page = await (context ?? browser).newPage();
    try {
      await page.goto(url);
      return await work(page);
    } finally {
      await page.close();
    }
  }

  it.each(['evil.example', 'localhost'])(
    'a page of http://%s, at another port, reads nothing and writes nothing',
    async (host) => {
      const before = await snapshot(open.api);
      open.asked.length = 0;
      const attempts = await inPage(`http://${host}:${evil.port}/`, (page) =>
        page.evaluate(attack, { service: open.url, task, patienceMs }),
      );
      expect(attempts.length).toBeGreaterThan(80);
      // What an attack may see is in brackets: that something came, or that nothing did.
      expect(attempts.filter(({ read }) => read !== '' && !/^\([\w ]+\)$/.test(read))).toEqual([]);
      expect(JSON.stringify(attempts)).not.toContain(CANARY);
      expect(open.asked.length).toBeGreaterThan(60);
      expect(open.asked.filter(({ status }) => status < 400)).toEqual([]);
      expect(await snapshot(open.api)).toEqual(before);
    },
  );

  it('a page that has rebound its name to the service is not taken for its own', async () => {
    const before = await snapshot(open.api);
    open.asked.length = 0;
    const rebound = `http://evil.example:${open.server.port}`;
    const attempts = await inPage(`${rebound}/`, (page) =>
      page.evaluate(attack, { service: rebound, task, patienceMs }),
    );
    expect(JSON.stringify(attempts)).not.toContain(CANARY);
    expect(open.asked.length).toBeGreaterThan(60);
    expect(open.asked.filter(({ status }) => status < 400)).toEqual([]);
    expect(await snapshot(open.api)).toEqual(before);
  });

  it('the same page at the service’s own address could read and write', async () => {
    const target = {
      service: open.url,
      task: 'task_20000101_000000',
      patienceMs: 10_000,
      requestsOnly: true,
    };
    const attempts = await inPage(`${open.url}/health/live`, (page) => page.evaluate(attack, target));
    const readings = attempts.filter(({ how }) => how.startsWith('cors GET'));
    expect(readings.some(({ read }) => read.includes(CANARY))).toBe(true);
    const { rows } = await open.api.pool.query(`select from pairsmith.tasks where task_name = 'planted'`);
    expect(rows.length).toBeGreaterThan(0);
  });

  /** Opens a page with a key as the password, and tells whom it asked and what went wrong in it. */
  async function visit(path: string, work: (page: Page) => Promise<unknown>) {
    const [hosts, complaints]: [Set<string>, string[]] = [new Set(), []];
    const context = await browser.newContext({ httpCredentials: { username: 'whoever', password: KEY } });
    context.on('request', (request) => hosts.add(new URL(request.url()).host));
    context.on('console', (message) => {
      if (message.type() === 'error') complaints.push(message.text());
    });
    await inPage(locked.url + path, work, context);
    await context.close();
    return { hosts: [...hosts], complaints };
  }
  const onlyItself = () => ({ hosts: [`127.0.0.1:${locked.server.port}`], complaints: [] });

  it('the board of the queue is a whole page that asks nobody else', async () => {
    const seen = await visit('/admin/queues', (page) => page.getByText('steps').first().waitFor());
    expect(seen).toEqual(onlyItself());
  });

  it('with keys, /docs asks for one once, and what is tried out there is answered', async () => {
    let shown = '';
    const seen = await visit('/docs/', async (page) => {
      await page.locator('#operations-任务-listTasks button').first().click();
      await page.getByRole('button', { name: 'Try it out' }).click();
      await page.getByRole('button', { name: 'Execute', exact: true }).click();
      shown = await page.locator('.live-responses-table tbody .response-col_status').first().innerText();
    });
    expect(shown).toContain('200');
    expect(seen).toEqual(onlyItself());
  });
});

async function plantTask(port: number): Promise<string> {
  const headers = { 'Content-Type': 'application/json' };
  const body = JSON.stringify({ task_name: CANARY });
  const { text } = await sendRequest(port, { method: 'POST', path: TASKS, headers, body });
  const { task_id } = (JSON.parse(text) as { data: { task_id: string } }).data;
  const file = multipart([{ name: 'file', filename: 'secret.md', content: `# ${CANARY}` }]);
  await sendRequest(port, { method: 'POST', path: `${TASKS}/${task_id}/files`, ...file });
  return task_id;
}

/** All that a page could have changed. */
async function snapshot({ pool }: TestApi) {
  const tables = ['tasks', 'task_steps', 'step_runs', 'task_files'].map((name) => `pairsmith.${name}`);
  const rows: unknown[] = [];
  for (const table of [...tables, 'langchain_pg_embedding'])
    rows.push(
      (await pool.query(`select md5(string_agg(t::text, '' order by t::text)) from ${table} t`)).rows,
    );
  return rows;
}
