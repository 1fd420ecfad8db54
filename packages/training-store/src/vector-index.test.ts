import { randomUUID } from 'node:crypto';
import { Pool } from 'pg';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import {
  hashedVector,
  INDEX_BUILDER,
  keepVectorIndexes,
  lockStore,
  nearest,
  nearestOfAll,
  publishRows,
  rebuildStore,
  stageRows,
  trainingRow,
} from './index';
import type { Embedder } from './index';

const MIN_ROWS = 60;
const TASKS = ['task_20250702_190410', 'task_20250702_190411'] as const;

/** The built-in vectors, folded: short ones of which no two are alike. */
function shortVector(text: string, dimension: number): number[] {
  const vector = new Array<number>(dimension).fill(0);
  hashedVector(text).forEach((value, at) => {
    vector[at % dimension]! += value * (1 + at);
  });
  return vector;
}
const embedderOf = (model: string, dimension: number): Embedder => ({
  model,
  dimension,
  embed: async (texts) => texts.map((text) => shortVector(text, dimension)),
});
const sixteen = embedderOf('first', 16);

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createStateDatabase();
  // So few rows are sorted faster than they are looked up: the planner is told to use an index where it can.
  pool = new Pool({
    connectionString: database.url,
    options: '-c enable_seqscan=off -c enable_bitmapscan=off -c enable_sort=off',
  });
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});
beforeEach(() => pool.query('truncate langchain_pg_collection cascade'));

async function load(taskId: string, rows: number, embedder = sixteen): Promise<void> {
  const items = Array.from({ length: rows }, (_, at) =>
    trainingRow(
      {
        type: 'sql',
        question: `第${at}个问题`,
        sql: `SELECT ${at};`,
        sourceFile: 'qs.json',
        proofLevel: 'L2',
      },
      { taskId, dbName: 'shop' },
    ),
  );
  const client = await pool.connect();
  const run = randomUUID();
  await stageRows(client, run, items, await embedder.embed(items.map(({ text }) => text)));
  await client.query('begin');
  await publishRows(client, run, taskId, embedder);
  await client.query('commit');
  client.release();
}

async function keep() {
  const client = await pool.connect();
  const changes = await keepVectorIndexes(client, MIN_ROWS);
  client.release(true);
  return changes;
}

const ask = async (taskId: string | null = null, depth = 20) => {
  const vector = shortVector('第7个问题', 16);
  const selection = taskId === null ? {} : { taskIds: [taskId] };
  const scope = { collection: 'sql' as const, selection, depth };
  const ids = (found: { id: string }[]) => found.map(({ id }) => id);
  return {
    indexed: ids(await nearest(pool, vector, scope, MIN_ROWS)),
    exact: ids(await nearestOfAll(pool, vector, scope)),
  };
};

/** Sessions tell what they used when they end. */
async function scans(): Promise<number> {
  await pool.end();
  pool = new Pool({ connectionString: database.url, options: pool.options.options });
  const { rows } = await pool.query<{ scans: string }>(
    `select coalesce(sum(idx_scan), 0) as scans from pg_stat_user_indexes where indexrelname like 'pairsmith_hnsw%'`,
  );
  return Number(rows[0]!.scans);
}

it('a collection has an index from so many rows on, and keeps it until it has shrunk to the half', async () => {
  await load(TASKS[0], MIN_ROWS - 1);
  expect(await keep()).toEqual({ built: [], dropped: [] });
  await load(TASKS[1], 1);
  const { built } = await keep();
  expect(built).toEqual([expect.stringMatching(/^pairsmith_hnsw_[0-9a-f]{32}_16$/)]);
  await load(TASKS[0], MIN_ROWS / 2);
  expect(await keep()).toEqual({ built: [], dropped: [] });
  await load(TASKS[0], MIN_ROWS / 2 - 2);
  expect(await keep()).toEqual({ built: [], dropped: built });
});

it('a search uses the index where there is one, and finds what comparing all finds', async () => {
  await load(TASKS[0], 200);
  await ask();
  expect(await scans()).toBe(0);
  await keep();
  const { indexed, exact } = await ask();
  expect(indexed).toEqual(exact);
  expect(await scans()).toBe(1);
});

