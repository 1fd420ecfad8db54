import { AppError, type Pair, type TaskParameters, allInWords } from '@pairsmith/core';
import { getEmbeddings, migrate, putEmbeddings } from '@pairsmith/db';
import {
  createQuestionReader,
  renderPairs,
  renderProofs,
  renderQuarantine,
  type ProofRecord,
  type QuestionReader,
} from '@pairsmith/proof';
import { createSourceDbs, type SourceDbs } from '@pairsmith/source-db';
import { pairHash } from '@pairsmith/sql';
import { hashedEmbedder, type Embedder, type EmbeddingCache } from '@pairsmith/training-store';
import { Client, Pool } from 'pg';
import { verbatim } from '../../../../../tests/support/verbatim';
import { createDatabase, createReader, type TestDatabase } from '../../../../../tests/support/database';
import { sentWhile } from '../../../../../tests/bench/counted';
import { createTestRun } from '../../../../../tests/support/step-context';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import { createTrainingLoad } from './training-load';

const catalog = exampleCatalog([
  exampleTable('orders', [exampleColumn('id', 'integer'), exampleColumn('amount', 'numeric')]),
]);

let business: TestDatabase;
let state: TestDatabase;
let pool: Pool;
let reader: string;
let sourceDbs: SourceDbs;

beforeAll(async () => {
  [business, state] = await Promise.all([createDatabase(), createDatabase()]);
  const admin = new Client({ connectionString: business.url });
  await admin.connect();
  await admin.query('create table orders (id int primary key, amount numeric)');
  await admin.end();
  reader = await createReader(business);
  pool = new Pool({ connectionString: state.url });
  await migrate(pool);
  sourceDbs = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1:*'], hasApiKeys: false });
});

afterAll(async () => {
  await sourceDbs.close();
  await pool.end();
  await business.drop();
  await state.drop();
});

beforeEach(() => pool.query('truncate langchain_pg_collection cascade'));

const PROVEN: Pair = { question: '有多少个订单？', sql: 'SELECT count(*) FROM orders;' };
const EDITED: Pair = { question: '订单总金额？', sql: 'SELECT sum(amount) FROM orders;' };
const BROKEN: Pair = { question: '订单的颜色？', sql: 'SELECT colour FROM orders;' };
const REPAIRED_FROM = 'SELECT cuont(*) FROM orders;';

const record: ProofRecord = {
  ...{ theme: null, intent: null, style: null, origin: 'builtin', tables: [], columns: [], traits: [] },
  difficulty: 'easy',
  level: 'L2',
  evidence: null,
  repaired_from: [{ sql: REPAIRED_FROM, error: '42883 function cuont() does not exist' }],
};
const FILES = {
  'catalog.json': JSON.stringify(catalog),
  'orders.ddl': '-- 中文名: 订单\ncreate table public.orders (id integer, amount numeric);\n',
  'orders_detail.md': '## orders（订单）\n',
  'metadata_detail.md': '## metadata（存储分析主题元数据）\n',
  'empty.ddl': '\n',
  'notes.md': '# not for the store',
  'qs_shop_1_pair.json': renderPairs([PROVEN, EDITED, BROKEN]),
  'proof_shop_1.json': renderProofs([PROVEN], new Map([[pairHash(PROVEN), record]]), 'zh'),
  'quarantine_shop_1.json': renderQuarantine(
    [
      {
        ...{ question: '清空订单', sql: 'DELETE FROM orders;', reason: 'not_a_query', error: '不允许' },
        attempts: [
          { sql: 'DELETE FROM orders;', error: '不允许' },
          { sql: 'TRUNCATE orders;', error: '不允许' },
        ],
      },
    ],
    'zh',
  ),
  'quarantine_gone_0.json': 'history, not read',
};

const cache: EmbeddingCache = {
  getMany: (model, dimension, hashes) => getEmbeddings(pool, { model, dimension }, hashes),
  putMany: (model, dimension, vectors) => putEmbeddings(pool, { model, dimension }, vectors),
};

