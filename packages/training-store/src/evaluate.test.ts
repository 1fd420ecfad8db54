import { Pool } from 'pg';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import { hashedEmbedder, measureRetrieval, publishRows, stageRows, trainingRow, type HeldOut } from './index';

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

/** Within the transaction that loads, as a load measures. */
async function measure(heldOut: HeldOut[], rows = [...pairs, ...ddl], tables = tableOf) {
  const client = await pool.connect();
  await stageRows(client, 'run', rows, await hashedEmbedder.embed(rows.map(({ text }) => text)));
  await client.query('begin');
  await publishRows(client, 'run', TASK, hashedEmbedder);
  try {
    return await measureRetrieval(client, TASK, heldOut, tables);
  } finally {
    await client.query('rollback');
    client.release();
  }
}

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
