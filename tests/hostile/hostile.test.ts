import fc from 'fast-check';
import { loadParser } from '@pairsmith/sql';
import { growthOf, MAX_RATIO } from './cost';
import { BASE, ENTRIES, FLOOR_MS, type Entry } from './entries';
import { recipes, repeated, SIGNS, textOf, type Recipe } from './texts';

/** `npm run test:hostile`: all signs at every entry, and so many mixed texts, other ones each time. */
const LONG_RUNS = Number(process.env['HOSTILE_RUNS'] ?? 0);
/** In `npm test` an entry gets its share of the signs, another one than its neighbours, and always the same. */
const SHARE = LONG_RUNS > 0 ? 1 : 8;
const MIXED = LONG_RUNS > 0 ? { numRuns: LONG_RUNS } : { numRuns: 8, seed: 9 };
/** Four times BASE, or the longest text that an entry takes, whatever stands in it. */
const MOST_MS = 1_500;

beforeAll(loadParser);

/** Of each entry the text that took longest, at a quarter of the largest length tried. */
const worst = new Map<string, { ms: number; length: number; recipe: Recipe }>();

afterAll(() => {
  if (LONG_RUNS === 0) return;
  const lines = [...worst].map(
    ([name, { ms, length, recipe }]) =>
      `| ${name} | ${length.toLocaleString('en')} | ${ms.toFixed(0)} | \`${JSON.stringify([recipe.head, ...recipe.parts, recipe.tail])}\` |`,
  );
  process.stderr.write(`${lines.join('\n')}\n`);
});

/** Throws where the entry's work grows faster than the text, or takes too long at all. */
async function check(
  name: string,
  { run, longest, floorMs = FLOOR_MS }: Entry,
  recipe: Recipe,
): Promise<void> {
  const base = Math.min(BASE, Math.floor((longest ?? Infinity) / 4));
  const work = (length: number) => {
    const text = textOf(recipe, length);
    return () => run(text);
  };
  const { firstMs, growth } = await growthOf(work, base, floorMs);
  if (firstMs > (worst.get(name)?.ms ?? -1)) worst.set(name, { ms: firstMs, length: base, recipe });
  if (growth && (growth.ratio > MAX_RATIO || Math.max(...growth.ms) > MOST_MS))
    throw new Error(
      `${base}, ${2 * base} and ${4 * base} characters of ${JSON.stringify(recipe)} take ${growth.ms.map(Math.round).join(', ')} ms`,
    );
}

describe.each(Object.entries(ENTRIES).map((entry, at) => [...entry, at] as const))(
  'twice the text costs about twice the work: %s',
  (name, entry, at) => {
    test('each sign by itself', async () => {
      const signs = SIGNS.filter((_sign, place) => (place + at) % SHARE === 0);
      for (const sign of [...(entry.once ?? []), ...signs])
        await check(name, entry, typeof sign === 'string' ? repeated(sign) : sign);
    });

    test('mixed and nested', async () => {
      await fc.assert(
        fc.asyncProperty(recipes, (recipe) => check(name, entry, recipe)),
        MIXED,
      );
    }, 600_000);
  },
);
