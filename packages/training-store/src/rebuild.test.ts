import { randomUUID } from 'node:crypto';
import { Pool, type PoolClient } from 'pg';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import { hashedEmbedder, hashedVector, publishRows, rebuildStore, stageRows, trainingRow } from './index';
import type { Embedder, EmbeddingCache } from './index';

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
beforeEach(() => pool.query('truncate langchain_pg_collection cascade'));

const TASK = 'task_20250702_190410';
const cache: EmbeddingCache = { getMany: async () => new Map(), putMany: async () => undefined };

async function load(taskId: string, questions: string[]) {
  const rows = questions.map((question) =>
    trainingRow(
      { type: 'sql', question, sql: 'SELECT 1;', sourceFile: 'qs.json', proofLevel: 'L2' },
      { taskId, dbName: 'shop' },
    ),
  );
  const client = await pool.connect();
  const run = randomUUID();
  try {
    await stageRows(client, run, rows, await hashedEmbedder.embed(rows.map(({ text }) => text)));
    await client.query('begin');
    await publishRows(client, run, taskId, hashedEmbedder);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  } finally {
    client.release();
  }
}

/** The first four numbers of the built-in vector, so that one can tell which text a vector was made of. */
const shortVector = (text: string) => [...hashedVector(text).slice(0, 4)];

/** Another model; `meddle` runs at its n-th call. */
const otherModel = (meddle: (call: number) => Promise<void> = async () => undefined): Embedder => {
  let calls = 0;
  return {
    ...{ model: 'other', dimension: 4, atOnce: 2 },
    async embed(texts) {
      calls += 1;
      await meddle(calls);
      return texts.map(shortVector);
    },
  };
};

async function rebuild(embedder: Embedder) {
  const client: PoolClient = await pool.connect();
  try {
    return await rebuildStore(client, { embedder, cache });
  } finally {
    client.release(true);
  }
}

const vectors = async () =>
  (
    await pool.query<{ question: string; embedding: string }>(
      `select document::json ->> 'question' as question, embedding::text from langchain_pg_embedding order by 1`,
    )
  ).rows.map(({ question, embedding }) => [question, JSON.parse(embedding) as number[]]);

const expectAllNew = async (questions: string[]) => {
  const found = await vectors();
  expect(found.map(([question]) => question)).toEqual([...questions].sort());
  for (const [question, vector] of found)
    expect(vector).toEqual(shortVector(question as string).map((value) => expect.closeTo(value, 5)));
};

it('gives every row a vector of the model that is configured now, and the collections its name', async () => {
  await load(TASK, ['a1', 'b2', 'c3', 'd4', 'e5']);
  expect(await rebuild(otherModel())).toEqual({ rows: 5 });
  await expectAllNew(['a1', 'b2', 'c3', 'd4', 'e5']);
  const { rows } = await pool.query('select distinct cmetadata::text from langchain_pg_collection');
  expect(rows.map(({ cmetadata }) => JSON.parse(cmetadata as string) as object)).toEqual([
    { embedding_model: 'other', embedding_dimension: 4 },
  ]);
});

it('misses nothing that others load, change and delete meanwhile', async () => {
  await load(TASK, ['a1', 'b2', 'c3', 'd4', 'e5', 'f6']);
  const change = async (call: number) => {
    if (call === 2) await load('task_20250702_190499', ['new1', 'new2', 'new3']);
    if (call === 3) {
      await pool.query(
        `update langchain_pg_embedding set document = replace(document, 'a1', 'edited') where document like '%a1%'`,
      );
      await pool.query(`delete from langchain_pg_embedding where document like '%b2%'`);
    }
    // The last change comes in the last pass but the one that keeps writers out.
    if (call === 4) await load('task_20250702_190498', ['late']);
  };
  expect(await rebuild(otherModel(change))).toEqual({ rows: 9 });
  await expectAllNew(['edited', 'c3', 'd4', 'e5', 'f6', 'new1', 'new2', 'new3', 'late']);
});

it('a load with the former model that comes meanwhile is seen or refused, never mixed in', async () => {
  await load(TASK, ['a1', 'b2', 'c3']);
  const loads: Promise<unknown>[] = [];
  const meddle = async () => {
    loads.push(
      load(`task_20250702_19050${loads.length}`, [`load ${loads.length}`]).catch((error: unknown) => error),
    );
  };
  await rebuild(otherModel(meddle));
  const outcomes = await Promise.all(loads);
  for (const outcome of outcomes.filter(Boolean))
    expect(outcome).toMatchObject({ code: 'embedding_model_mismatch' });
  const seen = outcomes.flatMap((outcome, at) => (outcome ? [] : [`load ${at}`]));
  await expectAllNew(['a1', 'b2', 'c3', ...seen]);
});

it('a model that fails half-way changes nothing', async () => {
  await load(TASK, ['a1', 'b2', 'c3', 'd4']);
  const before = await vectors();
  const failing = otherModel(async (call) => {
    if (call === 2) throw new Error('no answer');
  });
  await expect(rebuild(failing)).rejects.toThrow('no answer');
  expect(await vectors()).toEqual(before);
});
