import { createQuestionReader } from '@pairsmith/proof';
import { renderDdl } from '@pairsmith/catalog';
import { MAX_PAIRS, MAX_QUESTION_LENGTH } from '@pairsmith/core';
import { createSourceDbs, type SourceDbs } from '@pairsmith/source-db';
import { Client, Pool } from 'pg';
import { createSqlValidation } from '../../apps/worker/src/steps/sql-validation/sql-validation';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { createStateDatabase } from '../support/state-database';
import { createTestRun } from '../support/step-context';
import { watchEventLoop } from './event-loop';
import { ordinaryMs } from './pace';

/** Times an ordinary statement, and two seconds where that takes next to no time. A lease lasts a minute and a heartbeat comes every ten. */
const MOST = 100;
const mostMs = async (): Promise<number> => Math.max(2_000, MOST * (await ordinaryMs()));

const catalog = exampleCatalog([
  exampleTable(
    'orders',
    [exampleColumn('id', 'integer'), exampleColumn('state', 'text', { description: '状态' })],
    {
      title: '订单',
      primary_key: ['id'],
      row_estimate: 10,
    },
  ),
]);

let database: TestDatabase;
let state: TestDatabase;
let pool: Pool;
let reader: string;
let sourceDbs: SourceDbs;

beforeAll(async () => {
  database = await createDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(
    `create table orders (id int primary key, state text); insert into orders select n, 'a' from generate_series(1, 10) n`,
  );
  await admin.end();
  reader = await createReader(database);
  state = await createStateDatabase();
  pool = new Pool({ connectionString: state.url });
  await pool.query(
    `insert into pairsmith.tasks (task_id, connection_sealed, connection_masked, parameters, created_by)
     values ('task_20250702_190410', '', '', '{}', 'test')`,
  );
  sourceDbs = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1:*'], hasApiKeys: false });
});

afterAll(async () => {
  await sourceDbs.close();
  await pool.end();
  await database.drop();
  await state.drop();
});

const DDL = renderDdl(catalog.tables[0]!, catalog);

/** The validation of a pair file, and how long a heartbeat would have had to wait during it. */
const validate = (pairs: readonly object[], ddl = DDL) =>
  watchEventLoop(async () => {
    const caps = { timeoutMs: 2_000, maxRows: 100, maxCost: 1e6, allowedFunctions: [] };
    const step = createSqlValidation({
      pool,
      sourceDbs,
      chatModel: null,
      caps,
      sourceConnections: 2,
      readerOf: createQuestionReader,
    });
    const { context } = createTestRun({
      step: 'sql_validation',
      dbConnection: reader,
      files: {
        'catalog.json': JSON.stringify(catalog),
        'orders.ddl': { content: ddl, generated: DDL },
        'qs_shop_20250702_190410_pair.json': JSON.stringify(pairs),
      },
      parameters: { enable_llm_repair: false },
    });
    return (await step(context)).report;
  });

const SQL = 'SELECT count(*) FROM orders;';

test('a question of quotes that never close is refused by its length, with the limit', async () => {
  const refused = validate([{ question: '“'.repeat(100_000), sql: SQL }]);
  await expect(refused).rejects.toThrow(`第1项的问题超过${MAX_QUESTION_LENGTH}个字符`);
});

test('more pairs than a file may have are refused, with the limit', async () => {
  const refused = validate(Array.from({ length: MAX_PAIRS + 1 }, () => ({ question: 'q', sql: ' ' })));
  await expect(refused).rejects.toThrow(`一个文件最多${MAX_PAIRS}个`);
});

test.each(['“', '。', '\ufdfa', '一百', '最近', '2023年', '除', '的 '])(
  'a question as long as one may be is not read, and the heartbeat keeps going: %s',
  async (sign) => {
    const question = sign.repeat(MAX_QUESTION_LENGTH / sign.length);
    const { result, longestWorkMs } = await validate([{ question, sql: SQL }]);
    expect(result).toMatchObject({ valid_sql_count: 1, reader: { agreed: 0, conflict: 0, unread: 1 } });
    expect(longestWorkMs).toBeLessThan(await mostMs());
  },
);

test('the heartbeat keeps going while thousands of pairs are refused at once', async () => {
  const pairs = Array.from({ length: 5_000 }, (_, at) => ({
    question: `问题${at}`,
    sql: `DROP TABLE t${at}`,
  }));
  const { result, longestWorkMs } = await validate(pairs);
  expect(result).toMatchObject({ original_sql_count: 5_000, invalid_sql_count: 5_000 });
  expect(longestWorkMs).toBeLessThan(await mostMs());
});

test('an edited .ddl full of marks is read at once', async () => {
  const { longestWorkMs } = await validate(
    [{ question: '有多少订单', sql: SQL }],
    DDL.replace('-- 状态', `-- ${'x -- [需要 '.repeat(20_000)}`),
  );
  expect(longestWorkMs).toBeLessThan(await mostMs());
});
