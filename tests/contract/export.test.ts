import { createHash } from 'node:crypto';
import { EXPORT_FORMATS } from '@pairsmith/core';
import request from 'supertest';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { API, call, startApi, type TestApi } from '../support/api';
import { catalogFile, pairFiles, publishFiles, type FiledPair } from '../support/publish-files';
import { readZip } from '../support/read-zip';
import { fileClient, newTask, NOWHERE } from './file-client';

/** Exports over HTTP: what comes, how it breaks off, and what is refused. */

let api: TestApi;
beforeAll(async () => {
  api = await startApi(NOWHERE);
});
afterAll(() => api.close());

const catalog = exampleCatalog(
  [
    exampleTable('orders', [exampleColumn('id', 'integer'), exampleColumn('state', 'text')], {
      title: '订单',
      primary_key: ['id'],
    }),
  ],
  { database: 'shop' },
);
const PAIRS: FiledPair[] = [
  { question: '有多少个订单？', sql: 'SELECT count(*) FROM orders;' },
  {
    question: '订单有哪些状态？',
    sql: 'SELECT DISTINCT state FROM orders;',
    proof: { level: 'L2', reader: 'unread' },
  },
  { question: '没有证明的', sql: 'SELECT id FROM orders;', proof: null },
];

async function taskWith(files: Record<string, string>, dbName = 'shop'): Promise<string> {
  const { body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ db_name: dbName });
  await publishFiles(api, body.data.task_id, files);
  return body.data.task_id;
}
const finishedTask = async (dbName = 'shop', pairs = PAIRS) =>
  taskWith({ ...catalogFile(catalog), ...(await pairFiles(`${dbName}_1`, pairs)) }, dbName);

const exported = (task: string, query: Record<string, string>) =>
  call(api.app, 'get', `/data_pipeline/tasks/${task}/export`)
    .query(query)
    .buffer(true)
    .parse((answer, done) => {
      const chunks: Buffer[] = [];
      answer.on('data', (chunk: Buffer) => chunks.push(chunk));
      answer.on('end', () => done(null, Buffer.concat(chunks)));
    });
const textOf = (answer: request.Response) => (answer.body as Buffer).toString();
const post = (body: object) => call(api.app, 'post', '/training_data/export').send(body);

