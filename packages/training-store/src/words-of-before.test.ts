import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { migrate } from '@pairsmith/db';
import { Pool } from 'pg';
import { createDatabase } from '../../../tests/support/database';
import { addRows, hashedEmbedder, trainingRow, type TrainingRow } from './index';
import { byWords } from './search';

/*
 * The version before kept each word of a text in a row of its own. What it had stored is found as before, and while processes
 * of it still run, what they write is found by the new ones and the other way round.
 */

const MIGRATIONS = join(__dirname, '../../db/migrations');
const WORDS_MOVE = '0020';
let pool: Pool;
let close: () => Promise<void>;
beforeAll(async () => {
  ({ pool, close } = await createBefore());
});
afterAll(() => close());

/** A database with the tables of the version before. */
async function createBefore() {
  const database = await createDatabase();
  const before = new Pool({ connectionString: database.url });
  await before.query('create schema pairsmith');
  await before.query(
    'create table pairsmith.migrations (name text primary key, applied_at timestamptz not null default now())',
  );
  for (const name of (await readdir(MIGRATIONS)).sort()) {
    if (!name.endsWith('.sql') || name >= WORDS_MOVE) continue;
    await before.query(await readFile(join(MIGRATIONS, name), 'utf8'));
    await before.query('insert into pairsmith.migrations (name) values ($1)', [name]);
  }
  return {
    pool: before,
    close: async () => {
      await before.end();
      await database.drop();
    },
  };
}

const rowOf = (content: string): TrainingRow =>
  trainingRow(
    { type: 'documentation', sourceFile: 'notes.md', content },
    { taskId: 'task_20260101_000000', dbName: 'shop' },
  );
const [stored, late, silent] = [rowOf('orders of orders by day'), rowOf('orders of a city'), rowOf('的')];
const added = rowOf('city, city and river');

/** As the version before wrote a row, its words last and in the order of their index. */
async function storeAsBefore(row: TrainingRow): Promise<void> {
  await pool.query(
    `with collection as (insert into langchain_pg_collection (name) values ('documentation')
       on conflict (name) do update set name = excluded.name returning uuid)
     insert into langchain_pg_embedding (id, collection_id, document, cmetadata)
     select $1, uuid, $2, $3 from collection`,
    [row.id, row.document, JSON.stringify(row.metadata)],
  );
  await pool.query(
    `insert into pairsmith.training_texts (embedding_id, collection_id, length)
     select id, collection_id, $2 from langchain_pg_embedding where id = $1`,
    [row.id, [...row.words.values()].reduce((sum, times) => sum + times, 0)],
  );
  await pool.query(
    `insert into pairsmith.training_words (word, embedding_id, occurrences)
     select key, $1, value::int from jsonb_each_text($2) order by key`,
    [row.id, JSON.stringify(Object.fromEntries(row.words))],
  );
}

/** As the version before read them. */
const wordsAsBefore = async (row: TrainingRow) =>
  Object.fromEntries(
    (
      await pool.query<{ word: string; occurrences: number }>(
        'select word, occurrences from pairsmith.training_words of_text where of_text.embedding_id = $1 order by word',
        [row.id],
      )
    ).rows.map(({ word, occurrences }) => [word, occurrences]),
  );

const find = async (...words: string[]) =>
  (await byWords(pool, words, { collection: 'documentation', selection: {}, depth: 10 })).map(({ id }) => id);

it('keeps every word of what was stored, with how often it occurs', async () => {
  await storeAsBefore(stored);
  await storeAsBefore(silent);
  expect(await migrate(pool)).toContainEqual(expect.stringMatching(/^0020/));
  expect(await find('day')).toEqual([stored.id]);
  expect(await wordsAsBefore(stored)).toEqual({ day: 1, order: 2 });
  expect(await wordsAsBefore(silent)).toEqual({});
});

it('lets a load of the version before, which is being published when the tables are changed, end first', async () => {
  const other = await createBefore();
  const load = await other.pool.connect();
  await load.query('begin');
  await load.query(`insert into langchain_pg_collection (name) values ('sql')`);
  await load.query(
    `insert into langchain_pg_embedding (id, collection_id)
     select staged.id, uuid from pairsmith.training_staging staged, langchain_pg_collection`,
  );
  const migrated = migrate(other.pool);
  const waits = 'select from pg_locks where not granted';
  while ((await other.pool.query(waits)).rowCount === 0) await sleep(5);
  await load.query(
    `insert into pairsmith.training_texts (embedding_id, collection_id, length)
     select id, collection_id, 1 from langchain_pg_embedding`,
  );
  await load.query('commit');
  load.release();
  expect(await migrated).toContainEqual(expect.stringMatching(/^0020/));
  await other.close();
});

it('finds what a process of the version before stores meanwhile, and it finds what is stored here', async () => {
  await storeAsBefore(late);
  expect(await find('order')).toEqual([stored.id, late.id]);
  const client = await pool.connect();
  await addRows(client, [added], await hashedEmbedder.embed([added.text]), hashedEmbedder);
  client.release();
  expect(await find('city')).toEqual([added.id, late.id]);
  expect(await wordsAsBefore(added)).toEqual({ city: 2, river: 1 });
  const { rows } = await pool.query(
    `select embedding_id from pairsmith.training_words join pairsmith.training_texts using (embedding_id)
      where word = any ($1) order by occurrences desc`,
    [['city']],
  );
  expect(rows.map(({ embedding_id }) => embedding_id)).toEqual([added.id, late.id]);
});

it('lets the version before empty the store', async () => {
  await pool.query('delete from pairsmith.training_words');
  await pool.query('delete from pairsmith.training_texts');
  await pool.query('delete from langchain_pg_embedding');
  expect(await find('order', 'city')).toEqual([]);
  expect(await wordsAsBefore(added)).toEqual({});
});
