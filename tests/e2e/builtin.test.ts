import { STEP_NAMES, type StepName } from '@pairsmith/core';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { problemOf } from '../support/closed-answers';
import { demoDatabase } from '../support/demo-database';
import { expectInvariant } from '../support/invariant';
import { startService, type StepState, type TestService } from '../support/service';
import { everyExport } from './exports';
import { findValues, readPersonalData } from './personal-data';
import { countStoredRows, listNames, readFile, readPairs } from './task-files';

/** From an empty service to training data, over HTTP alone, with no model configured. */

let service: TestService;
let taskId: string;
const steps = {} as Record<StepName, StepState>;

beforeAll(async () => {
  const { url } = await demoDatabase();
  service = await startService({ BUSINESS_DATABASE_URL: url });
  expect(await service.readiness()).toMatchObject({
    ...{ writer: { kind: 'builtin' }, embedding: { kind: 'builtin' } },
  });
  taskId = await service.newTask(DEMO_TABLES, { business_context: '高速公路服务区管理系统' });
  for (const step of STEP_NAMES) steps[step] = await service.run(taskId, step);
});
afterAll(() => service.close());

const baseName = (table: string): string => table.replace(/^public\./, '').replace('.', '__');

it('completes the four steps, one after the other', async () => {
  for (const step of STEP_NAMES) {
    expect(steps[step]).toMatchObject({ step_status: 'completed', error_message: null, stale: false });
  }
  const task = await service.until(taskId, () => true);
  expect(task).toMatchObject({ status: 'completed', error_message: null });
  await expectInvariant(service.pool, service.dataDir, taskId);
});

it('the view of the database is a pair with its source, through proof, list and export', async () => {
  const source = 'view public.v_area_month_revenue';
  const listed = (await (
    await fetch(`${service.url}/api/v0/data_pipeline/tasks/${taskId}/pairs?limit=200`)
  ).json()) as { data: { pairs: { source: string | null; calls: number | null; level: string }[] } };
  expect(listed.data.pairs.filter((pair) => pair.source !== null)).toMatchObject([
    { source, calls: null, level: 'L3', verdict: expect.stringMatching(/agreed|unread/) as string },
  ]);
  expect(steps.qa_generation.result).toMatchObject({ mined: { found: 1, made: 1, left_out: {} } });
  expect((await listNames(service, taskId)).join()).toMatch(/mined_\w+\.json/);
  const exported = await fetch(`${service.url}/api/v0/data_pipeline/tasks/${taskId}/export?format=csv`);
  expect(await exported.text()).toContain(source);
});