describe('an export of a task', () => {
  let task: string;
  beforeAll(async () => {
    task = await finishedTask();
  });

  it('is the pairs that are proved, under a name that says what it is', async () => {
    const { status, headers, body } = await exported(task, { format: 'chat', schema_in_prompt: 'none' });
    expect(status).toBe(200);
    expect(headers).toMatchObject({
      'content-type': 'application/jsonl; charset=utf-8',
      'content-disposition': expect.stringContaining(`${task}_chat_pairs.jsonl`) as string,
      'cache-control': 'private, no-cache',
    });
    const lines = (body as Buffer).toString().trimEnd().split('\n');
    expect(
      lines.map((line) => (JSON.parse(line) as { messages: { content: string }[] }).messages[1]?.content),
    ).toEqual(PAIRS.slice(0, 2).map(({ question }) => question));
  });

  it.each(EXPORT_FORMATS)('comes as %s', async (format) => {
    const { status, headers, body } = await exported(task, { format });
    expect([status, headers['content-disposition']]).toEqual([200, expect.stringContaining(`_${format}_`)]);
    if (format !== 'dpo') expect((body as Buffer).length).toBeGreaterThan(20);
  });

  it('takes its options from the query', async () => {
    const all = { format: 'alpaca', min_proof_level: 'L0', verdicts: 'agreed,unread', reasoning: 'true' };
    expect(JSON.parse(textOf(await exported(task, all)))).toHaveLength(3);
    expect(JSON.parse(textOf(await exported(task, { ...all, verdicts: 'agreed' })))).toHaveLength(1);
    expect(JSON.parse(textOf(await exported(task, { ...all, approved_only: 'true' })))).toHaveLength(0);
  });

  it('as a bundle is a zip with a manifest of what it was made from, the same each time', async () => {
    const [once, again] = [
      await exported(task, { format: 'spider', part: 'bundle' }),
      await exported(task, { format: 'spider', part: 'bundle' }),
    ];
    expect(once.headers['content-type']).toBe('application/zip');
    expect(again.body).toEqual(once.body);
    const files = await readZip(once.body as Buffer);
    expect([...files.keys()]).toEqual([
      ...['train.json', 'dev.json', 'test.json', 'tables.json', 'manifest.json'],
    ]);
    const manifest = JSON.parse(files.get('manifest.json')!.toString()) as {
      files: { name: string; sha256: string }[];
      sources: [{ task_id: string; files: { name: string; sha256: string }[] }];
    };
    for (const { name, sha256 } of manifest.files)
      expect(createHash('sha256').update(files.get(name)!).digest('hex')).toBe(sha256);
    const [source] = manifest.sources;
    expect(source.task_id).toBe(task);
    expect(source.files.map(({ name }) => name)).toEqual([
      ...['catalog.json', 'proof_shop_1.json', 'qs_shop_1_pair.json'],
    ]);
  });

  it('of only its head is the head', async () => {
    const { status, headers, text } = await request(api.app).head(
      `${API}/data_pipeline/tasks/${task}/export?format=csv`,
    );
    expect([status, headers['content-type'], text ?? '']).toEqual([200, 'text/csv; charset=utf-8', '']);
  });

  it('of all files is a zip of what the list shows', async () => {
    const { body, headers } = await exported(task, { format: 'files' });
    expect(headers['content-disposition']).toContain(`${task}_files.zip`);
    const files = await readZip(body as Buffer);
    const listed = (await fileClient(api, task).list()).files.map(({ file_name }) => file_name);
    expect([...files.keys()].sort()).toEqual(listed.sort());
    expect(files.get('qs_shop_1_pair.json')!.toString()).toBe(
      (await pairFiles('shop_1', PAIRS))['qs_shop_1_pair.json'],
    );
  });
});

describe('an export of several tasks', () => {
  it('has each pair once, and names the tasks that have none yet', async () => {
    const tasks = [
      await finishedTask('several'),
      await finishedTask('several', [...PAIRS, { question: '再问', sql: 'SELECT max(id) FROM orders;' }]),
      await taskWith(catalogFile(catalog), 'several'),
      await taskWith({}, 'several'),
    ];
    const { body, status } = await post({ db_name: 'several', format: 'alpaca', part: 'manifest' });
    expect(status).toBe(200);
    expect(body).toMatchObject({
      databases: ['several'],
      pairs: { read: 7, exported: 3, left_out: { duplicate: 2, proof_level: 2 } },
      sources: [{ task_id: tasks[0] }, { task_id: tasks[1] }],
      tasks_left_out: [
        { task_id: tasks[3], reason: 'no_catalog' },
        { task_id: tasks[2], reason: 'no_pairs' },
      ],
    });
    const one = await post({ task_ids: [tasks[0]], format: 'spider', part: 'manifest' });
    expect(one.body).toMatchObject({ pairs: { exported: 2 } });
  });

  it('of two databases has the tables of both', async () => {
    const tasks = [await finishedTask('first'), await finishedTask('second')];
    const { body } = await post({ task_ids: tasks, format: 'bird', part: 'tables' });
    expect((body as { db_id: string }[]).map(({ db_id }) => db_id)).toEqual(['first', 'second']);
    const refused = await post({ task_ids: tasks, format: 'mdl' });
    expect([refused.status, refused.body.data.response]).toEqual([
      400,
      expect.stringContaining('first, second'),
    ]);
  });

  it('of a database whose tasks have read other tables takes a statement for one plan', async () => {
    const joined = 'SELECT o.id FROM orders o JOIN shops s ON s.id = o.id WHERE s.id = ';
    const shops = exampleTable('shops', [exampleColumn('id', 'integer')], { primary_key: ['id'] });
    const pairs = (value: number): FiledPair[] => [
      { question: `店铺${value}的订单？`, sql: `${joined}${value};` },
    ];
    await taskWith({ ...catalogFile(catalog), ...(await pairFiles('plan_1', pairs(1))) }, 'plan');
    await taskWith(
      {
        ...catalogFile({ ...catalog, tables: [...catalog.tables, shops] }),
        ...(await pairFiles('plan_2', pairs(2))),
      },
      'plan',
    );
    for (const seed of ['', '1', '2', '3', '4', '5', '6', '7']) {
      const { body } = await post({
        db_name: 'plan',
        format: 'chat',
        part: 'manifest',
        seed,
        split: '34,33,33',
      });
      const { train, dev, test } = body.pairs as Record<string, number>;
      expect([train, dev, test].sort()).toEqual([0, 0, 2]);
    }
  });
});

