import { migrate } from '@pairsmith/db';
import { Client, Pool } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../../../tests/support/database';
import { addRows, hashedEmbedder, storedRows, storedVectors, trainingRow, type TrainingRow } from './index';

let database: TestDatabase;
let pool: Pool;
/** An application that keeps LangChain's tables and knows nothing of ours. */
let application: Client;

beforeAll(async () => {
  database = await createDatabase();
  pool = new Pool({ connectionString: database.url });
  await migrate(pool);
  const url = await createReader(database);
  await pool.query(
    `grant insert, update, delete, truncate on public.langchain_pg_collection, public.langchain_pg_embedding
       to "${new URL(url).username}"`,
  );
  application = new Client({ connectionString: url });
  await application.connect();
});
afterAll(async () => {
  await application?.end();
  await pool.end();
  await database.drop();
});
beforeEach(() => pool.query('truncate langchain_pg_collection cascade'));

const rowOf = (content: string): TrainingRow =>
  trainingRow(
    { type: 'documentation', sourceFile: 'notes.md', content },
    { taskId: 'task_20260101_000000', dbName: 'shop' },
  );

async function add(rows: TrainingRow[]): Promise<void> {
  const client = await pool.connect();
  await client.query('begin');
  await addRows(client, rows, await hashedEmbedder.embed(rows.map(({ text }) => text)), hashedEmbedder);
  await client.query('commit');
  client.release();
}

const wordsOf = async ({ id }: TrainingRow): Promise<number> =>
  (await pool.query('select from pairsmith.training_words where embedding_id = $1', [id])).rowCount ?? 0;

it('lets another role delete rows, and their words go with them', async () => {
  const [gone, stays] = [rowOf('orders of a day'), rowOf('customers of a city')];
  await add([gone, stays]);
  const { rowCount } = await application.query('delete from langchain_pg_embedding where id = $1', [gone.id]);
  expect(rowCount).toBe(1);
  expect([await wordsOf(gone), await wordsOf(stays)]).toEqual([0, 2]);
});

it('takes a row that has lost its vector for one that is to be loaded anew', async () => {
  const [bare, whole] = [rowOf('orders of a day'), rowOf('customers of a city')];
  await add([bare, whole]);
  await application.query('update langchain_pg_embedding set embedding = null where id = $1', [bare.id]);
  expect(await storedRows(pool, [bare, whole])).toEqual(new Set([whole.id]));
  expect([...(await storedVectors(pool, [bare.id, whole.id])).keys()]).toEqual([whole.id]);
});
