import {
  keyOf,
  normalize,
  printSql,
  readPlan,
  variants,
  type Plan,
  type PrintOptions,
} from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import fc from 'fast-check';
import { createDatabase, type TestDatabase } from '../support/database';
import { leftOut } from './left-out';
import { PlanDatabase } from './plan-database';
import { plainPlan, randomPlan } from './random-plan';

/** How many plans of each property; `npm run test:plans` takes many. */
const RUNS = Number(process.env['PLAN_RUNS'] ?? 60);

describe(`properties of plans (${RUNS} each)`, () => {
  let database: TestDatabase;
  let tables: PlanDatabase;

  beforeAll(async () => {
    await loadParser();
    database = await createDatabase();
    tables = await PlanDatabase.fill(database.url, Math.min(60, Math.max(5, Math.ceil(RUNS / 100))));
  });
  afterAll(async () => {
    await tables.close();
    await database.drop();
  });

  const limit = Math.max(30_000, RUNS * 400);

  const plans = (make = randomPlan): fc.Arbitrary<{ plan: Plan; at: number }> =>
    fc.nat(tables.count - 1).chain((at) => make(tables.tablesOf(at)).map((plan) => ({ plan, at })));

  /** The normal form of a plan that is written down and read again. */
  const readAgain = (plan: Plan, at: number, options: PrintOptions = {}): Plan => {
    const catalog = tables.catalogOf(at);
    return normalize(readPlan(parse(printSql(plan, options)), catalog), catalog);
  };

  it(
    'runs as printed, gives the same rows in its normal form, and is read again as what it was',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(), async ({ plan, at }) => {
          const normal = normalize(plan, tables.catalogOf(at));
          const [rows, sameRows] = await tables.rowsOf([printSql(plan), printSql(normal)]);
          expect(sameRows).toEqual(rows);
          expect(readAgain(plan, at)).toEqual(normal);
          expect(normalize(normal, tables.catalogOf(at))).toEqual(normal);
        }),
        { numRuns: RUNS },
      );
    },
    limit,
  );

  it(
    'gives the same rows in each of its other forms, and these too are read again as what they were',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(), fc.nat(), async ({ plan, at }, place) => {
          const catalog = tables.catalogOf(at);
          const others = variants(plan, catalog);
          const other = others[place % others.length];
          if (!other) throw new Error('There is no plan without another form: styles are forms.');
          const options = { catalog, ...other.options };
          const [rows, sameRows] = await tables.rowsOf([printSql(plan), printSql(other.plan, options)]);
          expect(sameRows).toEqual(rows);
          expect(readAgain(other.plan, at, options)).toEqual(normalize(other.plan, catalog));
        }),
        { numRuns: RUNS },
      );
    },
    limit,
  );

  it(
    'has another normal form without one of its clauses, unless the clause changes no row',
    async () => {
      await fc.assert(
        fc.asyncProperty(plans(), async ({ plan, at }) => {
          const key = keyOf(normalize(plan, tables.catalogOf(at)));
          const same = leftOut(plan).filter(
            (less) => keyOf(normalize(less.plan, tables.catalogOf(at))) === key,
          );
          if (same.length === 0) return;
          const [rows, ...others] = await tables.rowsOf(
            [plan, ...same.map((less) => less.plan)].map((one) => printSql(one)),
          );
          for (const other of others) expect(other).toEqual(rows);
        }),
        { numRuns: RUNS },
      );
    },
    limit,
  );

  it(
    'has another normal form without any clause where each says something',
    () => {
      fc.assert(
        fc.property(plans(plainPlan), ({ plan, at }) => {
          const catalog = tables.catalogOf(at);
          const key = keyOf(normalize(plan, catalog));
          const same = leftOut(plan).filter((less) => keyOf(normalize(less.plan, catalog)) === key);
          expect(same.map(({ clause }) => clause)).toEqual([]);
        }),
        { numRuns: RUNS },
      );
    },
    limit,
  );
});
