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

/** How many plans of each property: few and always the same, or many others with `npm run test:plans`. */
const RUNS = Number(process.env['PLAN_RUNS'] ?? 30);
const IS_LONG = process.env['PLAN_RUNS'] !== undefined;

/** `PLAN_SEED=…` makes the tables and plans of an earlier run again. */
const SEED = Number(process.env['PLAN_SEED'] ?? (IS_LONG ? jest.getSeed() : 1));
const HANDFUL = 40;

describe(`properties of plans (${RUNS} each, seed ${SEED})`, () => {
  let database: TestDatabase;
  let tables: PlanDatabase;

  beforeAll(async () => {
    await loadParser();
    database = await createDatabase();
    tables = await PlanDatabase.fill(database.url, Math.min(60, Math.max(5, Math.ceil(RUNS / 100))), SEED);
  });
  afterAll(async () => {
    await tables.close();
    await database.drop();
  });

  const limit = Math.max(30_000, RUNS * 400);

  interface Drawn {
    plan: Plan;
    at: number;
    /** Chooses among its other forms. */
    place: number;
  }

  const drawn = (make: typeof randomPlan): fc.Arbitrary<Drawn> =>
    fc
      .nat(tables.count - 1)
      .chain((at) =>
        make(tables.tablesOf(at)).map((plan) => ({ plan, at, place: JSON.stringify(plan).length })),
      );

  /** Plans come in handfuls, so that the server is asked once for many. */
  const check = (property: (plans: Drawn[]) => void | Promise<void>, make = randomPlan): Promise<void> =>
    fc.assert(
      fc.asyncProperty(
        fc.array(drawn(make), { minLength: 1, maxLength: HANDFUL, size: 'max' }),
        async (plans) => property(plans),
      ),
      // Handfuls are half full on average. To make a smaller handful of one that failed takes minutes and tells no more than
      // the comparison that failed.
      { numRuns: Math.ceil((RUNS * 2) / HANDFUL), seed: SEED, endOnFailure: true },
    );

  const normalOf = (plan: Plan, at: number): Plan => normalize(plan, tables.catalogOf(at));

  /** The normal form of a plan that is written down and read again. */
  const readAgain = (plan: Plan, at: number, options: PrintOptions = {}): Plan =>
    normalOf(readPlan(parse(printSql(plan, options)), tables.catalogOf(at)), at);

  /** Each two statements give the same rows. */
  const expectSameRows = async (pairs: [string, string][]): Promise<void> => {
    const rows = await tables.rowsOf(pairs.flat());
    pairs.forEach((pair, i) => {
      const [ours, theirs] = rows.slice(i * 2, i * 2 + 2);
      expect({ pair, rows: theirs }).toEqual({ pair, rows: ours });
    });
  };

  it(
    'runs as printed, gives the same rows in its normal form, and is read again as what it was',
    () =>
      check(async (plans) => {
        await expectSameRows(plans.map(({ plan, at }) => [printSql(plan), printSql(normalOf(plan, at))]));
        for (const { plan, at } of plans) {
          const normal = normalOf(plan, at);
          expect(readAgain(plan, at)).toEqual(normal);
          expect(normalOf(normal, at)).toEqual(normal);
        }
      }),
    limit,
  );

  it(
    'gives the same rows in each of its other forms, and these too are read again as what they were',
    () =>
      check(async (plans) => {
        const others = plans.map(({ plan, at, place }) => {
          const catalog = tables.catalogOf(at);
          const forms = variants(plan, catalog);
          const other = forms[place % forms.length];
          if (!other) throw new Error('There is no plan without another form: styles are forms.');
          return { ...other, options: { catalog, ...other.options }, at, first: plan };
        });
        await expectSameRows(
          others.map(({ first, plan, options }) => [printSql(first), printSql(plan, options)]),
        );
        for (const { plan, at, options } of others)
          expect(readAgain(plan, at, options)).toEqual(normalOf(plan, at));
      }),
    limit,
  );

  it(
    'has another normal form without one of its clauses, unless the clause changes no row',
    () =>
      check((plans) =>
        expectSameRows(
          plans.flatMap(({ plan, at }) => {
            const key = keyOf(normalOf(plan, at));
            const same = leftOut(plan).filter((less) => keyOf(normalOf(less.plan, at)) === key);
            return same.map((less): [string, string] => [printSql(plan), printSql(less.plan)]);
          }),
        ),
      ),
    limit,
  );

  it(
    'has another normal form without any clause where each says something',
    () =>
      check((plans) => {
        for (const { plan, at } of plans) {
          const key = keyOf(normalOf(plan, at));
          const same = leftOut(plan).filter((less) => keyOf(normalOf(less.plan, at)) === key);
          expect(same.map(({ clause }) => clause)).toEqual([]);
        }
      }, plainPlan),
    limit,
  );
});
