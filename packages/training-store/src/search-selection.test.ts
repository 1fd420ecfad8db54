import { migrate } from '@pairsmith/db';
import { Pool } from 'pg';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import {
  addRows,
  hashedEmbedder,
  MOST_TABLES,
  searchTrainingData,
  trainingRow,
  writtenRow,
  type Selection,
  type TrainingItem,
  type TrainingRow,
} from './index';

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
beforeEach(() => pool.query('truncate langchain_pg_collection cascade'));

const [SHOP, BANK] = ['task_20260101_000000', 'task_20260101_000001'];

async function add(rows: TrainingRow[]): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await addRows(client, rows, await hashedEmbedder.embed(rows.map(({ text }) => text)), hashedEmbedder);
  await client.query('commit');
  client.release();
}
const rowsOf = (taskId: string, dbName: string, items: TrainingItem[]) =>
  items.map((item) => trainingRow(item, { taskId, dbName }));

const ddl = (name: string, columns: string, joinedWith: string[] = []): TrainingItem => ({
  ...{ type: 'ddl', sourceFile: `${name}.ddl`, table: `public.${name}` },
  content: `create table public.${name} (${columns});`,
  joinedWith: joinedWith.map((other) => `public.${other}`),
});
const document = (sourceFile: string, content: string): TrainingItem => ({
  type: 'documentation',
  ...{ sourceFile, content },
});
const search = (question: string, selection?: Selection, limit = 5) =>
  searchTrainingData(pool, hashedEmbedder, { question, limit, ...(selection && { selection }) });
const namesIn = (hits: { document: string }[]) =>
  hits.map((hit) => /public\.(\w+)/.exec(hit.document)?.[1] ?? hit.document);

describe('a selection', () => {
  beforeEach(() =>
    add([
      ...rowsOf(SHOP, 'shop', [ddl('customer', 'id int, city text')]),
      ...rowsOf(BANK, 'bank', [ddl('client', 'id int, customer text, customer_city text, city text')]),
      writtenRow({ type: 'ddl', content: 'create table public.city (name text);' }, { db_name: 'shop' }),
    ]),
  );

  it('by database: no table of another one, those by hand that name it among them', async () => {
    const found = namesIn((await search('customers by city', { dbName: 'shop' })).ddl);
    expect(found.sort()).toEqual(['city', 'customer']);
    expect((await search('customers by city', { dbName: 'unknown' })).ddl).toEqual([]);
  });

  it('by tasks, and by both at once', async () => {
    expect(namesIn((await search('city', { taskIds: [BANK] })).ddl)).toEqual(['client']);
    expect((await search('city', { taskIds: [SHOP, BANK] })).ddl).toHaveLength(2);
    expect((await search('city', { taskIds: [BANK], dbName: 'shop' })).ddl).toEqual([]);
  });

  it('is what ranks are counted in', async () => {
    for (const dbName of ['shop', 'bank'])
      expect((await search('customer city', { dbName })).ddl[0]!.sources).toEqual([
        { source: 'vector', rank: 1 },
        { source: 'lexical', rank: 1 },
      ]);
  });
});

it.each([{}, { taskIds: [SHOP] }])(
  'shows documents that only list themes after all that tell of a table (selection %j)',
  async (selection) => {
    const themes = Array.from({ length: 25 }, (_, at) =>
      document('metadata_detail.md', `metadata ${at}: orders, orders by month, orders by city, orders`),
    );
    const own = document(
      'orders_detail.md',
      `orders: ${'what a customer buys, with much to say about it. '.repeat(9)}`,
    );
    await add(rowsOf(SHOP, 'shop', [...themes, own]));
    const { documentation } = await search('orders by month', selection);
    expect(documentation.map(({ document: text }) => text.split(':')[0]!.split(' ')[0])).toEqual([
      ...['orders', 'metadata', 'metadata', 'metadata', 'metadata'],
    ]);
  },
);

