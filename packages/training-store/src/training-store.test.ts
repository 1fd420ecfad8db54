import { migrate } from '@pairsmith/db';
import { Pool } from 'pg';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import {
  checkEmbedding,
  countRows,
  hashedEmbedder,
  publishRows,
  queryTrainingRecords,
  searchTrainingData,
  stageRows,
  trainingRow,
  trainingStats,
} from './index';
import type { Embedder, TrainingItem } from './index';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createDatabase();
  pool = new Pool({ connectionString: database.url });
  await migrate(pool);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const pair = (question: string, sql: string): TrainingItem => ({
  type: 'sql',
  question,
  sql,
  sourceFile: 'qs_shop_pair.json',
  proofLevel: 'L2',
});
const ITEMS: TrainingItem[] = [
  pair('每个城市有多少家门店？', 'SELECT city, count(*) FROM store GROUP BY city;'),
  pair(
    '2024年每月的订单金额是多少？',
    "SELECT date_trunc('month', paid_at), sum(amount) FROM orders GROUP BY 1;",
  ),
  pair('订单金额最高的10位顾客是谁？', 'SELECT customer_id FROM orders ORDER BY amount DESC LIMIT 10;'),
  {
    type: 'ddl',
    content: '-- 中文名: 门店表\ncreate table public.store (id integer, city text);',
    sourceFile: 'store.ddl',
  },
  {
    type: 'ddl',
    content: '-- 中文名: 订单表\ncreate table public.orders (id integer, amount numeric);',
    sourceFile: 'orders.ddl',
  },
  { type: 'documentation', content: '## orders（订单表）\n记录顾客的订单', sourceFile: 'orders_detail.md' },
  { type: 'error_sql', question: '门店数', sql: 'SELECT nothing FROM store;', sourceFile: 'quarantine.json' },
];

async function load(
  taskId: string,
  items: TrainingItem[],
  embedder: Embedder = hashedEmbedder,
  run = `${taskId}.f1`,
) {
  const rows = items.map((item) => trainingRow(item, { taskId, dbName: 'shop' }));
  const vectors = await embedder.embed(rows.map(({ text }) => text));
  const client = await pool.connect();
  try {
    await stageRows(client, run, rows, vectors);
    await client.query('begin');
    try {
      const result = await publishRows(client, run, taskId, embedder);
      await client.query('commit');
      return result;
    } catch (error) {
      await client.query('rollback');
      throw error;
    }
  } finally {
    client.release();
  }
}

const everything = async () =>
  (
    await pool.query(
      'select id, document, cmetadata, embedding::text from langchain_pg_embedding order by id',
    )
  ).rows;

describe('loading', () => {
  it('counts in the store what it put there', async () => {
    expect(await load('task_20260101_000000', ITEMS)).toEqual({
      loaded: { sql: 3, ddl: 2, documentation: 1, error_sql: 1 },
      replaced: 0,
      store_totals: { sql: 3, ddl: 2, documentation: 1, error_sql: 1 },
    });
  });

  it('leaves the same rows when it is done twice', async () => {
    const before = await everything();
    expect((await load('task_20260101_000000', ITEMS)).replaced).toBe(7);
    expect(await everything()).toEqual(before);
  });

  it('replaces its own rows and never touches another task’s', async () => {
    await load('task_20260101_000001', ITEMS.slice(0, 1));
    const result = await load('task_20260101_000001', ITEMS.slice(1, 3));
    expect(result.loaded.sql).toBe(2);
    expect(await countRows(pool, { taskIds: ['task_20260101_000000'] })).toEqual({
      sql: 3,
      ddl: 2,
      documentation: 1,
      error_sql: 1,
    });
    expect(result.store_totals.sql).toBe(5);
  });

  it('writes the form that other readers parse', async () => {
    const [row] = (
      await pool.query(
        `select * from langchain_pg_embedding where document like '{"question":"每个城市%' limit 1`,
      )
    ).rows;
    expect(row.id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}-sql$/);
    expect(row.cmetadata).toMatchObject({
      id: row.id,
      db_name: 'shop',
      source_file: 'qs_shop_pair.json',
      proof_level: 'L2',
    });
    expect(row.document).toBe(
      '{"question":"每个城市有多少家门店？","sql":"SELECT city, count(*) FROM store GROUP BY city;"}',
    );
    const { rows: collections } = await pool.query(
      'select name, cmetadata from langchain_pg_collection order by name',
    );
    expect(collections.map(({ name }) => name)).toEqual(['ddl', 'documentation', 'error_sql', 'sql']);
    expect(collections[0].cmetadata).toEqual({
      embedding_model: hashedEmbedder.model,
      embedding_dimension: 1024,
    });
  });

  it('refuses vectors of another model, names the rebuild, and changes nothing', async () => {
    const other: Embedder = {
      model: 'other',
      dimension: 8,
      embed: async (texts) => texts.map(() => Array(8).fill(0.5)),
    };
    const before = await everything();
    await expect(load('task_20260101_000000', ITEMS, other)).rejects.toMatchObject({
      code: 'embedding_model_mismatch',
      message: expect.stringContaining('rebuild'),
    });
    await expect(checkEmbedding(pool, other)).rejects.toMatchObject({ code: 'embedding_model_mismatch' });
    expect(await everything()).toEqual(before);
  });

  it('refuses vectors of another length also where only the length is known, as of a restored old backup', async () => {
    const collections = `update langchain_pg_collection set cmetadata = `;
    const stored = { ...hashedEmbedder, model: 'of another name' };
    try {
      await pool.query(`${collections}'{"embedding_dimension": 1024}'`);
      await expect(checkEmbedding(pool, stored)).resolves.toBeUndefined();
      await expect(checkEmbedding(pool, { model: 'other', dimension: 8 })).rejects.toMatchObject({
        code: 'embedding_model_mismatch',
        message: expect.stringContaining('未知模型(1024维)'),
      });
      await pool.query(`${collections}'{"embedding_model": "other"}'`);
      await expect(checkEmbedding(pool, stored)).rejects.toMatchObject({ code: 'embedding_model_mismatch' });
      await pool.query(`${collections}null`);
      await expect(checkEmbedding(pool, stored)).resolves.toBeUndefined();
    } finally {
      const { model, dimension } = hashedEmbedder;
      await pool.query(
        `${collections}json_build_object('embedding_model', $1::text, 'embedding_dimension', $2::int)`,
        [model, dimension],
      );
    }
  });

  it('forgets what an earlier try of the same run had staged', async () => {
    const rows = ITEMS.map((item) => trainingRow(item, { taskId: 'task_20260101_000002', dbName: 'shop' }));
    const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
    const client = await pool.connect();
    await stageRows(client, 'again', rows, vectors);
    client.release();
    const result = await load('task_20260101_000002', ITEMS.slice(0, 2), hashedEmbedder, 'again');
    expect(result.loaded).toEqual({ sql: 2, ddl: 0, documentation: 0, error_sql: 0 });
  });
});

