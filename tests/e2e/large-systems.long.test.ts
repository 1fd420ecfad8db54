import { buildManyTables, buildWidestTable } from '../../bench/reference/many-tables';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { runLarge } from '../support/large-run';

/** Systems of the largest size that a task may have end on the leases of an installed service, each step begun once. */

let database: TestDatabase;
let reader: string;
beforeAll(async () => {
  database = await createDatabase();
  reader = await createReader(database);
});
afterAll(() => database.drop());

const STEPS = ['ddl_generation', 'qa_generation'] as const;
const ONCE = STEPS.map((step) => ({ step, status: 'completed', attempts: 1, lost: 0, fence: 1 }));

it('a thousand tables of twenty columns', async () => {
  const tables = await buildManyTables(database.url, 1_000);
  const { runs, pairs, peakMb } = await runLarge(reader, tables, STEPS);
  expect(runs).toEqual(ONCE);
  expect(pairs).toBeGreaterThan(90);
  expect(peakMb).toBeLessThan(1_500);
}, 1_800_000);

it('a table of as many columns as PostgreSQL takes', async () => {
  const widest = await buildWidestTable(database.url);
  const { runs, pairs, peakMb } = await runLarge(reader, [widest], STEPS);
  expect(runs).toEqual(ONCE);
  expect(pairs).toBeGreaterThan(0);
  expect(peakMb).toBeLessThan(1_500);
}, 1_800_000);