describe('related tables', () => {
  const chain = [
    ddl('film', 'film_key int, title text', ['stock']),
    ddl('stock', 'k int', ['film', 'loan']),
    ddl('loan', 'k int', ['stock', 'guest']),
    ddl('guest', 'guest_key int, city text', ['loan']),
    ddl('setting', 'k int'),
  ];

  it('those on the way between the found ones are shown after them, and marked', async () => {
    await add(rowsOf(SHOP, 'shop', chain));
    const { ddl: found } = await search('title of the films by city of the guests', { dbName: 'shop' }, 2);
    expect(found.map(({ related }) => related)).toEqual([false, false, true, true]);
    expect(namesIn(found.slice(0, 2)).sort()).toEqual(['film', 'guest']);
    expect(namesIn(found.slice(2)).sort()).toEqual(['loan', 'stock']);
  });

  it('come from the same database and from the selection only', async () => {
    await add([
      ...rowsOf(SHOP, 'shop', [chain[0]!]),
      ...rowsOf(BANK, 'bank', [ddl('stock', 'share_price numeric', ['film'])]),
    ]);
    expect(namesIn((await search('titles of films', {}, 1)).ddl)).toEqual(['film']);
  });

  it('are ten with the found ones at most, and none where more than that were found', async () => {
    const spokes = Array.from({ length: 30 }, (_, at) => ddl(`spoke_${at}`, `k${at} int`, ['wheel']));
    const hub = ddl(
      'wheel',
      'diameter numeric',
      spokes.map((_, at) => `spoke_${at}`),
    );
    await add(rowsOf(SHOP, 'shop', [hub, ...spokes]));
    expect((await search('diameter of a wheel')).ddl).toHaveLength(MOST_TABLES);
    const many = await search('diameter of a wheel', {}, 15);
    expect(many.ddl.map(({ related }) => related)).toEqual(Array(15).fill(false));
  });
});

it('a question in the plural finds the table in the singular, and one that was stored in the plural before', async () => {
  await add(rowsOf(SHOP, 'shop', [ddl('category', 'k int'), ddl('parcel', 'k int')]));
  await pool.query(`update pairsmith.training_texts set words = array_replace(words, 'parcel', 'parcels')`);
  for (const [question, table] of [
    ['categories', 'category'],
    ['parcels', 'parcel'],
  ] as const) {
    const hit = (await search(question, {}, 1)).ddl.find((each) => each.document.includes(table));
    expect(hit?.sources).toContainEqual({ source: 'lexical', rank: 1 });
  }
});

it.each([{}, { taskIds: [SHOP] }])(
  'finds as if rows were not stored: ranks, scores and all (selection %j)',
  async (selection) => {
    const pair = (at: number): TrainingItem => ({
      ...{ type: 'sql', sourceFile: 'qs_shop_pair.json', proofLevel: 'L2' },
      ...{ question: `How many orders of city ${at % 7} in month ${at}?`, sql: `SELECT ${at} FROM orders` },
    });
    const rows = rowsOf(
      SHOP,
      'shop',
      Array.from({ length: 60 }, (_, at) => pair(at)),
    );
    await add(rows);
    const question = 'How many orders of city 3 in month 3?';
    const unseen = rows.filter((_, at) => at % 3 === 0).map(({ id }) => id);
    const ask = (without: string[]) =>
      searchTrainingData(pool, hashedEmbedder, { question, limit: 8, selection, without });
    const stored = await ask([]);
    const without = await ask(unseen);
    expect(stored.sql[0]!.sources[0]!.source).toBe('exact');
    expect(without.sql).toHaveLength(8);
    expect(without.sql.filter(({ id }) => unseen.includes(id))).toEqual([]);
    await pool.query('delete from langchain_pg_embedding where id = any ($1)', [unseen]);
    expect(without).toEqual(await ask([]));
  },
);
