import { SPLITS, type Split } from '@pairsmith/core';
import { printSql, readPlan, variants } from '@pairsmith/query-plan';
import { loadParser, parse } from '@pairsmith/sql';
import fc from 'fast-check';
import { inLongForm } from '../../../tests/support/in-long-form';
import { examplePair, sourceOf, strangeShop, textOf } from './__tests__/strange-shop';
import { createExport } from './export';
import { planKey } from './plan-key';
import { settingsOf } from './settings';
import { splitOf } from './split';

/** What a split promises: nothing that is asked in the test was trained on, in other words or with other values. */

beforeAll(loadParser);
jest.setTimeout(120_000);

/** What people ask, with a place for a value. */
const ASKED = [
  (n: number) => `SELECT count(*) FROM customers WHERE id > ${n}`,
  (n: number) =>
    `SELECT city, count(*) FROM customers WHERE status = '${n}' GROUP BY city ORDER BY count(*) DESC LIMIT ${n}`,
  (n: number) =>
    `SELECT c.city, sum(d."select") FROM customers c JOIN "Order ""Détails""" d ON d.customer_id = c.id WHERE d."订单日期" >= date '20${10 + (n % 90)}-01-01' GROUP BY c.city`,
  (n: number) =>
    `SELECT id FROM customers WHERE id NOT IN (SELECT customer_id FROM "Order ""Détails""" WHERE id = ${n} AND customer_id IS NOT NULL)`,
  (n: number) =>
    `SELECT avg("select") FILTER (WHERE mood = 'happy') FROM "Order ""Détails""" WHERE id < ${n}`,
  // No plan is read of this one; its text has a shape.
  (n: number) => `SELECT * FROM generate_series(1, ${n}) AS s(i) WHERE i % 2 = 0`,
];
const statement = fc
  .tuple(fc.constantFrom(...ASKED), fc.integer({ min: 1, max: 5000 }), fc.nat(30))
  .map(([asked, value, style]) => styled(asked(value), style));

/** The statement in one of the forms in which people write it. */
function styled(sql: string, style: number): string {
  const plan = readPlan(parse(sql), strangeShop);
  const forms = [
    sql,
    ...variants(plan, strangeShop).map(({ plan: other, options }) => printSql(other, options)),
  ];
  return forms[style % forms.length]!;
}

const seed = fc.string({ maxLength: 5 });
const split = fc
  .tuple(fc.nat(100), fc.nat(100))
  .map(([a, b]) => [Math.min(a, b), Math.abs(a - b), 100 - Math.max(a, b)]);

it('statements that ask the same, in any form and with any values, are in one part', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...ASKED),
      fc.tuple(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 1, max: 5000 })),
      fc.tuple(fc.nat(30), fc.nat(30)),
      fc.record({ seed, split }),
      (asked, values, styles, settings) => {
        const [one, other] = [0, 1].map((at) =>
          splitOf(planKey(styled(asked(values[at]!), styles[at]!), strangeShop), settings),
        );
        expect(one).toBe(other);
      },
    ),
    { numRuns: inLongForm(120, 40) },
  );
});

it('each pair of an export is in one part and no plan in two, whatever the shares, the seed and the order', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(statement, { maxLength: 25 }),
      seed,
      split,
      async (statements, aSeed, shares) => {
        const pairs = [...new Set(statements)].map((sql, at) => examplePair(`问题${at}`, `${sql};`));
        const settings = settingsOf('alpaca', {
          split: shares.join(),
          seed: aSeed,
          schema_in_prompt: 'none',
        });
        const found: Record<Split, string[]> = { train: [], dev: [], test: [] };
        for (const part of SPLITS) {
          const [file] = createExport(sourceOf(pairs), settings, part);
          if (!file) continue;
          const examples = JSON.parse(await textOf(file.chunks())) as { output: string }[];
          found[part] = examples.map(({ output }) => output);
        }
        expect(Object.values(found).flat().sort()).toEqual(pairs.map(({ sql }) => sql).sort());
        const plans = SPLITS.flatMap((part) => [
          ...new Set(found[part].map((sql) => planKey(sql, strangeShop))),
        ]);
        expect(new Set(plans).size).toBe(plans.length);
      },
    ),
    { numRuns: 15 },
  );
});

it('the shares hold about, and another seed draws anew', () => {
  const keys = Array.from({ length: 5_000 }, (_, at) => `plan ${at}`);
  const parts = (aSeed: string) => keys.map((key) => splitOf(key, { split: [80, 10, 10], seed: aSeed }));
  const share = (part: Split) => parts('').filter((one) => one === part).length / keys.length;
  expect(share('train')).toBeCloseTo(0.8, 1);
  expect(share('dev')).toBeCloseTo(0.1, 1);
  expect(share('test')).toBeCloseTo(0.1, 1);
  expect(parts('another')).not.toEqual(parts(''));
});

it('what differs in more than values is another plan', () => {
  const keys = ASKED.map((asked) => planKey(asked(7), strangeShop));
  expect(new Set(keys).size).toBe(ASKED.length);
  expect(planKey('SELECT count(*) FROM customers WHERE id < 7', strangeShop)).not.toBe(keys[0]);
});

it('a statement that is none has its words as a key', () => {
  expect(planKey('SELEC  a\nFROM b', strangeShop)).toBe(planKey('selec a from b', strangeShop));
});
