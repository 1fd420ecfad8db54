import { Pool } from 'pg';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import {
  hashedEmbedder,
  hashedVector,
  measureRetrieval,
  nearestOfAll,
  publishRows,
  stageRows,
  trainingRow,
  type HeldOut,
  type TrainingRow,
} from './index';
import { rankRows, type RankedRow } from './rank-rows';
import { byWords, MIN_DEPTH } from './search';
import { askedWords } from './words';

const TASK = 'task_20250702_190410';
let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createStateDatabase();
  pool = new Pool({ connectionString: database.url });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const pairs = [
  '门店有多少家',
  '订单金额合计',
  '顾客的城市',
  '商品的价格',
  '仓库的库存',
  '员工的工资',
  '合同的期限',
].map((question) =>
  trainingRow(
    { type: 'sql', question, sql: `SELECT '${question}';`, sourceFile: 'qs.json', proofLevel: 'L2' },
    { taskId: TASK, dbName: 'shop' },
  ),
);
const ddl = ['门店', '订单', '顾客'].map((name, at) =>
  trainingRow(
    {
      type: 'ddl',
      content: `-- 中文名: ${name}\ncreate table public.t${at} (id integer);`,
      sourceFile: `t${at}.ddl`,
    },
    { taskId: TASK, dbName: 'shop' },
  ),
);
const tableOf = new Map(ddl.map(({ id }, at) => [id, `public.t${at}`]));

const asked = async (question: string, right: number[], tables: string[]): Promise<HeldOut> => ({
  question,
  vector: (await hashedEmbedder.embed([question]))[0]!,
  pairs: new Set(right.map((at) => pairs[at]!.id)),
  tables,
});

const withVectors = async (rows: readonly TrainingRow[]) => {
  const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
  return rows.map((row, at) => ({ ...row, vector: vectors[at]! }));
};

const measure = async (heldOut: HeldOut[], rows = [...pairs, ...ddl], tables = tableOf) =>
  measureRetrieval(await withVectors(rows), heldOut, tables);

it('ranks rows that are not loaded yet as a search ranks them in the store', async () => {
  const questions = Array.from({ length: 300 }, (_, at) => {
    const things = ['门店', '订单', '顾客', 'invoice lines', '仓库'];
    return `${things[at % 5]}${at % 7}的${things[(at * 3) % 5]}有多少，按第${at % 11}季度和 region ${at % 13} 统计`;
  });
  const rows = questions.map((question) =>
    trainingRow(
      { type: 'sql', question, sql: `SELECT '${question}';`, sourceFile: 'qs.json', proofLevel: 'L2' },
      { taskId: TASK, dbName: 'shop' },
    ),
  );
  const ranked = await withVectors(rows);
  const client = await pool.connect();
  try {
    await stageRows(
      client,
      'run',
      rows,
      ranked.map(({ vector }) => vector),
    );
    await client.query('begin');
    await publishRows(client, 'run', TASK, hashedEmbedder);
    const scope = { collection: 'sql' as const, selection: { taskIds: [TASK] }, depth: MIN_DEPTH };
    const asked = ['第3季度的订单', 'invoice lines of region 4', '仓库有多少顾客', 'nothing of it'].map(
      (question) => ({ words: askedWords(question), vector: hashedVector(question) }),
    );
    const own = await rankRows(ranked, asked, MIN_DEPTH);
    for (const [at, { words, vector }] of asked.entries()) {
      // As near to the question, place by place: which of two comes first that differ in the last bit says nothing.
      const near = nearness(ranked, vector);
      expect(own[at]!.byVector.map(near)).toEqual((await nearestOfAll(client, vector, scope)).map(near));
      expect(own[at]!.byWords).toEqual(await byWords(client, words, scope));
    }
  } finally {
    await client.query('rollback');
    client.release();
  }
});

/** The cosine of a row's vector with another, to six places. */
const nearness =
  (rows: readonly RankedRow[], vector: Float32Array) =>
  ({ id }: { id: string }) => {
    const own = rows.find((row) => row.id === id)!.vector;
    return vector.reduce((sum, value, at) => sum + value * own[at]!, 0).toFixed(6);
  };

it('counts what is found among the first five, and at which place', async () => {
  const { questions, k, fused, vectors, words } = await measure([
    await asked('一共几家门店', [0], ['public.t0']),
    // What it should find says nothing of what is asked; one of two tables is there.
    await asked('订单金额', [6], ['public.t1', 'public.gone']),
  ]);
  expect({ questions, k }).toEqual({ questions: 2, k: 5 });
  expect(words).toEqual({ pairs: 0.5, tables: 0.75, mrr: 0.5 });
  for (const { pairs: found, mrr, tables } of [vectors, fused]) {
    expect(found).toBeGreaterThanOrEqual(0.5);
    expect(tables).toBe(0.75);
    expect(mrr).toBeGreaterThan(0.5);
    expect(mrr).toBeLessThanOrEqual(0.75);
  }
});

it('a figure falls when what is needed is not there, and is none where nothing could be found', async () => {
  const held = [await asked('一共几家门店', [0], ['public.t0'])];
  expect((await measure(held)).fused).toEqual({ pairs: 1, tables: 1, mrr: 1 });
  expect((await measure(held, [...pairs.slice(1), ...ddl])).fused).toEqual({ pairs: 0, tables: 1, mrr: 0 });
  expect((await measure(held, pairs, new Map())).fused).toEqual({ pairs: 1, tables: null, mrr: 1 });
});
