import { keyOf, normalize, printSql, readPlan, type Plan } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import fc from 'fast-check';
import { createDatabase, type TestDatabase } from '../support/database';
import { PlanDatabase } from './plan-database';
import { randomPlan } from './random-plan';

/** How many plans of each property; `npm run test:plans` takes many. */
const RUNS = Number(process.env['PLAN_RUNS'] ?? 250);

describe(`properties of plans (${RUNS} each)`, () => {
  let database: TestDatabase;
  let tables: PlanDatabase;

  beforeAll(async () => {
    await loadParser();
    database = await createDatabase();
    tables = await PlanDatabase.fill(database.url, Math.min(40, Math.max(6, RUNS / 100)));
  });
  afterAll(async () => {
    await tables.close();
    await database.drop();
  });

  const plans = (): fc.Arbitrary<{ plan: Plan; at: number }> =>
    fc.nat(tables.count - 1).chain((at) => randomPlan(tables.tablesOf(at)).map((plan) => ({ plan, at })));

  it('a printed plan runs, and so does its normal form, with the same rows', async () => {
    await fc.assert(
      fc.asyncProperty(plans(), async ({ plan, at }) => {
        const catalog = tables.catalogOf(at);
        const normal = normalize(plan, catalog);
        const [rows, same] = await tables.rowsOf([printSql(plan), printSql(normal)]);
        expect(same).toEqual(rows);
      }),
      { numRuns: RUNS },
    );
  });

  it('a printed plan is read back as the same plan', () => {
    fc.assert(
      fc.property(plans(), ({ plan, at }) => {
        const catalog = tables.catalogOf(at);
        const read = readPlan(parse(printSql(plan)), catalog);
        expect(normalize(read, catalog)).toEqual(normalize(plan, catalog));
      }),
      { numRuns: RUNS },
    );
  });

  it('a normal form is its own', () => {
    fc.assert(
      fc.property(plans(), ({ plan, at }) => {
        const catalog = tables.catalogOf(at);
        const normal = normalize(plan, catalog);
        expect(keyOf(normalize(normal, catalog))).toBe(keyOf(normal));
      }),
      { numRuns: RUNS },
    );
  });
});
