import { createTrainingLoad } from '../../apps/worker/src/steps/training-load/training-load';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import type { Pair } from '@pairsmith/core';
import { createPool } from '@pairsmith/db';
import { renderPairs, renderProofs, type ProofRecord } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import { Client, type Pool } from 'pg';
import type { TestDatabase } from '../support/database';
import { createStateDatabase } from '../support/state-database';
import { createTestRun } from '../support/step-context';
import { createTestDeps } from '../support/step-deps';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createStateDatabase();
  pool = createPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

const CATALOG = exampleCatalog([exampleTable('orders', [exampleColumn('id', 'integer')])]);
const PROVEN: ProofRecord = {
  ...{ theme: null, intent: null, style: null, origin: 'builtin', tables: [], columns: [], traits: [] },
  ...{ difficulty: 'easy', level: 'L3', evidence: null, repaired_from: [] },
};
const pairOf = (at: number): Pair => ({
  question: `How many orders with number ${at} were signed by month in region ${at % 7}, above the mean of all branches and customers?`,
  sql: `SELECT count(*) FROM orders WHERE id = ${at};`,
});

/** Rows that the publishing transaction writes, by table; `toast` are the pieces of values that do not fit into a row. */
async function written(pairs: Pair[]): Promise<Record<string, number>> {
  const step = createTrainingLoad(createTestDeps({ pool }));
  const { context } = createTestRun({
    step: 'training_load',
    dbConnection: 'postgresql://reader@127.0.0.1:5432/d',
    files: {
      'catalog.json': JSON.stringify(CATALOG),
      'qs_shop_1_pair.json': renderPairs(pairs),
      'proof_shop_1.json': renderProofs(pairs, new Map(pairs.map((pair) => [pairHash(pair), PROVEN])), 'en'),
    },
  });
  const outcome = await step(context);
  // Of its own: what a connection has counted before is told late.
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    await client.query('begin');
    await outcome.publish?.(client, context.files);
    const { rows } = await client.query<{ name: string; rows: number }>(
      `select case when schemaname = 'pg_toast' then 'toast' else relname end as name, sum(n_tup_ins)::int as rows
         from pg_stat_xact_all_tables where n_tup_ins > 0 and schemaname in ('public', 'pairsmith', 'pg_toast') group by 1`,
    );
    return Object.fromEntries(rows.map(({ name, rows: count }) => [name, count]));
  } finally {
    await client.query('rollback');
    await client.end();
  }
}

it('a loaded pair is a row with its vector and a row with its words, however many words it has', async () => {
  const [few, many] = [
    await written(Array.from({ length: 20 }, (_, at) => pairOf(at))),
    await written(Array.from({ length: 60 }, (_, at) => pairOf(at))),
  ];
  const more = Object.fromEntries(
    Object.entries(many).map(([name, rows]) => [name, (rows - (few[name] ?? 0)) / 40]),
  );
  // A vector of 4 kB is three pieces.
  expect(more).toEqual({
    ...{ langchain_pg_embedding: 1, toast: 3, training_texts: 1 },
    ...{ langchain_pg_collection: 0, training_last_change: 0 },
  });
});

it('a row waits for its publication in one piece', async () => {
  const { rows: before } = await pool.query(
    `select pg_relation_size(reltoastrelid)::int as bytes from pg_class where oid = 'pairsmith.training_staging'::regclass`,
  );
  await written([pairOf(1), pairOf(2)]);
  const { rows: after } = await pool.query(
    `select count(*)::int as staged, (select pg_relation_size(reltoastrelid)::int from pg_class where oid = 'pairsmith.training_staging'::regclass) as bytes
       from pairsmith.training_staging`,
  );
  // What was published is rolled back here, and so is that it left its place.
  expect(after[0].staged).toBeGreaterThan(0);
  expect([before[0].bytes, after[0].bytes]).toEqual([0, 0]);
});