it('rows that are not to be found are not, by the index either', async () => {
  await load(TASKS[0], 200);
  await keep();
  const { exact } = await ask(null, 40);
  const without = exact.filter((_, at) => at % 2 === 0);
  const vector = shortVector('第7个问题', 16);
  const scope = { collection: 'sql' as const, selection: {}, depth: 20, without };
  const found = (await nearest(pool, vector, scope, MIN_ROWS)).map(({ id }) => id);
  expect(found).toEqual(exact.filter((id) => !without.includes(id)));
});

it('a search within a task finds all it wants: of a small one exactly, of a large one by the index', async () => {
  await load(TASKS[0], 300);
  await load(TASKS[1], 10);
  await keep();
  const small = await ask(TASKS[1]);
  expect(small.indexed).toEqual(small.exact);
  expect(small.indexed).toHaveLength(10);
  expect(await scans()).toBe(0);
  const large = await ask(TASKS[0], 250);
  expect(large.indexed).toHaveLength(250);
  expect(await scans()).toBe(1);
});

it('other programs read the collection as before, and may write vectors of any length', async () => {
  await load(TASKS[0], MIN_ROWS);
  await keep();
  // As langchain-postgres writes and asks: the column has no dimension.
  const { rows: collections } = await pool.query(
    `select uuid from langchain_pg_collection where name = 'sql'`,
  );
  await pool.query(
    `insert into langchain_pg_embedding (id, collection_id, embedding, document, cmetadata) values ('odd', $1, '[1,2,3]', 'odd', '{}')`,
    [collections[0].uuid],
  );
  await pool.query(`delete from langchain_pg_embedding where id = 'odd'`);
  const { rows } = await pool.query(
    `select e.document, e.embedding <=> $2 as distance from langchain_pg_embedding e
       join langchain_pg_collection c on e.collection_id = c.uuid
      where e.collection_id = $1::uuid order by distance asc limit 4`,
    [collections[0].uuid, `[${shortVector('第7个问题', 16).join()}]`],
  );
  expect(rows).toHaveLength(4);
  expect(rows[0].document).toBe('{"question":"第7个问题","sql":"SELECT 7;"}');
  expect(await scans()).toBe(0);
});

it('an index goes with the model that its vectors were made by', async () => {
  await load(TASKS[0], MIN_ROWS);
  const { built } = await keep();
  const client = await pool.connect();
  const cache = { getMany: async () => new Map(), putMany: async () => undefined };
  await rebuildStore(client, { embedder: embedderOf('second', 8), cache });
  // As long as that session lives, nothing is built.
  expect(await keep()).toEqual({ built: [], dropped: [] });
  client.release(true);
  const after = await keep();
  expect(after).toEqual({ built: [built[0]!.replace(/16$/, '8')], dropped: [] });
});

it('a load that empties the store brings another length past an index of the former one', async () => {
  await load(TASKS[0], MIN_ROWS);
  const { built } = await keep();
  await pool.query('delete from langchain_pg_embedding');
  await load(TASKS[0], MIN_ROWS, embedderOf('second', 8));
  expect(await keep()).toEqual({ built: [built[0]!.replace(/16$/, '8')], dropped: built });
});

it('what a build that was cut off left is not used, and built anew', async () => {
  await load(TASKS[0], MIN_ROWS);
  const { built } = await keep();
  await pool.query(`update pg_index set indisvalid = false where indexrelid = $1::regclass`, built);
  const { indexed, exact } = await ask();
  expect(indexed).toEqual(exact);
  expect(await scans()).toBe(0);
  expect(await keep()).toEqual({ built, dropped: built });
});

it('a build under way gives way to whoever wants the store for himself', async () => {
  const builder = new Pool({ connectionString: database.url, application_name: INDEX_BUILDER, max: 1 });
  const building = await builder.connect();
  const ended = new Promise((resolve) => building.on('error', resolve));
  // The lock that a build holds.
  await building.query('begin; lock table langchain_pg_embedding in share update exclusive mode');
  const client = await pool.connect();
  await client.query('begin');
  await lockStore(client);
  await client.query('rollback');
  client.release();
  expect(await ended).toMatchObject({ message: expect.stringMatching(/terminat/) });
  building.release(true);
  await builder.end();
});