describe('search', () => {
  it('puts a stored question, asked word for word, first', async () => {
    for (const item of ITEMS) {
      if (item.type !== 'sql') continue;
      const { sql } = await searchTrainingData(pool, hashedEmbedder, { question: item.question, limit: 5 });
      expect(JSON.parse(sql[0]!.document).question).toBe(item.question);
      expect(sql[0]!.sources[0]).toEqual({ source: 'exact', rank: 1 });
    }
  });

  it('finds the tables a question speaks of, and says by which source', async () => {
    const { ddl, documentation } = await searchTrainingData(pool, hashedEmbedder, {
      question: '有哪些门店',
      limit: 1,
      selection: { taskIds: ['task_20260101_000000'] },
    });
    expect(ddl).toHaveLength(1);
    expect(ddl[0]!.document).toContain('门店表');
    expect(ddl[0]!.sources.map(({ source }) => source)).toEqual(['vector', 'lexical']);
    expect(documentation[0]!.sources).toEqual([{ source: 'vector', rank: 1 }]);
  });

  it('stays within a task when one is named', async () => {
    const { sql, ddl } = await searchTrainingData(pool, hashedEmbedder, {
      question: '门店',
      limit: 50,
      selection: { taskIds: ['task_20260101_000002'] },
    });
    expect(sql).toHaveLength(2);
    expect(ddl).toHaveLength(0);
  });
});

it('shows records page by page, question and SQL apart', async () => {
  const query = {
    page: 1,
    page_size: 2,
    sort_by: 'id' as const,
    sort_order: 'asc' as const,
  };
  const selection = { taskIds: ['task_20260101_000000'] };
  const first = await queryTrainingRecords(pool, query, selection);
  const rest = await queryTrainingRecords(pool, { ...query, page: 2, page_size: 10 }, selection);
  expect(first.total).toBe(7);
  expect(first.records).toHaveLength(2);
  const all = await queryTrainingRecords(pool, { ...query, page_size: 100 }, selection);
  expect(
    all.records
      .filter(({ training_data_type }) => training_data_type === 'ddl')
      .every(({ question }) => question === null),
  ).toBe(true);
  expect(new Set([...first.records, ...rest.records].map(({ id }) => id)).size).toBe(2);
});

it('treats a keyword as text, not as a pattern', async () => {
  const query = { page: 1, page_size: 10, sort_by: 'id' as const, sort_order: 'desc' as const };
  expect((await queryTrainingRecords(pool, { ...query, search_keyword: '%' })).total).toBe(0);
  expect(
    (await queryTrainingRecords(pool, { ...query, search_keyword: 'CREATE TABLE public.store' })).total,
  ).toBe(1);
});

it('states shares of the whole with two decimals', async () => {
  const { total, breakdown, percentages } = await trainingStats(pool);
  expect(total).toBe(Object.values(breakdown).reduce((sum, count) => sum + count, 0));
  expect(percentages.sql).toBe(Math.round((breakdown.sql / total) * 10_000) / 100);
});
