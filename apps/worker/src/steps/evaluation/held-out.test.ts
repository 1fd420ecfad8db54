import type { StoredPair } from '@pairsmith/training-store';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../../../packages/catalog/src/__tests__/example-tables';
import type { Evaluated, JudgedAnswer } from './figures';
import { holdOutPlans, quotesPeople, withheldFor } from './held-out';
import { influenceOf } from './influence';

/** Who is asked, who is not to be seen meanwhile, and whom a better or worse answer is put down to. */

const catalog = exampleCatalog([
  exampleTable('orders', [exampleColumn('id', 'integer'), exampleColumn('amount', 'integer')], {
    primary_key: ['id'],
  }),
]);
const FIGURES = [
  'count(*)',
  'sum(amount)',
  'avg(amount)',
  'min(amount)',
  'max(amount)',
  'max(id)',
  'min(id)',
];
/** Three pairs of each plan: they differ in a value alone. */
const stored: StoredPair[] = FIGURES.flatMap((figure, at) =>
  [10, 20, 30].map((value) => ({
    id: `${at}-${value}`,
    question: `What is ${figure} above ${value}?`,
    sql: `SELECT ${figure} FROM orders WHERE amount > ${value}`,
    sourceFile: null,
  })),
);
const { signal } = new AbortController();
const heldOutOf = async (share: number, seed = '', pairs: readonly StoredPair[] = stored) =>
  (await holdOutPlans(pairs, catalog, { share, seed }, signal)).heldOut;
const figureOf = (id: string) => id.split('-')[0];

it('plans are held out whole, those of a smaller share first, the same for the same pairs', async () => {
  const some = await heldOutOf(50, 's');
  expect(some.length).toBeGreaterThan(1);
  for (const plan of some) expect(new Set(plan.map(({ id }) => figureOf(id))).size).toBe(1);
  expect(some.map((plan) => plan.length)).toEqual(some.map(() => 3));
  const fewer = await heldOutOf(20, 's');
  expect(some.slice(0, fewer.length)).toEqual(fewer);
  // Neither the order nor the ids of the rows decide.
  const others = stored.toReversed().map((pair) => ({ ...pair, id: `x${pair.id}` }));
  const questions = (plans: Awaited<ReturnType<typeof heldOutOf>>) =>
    plans.map((plan) => plan.map(({ question }) => question));
  expect(questions(await heldOutOf(50, 's', others))).toEqual(questions(some));
});

it('one plan at least is held out, and other seeds hold out others', async () => {
  const seeds = Array.from({ length: 8 }, (_, at) => `seed ${at}`);
  const all = await Promise.all(seeds.map((seed) => heldOutOf(1, seed)));
  for (const plans of all) expect(plans.length).toBeGreaterThan(0);
  expect(new Set(all.map(([plan]) => figureOf(plan![0]!.id))).size).toBeGreaterThan(2);
});

it('a pair is not seen where its plan or its question is asked, in whatever signs', async () => {
  const asked = (await heldOutOf(1))[0]![0]!;
  const same = { ...stored[0]!, id: 'same words', sql: 'SELECT 1', question: asked.question.toUpperCase() };
  const { pairs } = await holdOutPlans([...stored, same], catalog, { share: 1, seed: '' }, signal);
  const withheld = withheldFor([asked], pairs);
  expect(withheld.sort()).toEqual(
    [
      ...stored.filter(({ id }) => figureOf(id) === figureOf(asked.id)).map(({ id }) => id),
      'same words',
    ].sort(),
  );
});

it('a pair that quotes somebody is told to no model, one that reads a column of people is', () => {
  const pair = (question: string, sql: string): StoredPair => ({ id: '', question, sql, sourceFile: null });
  expect(quotesPeople(pair('Who is called at 13812345678?', 'SELECT 1'))).toBe(true);
  expect(quotesPeople(pair('Who is it?', "SELECT id FROM t WHERE mail = 'ann@example.com'"))).toBe(true);
  expect(quotesPeople(pair('Who ordered?', 'SELECT first_name FROM customers'))).toBe(false);
  expect(stored.filter(quotesPeople)).toEqual([]);
});

it('what got better or worse is put down to the pairs in the prompt, and to nothing where one arm is missing', () => {
  const pairs = stored.map((pair) => ({ ...pair, plan: pair.id }));
  const answer = (arm: JudgedAnswer['arm'], isRight: boolean, shown: string[] = []) =>
    ({
      arm,
      verdict: isRight ? 'right' : 'wrong',
      sql: `${arm} ${isRight}`,
      pairs: shown,
    }) as unknown as JudgedAnswer;
  const evaluated = (nth: number, before: boolean, after: boolean, shown: string[]): Evaluated => ({
    ...{ pair: pairs[nth]!, grade: 'easy', traits: [], theme: null },
    answers: [answer('ddl', before), answer('ddl_pairs', after, shown)],
  });
  const all = [
    evaluated(0, false, true, ['3-10', '4-10']),
    evaluated(1, false, true, ['3-10']),
    evaluated(2, true, false, ['4-10', '5-10']),
    evaluated(3, true, true, ['5-10']),
    evaluated(4, false, false, ['6-10']),
  ];
  const told = influenceOf(all, pairs);
  expect(told.helpful.map(({ id, shown, helped, misled }) => [id, shown, helped, misled])).toEqual([
    ['3-10', 2, 2, 0],
    ['4-10', 2, 1, 1],
  ]);
  expect(told.misleading.map(({ id, misled }) => [id, misled])).toEqual([
    ['5-10', 1],
    ['4-10', 1],
  ]);
  expect(told).toMatchObject({
    total_doubts: 1,
    doubts: [{ question: pairs[2]!.question, without: 'ddl true', with: 'ddl_pairs false' }],
  });
  expect(told.doubts[0]!.pairs.map(({ id }) => id)).toEqual(['4-10', '5-10']);
  const alone = all.map((one) => ({ ...one, answers: one.answers.slice(1) }));
  expect(influenceOf(alone, pairs)).toEqual({ helpful: [], misleading: [], doubts: [], total_doubts: 0 });
});
