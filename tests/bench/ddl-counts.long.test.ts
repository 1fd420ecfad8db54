import { buildManyTables } from '../../bench/reference/many-tables';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { createTestRun } from '../support/step-context';
import { createTestDeps } from '../support/step-deps';
import { sentWhile } from './counted';

let database: TestDatabase;
let reader: string;
let names: string[];
const deps = createTestDeps();
beforeAll(async () => {
  database = await createDatabase();
  names = await buildManyTables(database.url, 40);
  reader = await createReader(database);
});
afterAll(async () => {
  await deps.close();
  await database.drop();
});

const describe = async (tables: number) => {
  const { context } = createTestRun({
    step: 'ddl_generation',
    dbConnection: reader,
    files: { 'table_list.txt': names.slice(0, tables).join('\n') },
  });
  return sentWhile(() => createDdlGeneration(deps)(context));
};

it('asks the database of each table three times at the most, gives its locks back after each, and nothing else grows with their number', async () => {
  const [few, many] = [await describe(20), await describe(40)];
  const perTable = (many.length - few.length) / 20;
  // Rows, ends and, where it may list codes, its list, each with the savepoint that its locks end with; and a share of the frames.
  expect(perTable).toBeLessThanOrEqual(7);
  const frames = many.filter((sent) => sent.startsWith('begin'));
  expect(frames.length).toBeLessThan(40);
});