describe('what cannot be exported is refused', () => {
  const refused = async (asked: request.Test) => {
    const { status, body } = await asked;
    const { error_type, response, invalid_params, missing_params } = body.data;
    return { status, error_type, response, invalid_params, missing_params } as Record<string, unknown>;
  };
  const get = (task: string, query: object) =>
    refused(call(api.app, 'get', `/data_pipeline/tasks/${task}/export`).query(query));
  const NONE = 'task_20000101_000000';

  it('an unknown option, with the nearest, in query and body', async () => {
    const unknown = {
      ...{ status: 400, error_type: 'invalid_params', invalid_params: ['min_prof_level'] },
      response: expect.stringMatching(
        /^未知的选项 min_prof_level，是否指 min_proof_level？可用的选项: format, /,
      ),
    };
    expect(await get(NONE, { format: 'chat', min_prof_level: 'L3' })).toMatchObject(unknown);
    expect(await refused(post({ format: 'chat', db_name: 'shop', min_prof_level: 'L3' }))).toMatchObject(
      unknown,
    );
  });

  it('each wrong value, by name', async () => {
    expect(
      await get(NONE, { format: 'chatt', split: '50,50,50', verdicts: 'agreed,maybe', distractors: '-1' }),
    ).toMatchObject({ status: 400, invalid_params: ['format', 'split', 'verdicts', 'distractors'] });
    expect(await get(NONE, {})).toMatchObject({ status: 400, missing_params: ['format'] });
    expect(await get(NONE, { format: 'csv', distractors: '3' })).toMatchObject({
      ...{ status: 400, invalid_params: ['distractors'] },
    });
    expect(await get(NONE, { format: 'chat', part: 'tables' })).toMatchObject({
      ...{ status: 400, invalid_params: ['part'] },
    });
    expect(await refused(post({ format: 'chat' }))).toMatchObject({
      ...{ status: 400, missing_params: ['task_ids', 'db_name'] },
    });
  });

  it('what is not there', async () => {
    expect(await get(NONE, { format: 'chat' })).toMatchObject({
      status: 404,
      error_type: 'resource_not_found',
    });
    expect(await refused(post({ format: 'chat', task_ids: [NONE] }))).toMatchObject({ status: 404 });
    expect(await refused(post({ format: 'chat', db_name: 'nowhere' }))).toMatchObject({
      ...{ status: 404, response: '数据库 nowhere 没有任务' },
    });
  });

  it('a task that is not far enough, with what to execute', async () => {
    const [empty, described] = [await newTask(api), await taskWith(catalogFile(catalog))];
    expect(await get(empty, { format: 'dbt' })).toMatchObject({
      ...{ status: 409, error_type: 'step_dependency_error' },
      response: `任务还没有 catalog.json，请先执行 ddl_generation: ${empty}`,
    });
    expect(await get(described, { format: 'chat' })).toMatchObject({
      ...{ status: 409, response: expect.stringContaining('请先执行 qa_generation') as string },
    });
    expect((await exported(described, { format: 'mdl' })).status).toBe(200);
  });

  it('a pair file that cannot be read, by its name', async () => {
    const broken = await taskWith({ ...catalogFile(catalog), 'qs_x_pair.json': '[{"question": 1}]' });
    expect(await get(broken, { format: 'chat' })).toMatchObject({
      ...{ status: 400, error_type: 'file_validation_error' },
      response: expect.stringContaining('qs_x_pair.json') as string,
    });
  });
});