function prepare(
  files: Record<string, string> = FILES,
  taskId = 'task_20250702_190410',
  parameters: Partial<TaskParameters> = {},
  embedder: Embedder = hashedEmbedder,
  read?: QuestionReader,
  loadLevel?: ProofRecord['level'] & string,
) {
  const caps = { timeoutMs: 2_000, maxRows: 100, maxCost: 1e6, allowedFunctions: [] };
  const step = createTrainingLoad({
    ...{ pool, sourceDbs, caps, sourceConnections: 2 },
    ...(loadLevel && { loadLevel }),
    readerOf: read ? () => read : createQuestionReader,
    ...{ openEmbedder: async () => embedder, embeddingCache: cache },
    startBackup: () => Promise.reject(new Error('nobody asked for a backup')),
  });
  const run = createTestRun({ step: 'training_load', dbConnection: reader, files, parameters });
  run.context.task.taskId = taskId;
  run.context.run.executionId = `${taskId}_step_training_load_exec_20250702_190411`;
  return { step, run };
}

/** Step and publishing transaction. `meddle` runs inside the transaction, before the step's own part. */
async function load(
  files?: Record<string, string>,
  {
    taskId,
    meddle,
    parameters,
    embedder,
    read,
    loadLevel,
  }: {
    taskId?: string;
    meddle?: string;
    loadLevel?: ProofRecord['level'] & string;
    parameters?: Partial<TaskParameters>;
    embedder?: Embedder;
    read?: QuestionReader;
  } = {},
) {
  const { step, run } = prepare(files, taskId, parameters, embedder, read, loadLevel);
  const outcome = await step(run.context);
  const client = await pool.connect();
  try {
    await client.query('begin');
    if (meddle) await client.query(meddle);
    const report = await outcome.publish?.(client, run.context.files);
    await client.query('commit');
    return { ...run, report: allInWords(report ?? outcome.report, 'zh') as Record<string, unknown> };
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

interface StoredRow {
  collection: string;
  document: string;
  cmetadata: Record<string, unknown>;
}

const stored = async (): Promise<StoredRow[]> =>
  (
    await pool.query<StoredRow>(
      `select c.name as collection, e.document, e.cmetadata
         from langchain_pg_embedding e join langchain_pg_collection c on c.uuid = e.collection_id order by e.id`,
    )
  ).rows;

it('loads documents, proven pairs and failed SQLs, and skips by name what it does not', async () => {
  const { report, lines, progress } = await load();
  expect(report).toMatchObject({
    load_successful: true,
    loaded: { sql: 2, ddl: 1, documentation: 2, error_sql: 3 },
    skipped: [
      { item: 'empty.ddl', reason: '文件为空' },
      { item: 'qs_shop_1_pair.json: 订单的颜色？', reason: expect.stringContaining('colour') },
    ],
    replaced: 0,
    store_totals: { sql: 2, ddl: 1, documentation: 2, error_sql: 3 },
    embedding: { model: hashedEmbedder.model, dimension: 1024, cached: 0, calls: 1 },
  });
  const rows = await stored();
  const documents = (collection: string) =>
    rows.filter((row) => row.collection === collection).map(({ document }) => document);
  expect(documents('sql').sort()).toEqual([EDITED, PROVEN].map((pair) => JSON.stringify(pair)).sort());
  expect(
    documents('error_sql')
      .map((text) => (JSON.parse(text) as Pair).sql)
      .sort(),
  ).toEqual(['DELETE FROM orders;', REPAIRED_FROM, 'TRUNCATE orders;'].sort());
  expect(rows.find(({ collection }) => collection === 'sql')?.cmetadata).toMatchObject({
    task_id: 'task_20250702_190410',
    db_name: 'shop',
    source_file: 'qs_shop_1_pair.json',
    proof_level: 'L2',
  });
  expect(lines.join('\n')).toMatch(/向量 8\/8：新计算 \d+，缓存 0，耗时 [\d.]+ 秒/);
  expect(progress.at(-1)).toEqual({ done: 8, total: 8, unit: '条训练数据' });
});

it('looks up questions that nobody stored, says how well they are found, and stores none of them', async () => {
  const { report, lines } = await load();
  const all = { pairs: 1, tables: 1, mrr: expect.any(Number) };
  expect(report['retrieval']).toEqual({ questions: 2, k: 5, fused: all, vectors: all, words: all });
  expect(lines.join('\n')).toContain(
    '检索测量（2 个未入库的改写问题，前 5 条的召回率）：融合 问答对 1、表 1、MRR',
  );
  expect((await load()).report['retrieval']).toEqual(report['retrieval']);
  expect((await stored()).filter(({ collection }) => collection === 'sql')).toHaveLength(2);
});

it('publishes with the same few statements, however many rows there are, and looks nothing up in them', async () => {
  const publishing = async (pairs: Pair[]) => {
    const proofs = renderProofs(pairs, new Map(pairs.map((pair) => [pairHash(pair), record])), 'zh');
    const { step, run } = prepare({
      ...FILES,
      'qs_shop_1_pair.json': renderPairs(pairs),
      'proof_shop_1.json': proofs,
    });
    const outcome = await step(run.context);
    expect(run.lines.join('\n')).toContain('检索测量');
    const client = await pool.connect();
    try {
      await client.query('begin');
      return await sentWhile(() => Promise.resolve(outcome.publish?.(client, run.context.files)));
    } finally {
      await client.query('rollback');
      client.release();
    }
  };
  const pairs = Array.from({ length: 60 }, (_, at) => ({ ...PROVEN, question: `第${at}天有多少个订单？` }));
  const [few, many] = [await publishing(pairs.slice(0, 5)), await publishing(pairs)];
  expect(many).toEqual(few);
  expect(many.length).toBeLessThanOrEqual(12);
  expect(many.filter((sent) => sent.includes('<=>') || sent.includes('scored'))).toEqual([]);
});

it('loads all the same where the model fails at the questions to measure with', async () => {
  const failing: Embedder = {
    ...hashedEmbedder,
    embed: (texts) =>
      texts.some((text) => text.includes('麻烦查查'))
        ? Promise.reject(new AppError('llm_error', verbatim('模型没有回答')))
        : hashedEmbedder.embed(texts),
  };
  const { report, warnings } = await load(FILES, { taskId: 'task_20250702_190411', embedder: failing });
  expect(report).toMatchObject({ load_successful: true });
  expect(report).not.toHaveProperty('retrieval');
  expect(warnings).toEqual(['没有进行检索测量: 模型没有回答']);
});

it('loading again leaves the same rows, pays no embedder again and touches no other task', async () => {
  const embedder: Embedder = { ...hashedEmbedder, model: 'paid for', atOnce: 3 };
  expect((await load(FILES, { embedder })).report).toMatchObject({ embedding: { calls: 3, cached: 0 } });
  await load(FILES, { taskId: 'task_20250702_190499', embedder });
  const before = await stored();
  const { report } = await load(FILES, { embedder });
  expect(report).toMatchObject({ replaced: 8, store_totals: { sql: 4 }, embedding: { calls: 0 } });
  expect(report['again']).toContain('没有请求向量');
  expect(await stored()).toEqual(before);
});

it('vectors that cost nothing are made again, not kept', async () => {
  await pool.query('truncate pairsmith.embeddings');
  await load();
  const { report } = await load();
  expect(report).toMatchObject({ embedding: { calls: 1, cached: 0 } });
  expect((await pool.query('select from pairsmith.embeddings')).rowCount).toBe(0);
});

it('a count in the store that is not what was accepted fails, and nothing has changed', async () => {
  await load();
  const before = await stored();
  const meddle = `update pairsmith.training_staging set collection = 'documentation' where collection = 'ddl'`;
  await expect(load(FILES, { meddle })).rejects.toMatchObject({
    code: 'internal_error',
    message: expect.stringContaining('ddl 0'),
  });
  expect(await stored()).toEqual(before);
});

it('rows that the server lost when it crashed after they were staged are staged again', async () => {
  const { report } = await load(FILES, { meddle: 'delete from pairsmith.training_staging' });
  expect(report['loaded']).toEqual((await load()).report['loaded']);
  const { rows } = await pool.query('select from pairsmith.training_staging');
  expect(rows).toEqual([]);
});

it('what a lost owner of the run had staged is cleared away by the next one', async () => {
  const first = prepare();
  await first.step(first.run.context);
  const second = prepare();
  second.run.context.run.fence = 2;
  await second.step(second.run.context);
  const { rows } = await pool.query<{ run: string }>('select distinct run from pairsmith.training_staging');
  expect(rows.map(({ run }) => run.slice(-3))).toEqual(['.f2']);
});

it('a broken pair file is refused by its name', async () => {
  await expect(load({ ...FILES, 'qs_shop_1_pair.json': '[{' })).rejects.toMatchObject({
    code: 'file_validation_error',
    message: expect.stringContaining('qs_shop_1_pair.json'),
  });
});

it('strict mode loads nothing that it would quarantine, and takes no pair that runs for a failing one', async () => {
  const doubtful: Pair = { question: '订单有哪些？', sql: 'SELECT id FROM orders ORDER BY id;' };
  const refused: Pair = { question: '前几个订单？', sql: 'SELECT id FROM orders LIMIT 3;' };
  const good: ProofRecord = { ...record, level: 'L3', lint: [] };
  const { report } = await load(
    {
      ...FILES,
      'qs_shop_1_pair.json': renderPairs([PROVEN, doubtful]),
      'proof_shop_1.json': renderProofs(
        [PROVEN, doubtful],
        new Map([
          [pairHash(PROVEN), good],
          [pairHash(doubtful), { ...record, level: 'L2', repaired_from: [] }],
        ]),
        'zh',
      ),
      'quarantine_shop_1.json': renderQuarantine(
        [
          {
            ...{ ...refused, reason: 'lint_finding', error: 'LIMIT没有排序' },
            attempts: [{ sql: refused.sql, error: 'LIMIT没有排序', reason: 'lint_finding' }],
          },
        ],
        'zh',
      ),
    },
    { parameters: { strict: true } },
  );
  expect(report).toMatchObject({
    loaded: { sql: 1, error_sql: 1 },
    skipped: expect.arrayContaining([
      { item: 'qs_shop_1_pair.json: 订单有哪些？', reason: expect.stringContaining('empty_result') },
    ]),
  });
});

/** What a person decides of the proven pair; null: it is taken back. */
const judge = (decision: 'approved' | 'rejected' | null) =>
  pool.query(
    `insert into pairsmith.pair_reviews (task_id, pair_hash, decision, reviewed_by) values ($1, $2, $3, 'ann')
     on conflict (task_id, pair_hash) do update set decision = $3`,
    ['task_20250702_190410', pairHash(PROVEN), decision],
  );

beforeAll(() =>
  pool.query(
    `insert into pairsmith.tasks (task_id, connection_sealed, connection_masked, parameters, created_by) values ('task_20250702_190410', '', '', '{}', 'test') on conflict do nothing`,
  ),
);

it('what the second reader doubts is loaded, but in strict mode, where it is skipped by name, unless a person approved it', async () => {
  const doubted: ProofRecord = { ...record, level: 'L3', lint: [], reader: 'doubt', repaired_from: [] };
  const files = (level: ProofRecord['level']) => ({
    ...FILES,
    'qs_shop_1_pair.json': renderPairs([PROVEN]),
    'proof_shop_1.json': renderProofs([PROVEN], new Map([[pairHash(PROVEN), { ...doubted, level }]]), 'zh'),
    'quarantine_shop_1.json': '[]',
  });
  const read: QuestionReader = () => ({ verdict: 'doubt', reasons: ['看不出'], slots: [], claims: [] });
  expect((await load(files('L3'), { read })).report).toMatchObject({ loaded: { sql: 1 } });
  const strict = { parameters: { strict: true }, read };
  await judge('approved');
  expect((await load(files('L3'), strict)).report).toMatchObject({ loaded: { sql: 1 } });
  await judge('rejected');
  expect((await load(files('L3'), { read })).report).toMatchObject({
    loaded: { sql: 0 },
    skipped: expect.arrayContaining([
      { item: 'qs_shop_1_pair.json: 有多少个订单？', reason: expect.stringContaining('ann') },
    ]),
  });
  await judge(null);
  expect((await load(files('L3'), strict)).report).toMatchObject({
    loaded: { sql: 0, error_sql: 0 },
    skipped: expect.arrayContaining([
      { item: 'qs_shop_1_pair.json: 有多少个订单？', reason: expect.stringContaining('reader_doubt') },
    ]),
  });
  // Edited since, and so proved here: held to the same measure.
  const edited = {
    ...files('L3'),
    'qs_shop_1_pair.json': renderPairs([{ ...PROVEN, question: '共有多少个订单？' }]),
  };
  expect((await load(edited, { read })).report).toMatchObject({ loaded: { sql: 1 } });
  expect((await load(edited, strict)).report).toMatchObject({ loaded: { sql: 0, error_sql: 0 } });
});

it('one pair in two files is one row, and is named', async () => {
  const { report } = await load({ ...FILES, 'qs_upload_pair.json': renderPairs([PROVEN]) });
  expect(report).toMatchObject({
    loaded: { sql: 2 },
    skipped: expect.arrayContaining([
      { item: 'qs_upload_pair.json: 有多少个订单？', reason: '内容重复，已加载过一次' },
    ]),
  });
});

it('a store with another model’s vectors is refused before any work', async () => {
  await load();
  await pool.query(
    `update langchain_pg_collection set cmetadata = '{"embedding_model": "other", "embedding_dimension": 1024}'`,
  );
  const { step, run } = prepare();
  await expect(step(run.context)).rejects.toMatchObject({ code: 'embedding_model_mismatch' });
  expect(run.lines).toEqual([]);
});

it('nothing to load is an error', async () => {
  await expect(load({ 'notes.md': 'x' })).rejects.toMatchObject({ code: 'file_validation_error' });
});

it('loads what reaches the level that is wanted, and in strict mode nothing that other answers doubt', async () => {
  const agreement = (verdict: 'agreed' | 'doubt'): ProofRecord['agreement'] => ({
    ...{ verdict, asked: 1, compared: 1, agreed: verdict === 'agreed' ? 1 : 0, on: ['data'] },
    answers: [
      { sql: 'SELECT 1', verdict: verdict === 'agreed' ? 'agrees' : 'differs', on: 'data', in: 'rows' },
    ],
  });
  const files = (level: ProofRecord['level'], verdict: 'agreed' | 'doubt') => {
    const proof: ProofRecord = { ...record, level, lint: [], sense: [], reader: 'agreed', repaired_from: [] };
    const records = new Map([[pairHash(PROVEN), { ...proof, agreement: agreement(verdict) }]]);
    return {
      ...FILES,
      'qs_shop_1_pair.json': renderPairs([PROVEN]),
      'proof_shop_1.json': renderProofs([PROVEN], records, 'zh'),
      'quarantine_shop_1.json': '[]',
    };
  };
  const skipped = (reason: string) =>
    expect.arrayContaining([
      { item: 'qs_shop_1_pair.json: 有多少个订单？', reason: expect.stringContaining(reason) },
    ]);
  expect((await load(files('L4', 'agreed'), { loadLevel: 'L4' })).report).toMatchObject({
    loaded: { sql: 1 },
  });
  expect((await load(files('L3', 'doubt'), { loadLevel: 'L4' })).report).toMatchObject({
    ...{ loaded: { sql: 0 }, skipped: skipped('LOAD_LEVEL') },
  });
  expect((await load(files('L3', 'doubt'))).report).toMatchObject({ loaded: { sql: 1 } });
  expect((await load(files('L3', 'doubt'), { parameters: { strict: true } })).report).toMatchObject({
    ...{ loaded: { sql: 0 }, skipped: skipped('answers_differ') },
  });
});