it('answers of a completed task exactly what the operations say, each step’s report included', async () => {
  const task = `/api/v0/data_pipeline/tasks/${taskId}`;
  const asked: [method: string, path: string, body?: object][] = [
    ...['', '/executions', '/files', '/logs', '/table-list-info'].map((at): [string, string] => [
      'GET',
      task + at,
    ]),
    ['POST', `${task}/logs/query`, { page_size: 500 }],
    ['GET', '/api/v0/training_data/stats'],
    ['POST', '/api/v0/training_data/query', {}],
    ['POST', '/api/v0/training_data/search', { question: '各服务区的销售额' }],
    ['GET', '/health/ready'],
  ];
  for (const [method, path, body] of asked) {
    const answer = await fetch(service.url + path, {
      method,
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    const { status, headers } = answer;
    const contentType = headers.get('content-type') ?? '';
    const problem = problemOf({ method, path, status, contentType, body: await answer.text() });
    expect([path, status, problem]).toEqual([path, 200, null]);
  }
});

it('leaves the files of the contract, each with content', async () => {
  const names = await listNames(service, taskId);
  const expected = [
    ...['table_list.txt', 'task_config.json', 'data_pipeline.log'],
    ...DEMO_TABLES.flatMap((table) => [`${baseName(table)}.ddl`, `${baseName(table)}_detail.md`]),
    ...['metadata.txt', 'catalog.json', 'filename_mapping.txt', 'ddl_generation_result.json'],
    ...['metadata_themes.sql', 'metadata_detail.md', 'db_query_decision_prompt.txt'],
    ...['qa_generation_result.json', 'sql_validation_result.json', 'training_load_result.json'],
    'task_result.json',
  ];
  expect(expected.filter((name) => !names.includes(name))).toEqual([]);
  for (const pattern of [
    /^qs_\w+_\d{8}_\d{6}_pair\.json$/,
    /^proof_\w+\.json$/,
    /^sql_validation_\d{8}_\d{6}_summary\.log$/,
  ])
    expect(names.filter((name) => pattern.test(name))).toHaveLength(1);
  for (const name of names) expect((await readFile(service, taskId, name)).length).toBeGreaterThan(0);
  const results = JSON.parse(await readFile(service, taskId, 'task_result.json')) as object;
  expect(JSON.stringify(results)).toContain('load_successful');
});

it('proves every pair by running it', async () => {
  const pairs = await readPairs(service, taskId);
  expect(pairs.length).toBeGreaterThanOrEqual(40);
  expect(new Set(pairs.map(({ question }) => question)).size).toBe(pairs.length);
  expect(steps.sql_validation.result).toMatchObject({
    original_sql_count: pairs.length,
    valid_sql_count: pairs.length,
    invalid_sql_count: 0,
    proof_levels: { L3: pairs.length },
  });
});

it('says of every pair, in steps, how its answer comes about', async () => {
  const [name = ''] = (await listNames(service, taskId)).filter((one) => one.startsWith('proof_'));
  const { proofs } = JSON.parse(await readFile(service, taskId, name)) as {
    proofs: Record<string, { reasoning?: string[] }>;
  };
  for (const { reasoning } of Object.values(proofs)) expect(reasoning?.at(0)).toMatch(/^(从“.+”取数|先得到)/);
});

it('stores as many rows as it reports, and finds a stored question word for word', async () => {
  const pairs = await readPairs(service, taskId);
  const { loaded } = steps.training_load.result as { loaded: Record<string, number> };
  expect(await countStoredRows(service.pool, taskId)).toEqual(withoutZeros(loaded));
  expect(loaded['sql']).toBe(pairs.length);
  expect(loaded['ddl']).toBe(DEMO_TABLES.length);

  for (const pair of [pairs[0]!, pairs[Math.floor(pairs.length / 2)]!, pairs.at(-1)!]) {
    const found = await service.api.searchTrainingData({ question: pair.question, task_id: taskId });
    expect(found.sql[0]).toMatchObject(pair);
  }
});

it('exports every pair and table in every format, and in none a value of a person', async () => {
  const { adminUrl } = await demoDatabase();
  const [values, exports] = [await readPersonalData(adminUrl), await everyExport(service, taskId)];
  expect(values.size).toBeGreaterThan(100);
  for (const [format, text] of exports) expect([format, findValues(text, values)]).toEqual([format, []]);
  const pairs = await readPairs(service, taskId);
  const asks = (format: string) => pairs.filter(({ question }) => exports.get(format)?.includes(question));
  for (const format of ['chat', 'alpaca', 'sharegpt', 'spider', 'bird', 'vanna', 'csv', 'mdl', 'cortex'])
    expect([format, asks(format).length]).toEqual([format, pairs.length]);
  for (const format of ['spider', 'mdl', 'cortex', 'dbt', 'comments'])
    for (const table of DEMO_TABLES) expect(exports.get(format)).toContain(table.replace(/^.*\./, ''));
  expect(exports.get('chat')).toMatch(/1\. (从“|先得到)/);
});

it('asks in the words that a person wrote into a .ddl', async () => {
  const name = 'bss_sales_order.ddl';
  const ddl = await readFile(service, taskId, name);
  const edited = ddl.replace(/^( +pay_channel .*?-- ).*$/m, '$1收银通道');
  expect(edited).not.toBe(ddl);
  await service.api.uploadFile({ task_id: taskId, file: { name, content: edited } });

  const before = await readPairs(service, taskId);
  expect(before.filter(({ question }) => question.includes('收银通道'))).toEqual([]);
  expect(await service.run(taskId, 'qa_generation')).toMatchObject({ step_status: 'completed' });
  const after = await readPairs(service, taskId);
  const renamed = after.filter(({ question }) => question.includes('收银通道'));
  expect(renamed.length).toBeGreaterThan(0);
  for (const { sql } of renamed) expect(sql).toContain('pay_channel');
  const comments = await service.api.exportTask({ task_id: taskId, format: 'comments' });
  expect(await comments.text()).toContain("pay_channel IS '收银通道'");
  await expectInvariant(service.pool, service.dataDir, taskId);
});

const withoutZeros = (counts: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.entries(counts).filter(([, count]) => count > 0));
