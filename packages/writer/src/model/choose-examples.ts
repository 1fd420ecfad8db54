import { countTokens } from '@pairsmith/llm';
import type { ExamplePair } from '../writer';
import type { Wish } from './choose-wishes';

const MOST_EXAMPLES = 3;
const MOST_TOKENS = 600;

/**
 * The pairs of the task that are most like what is asked for: by the tables that they share with the theme, then by wished
 * shapes, then a person's word before a proof. The same pairs, the same examples, in whatever order they come.
 */
export function chooseExamples(
  pairs: readonly ExamplePair[],
  tables: ReadonlySet<string>,
  wishes: readonly Wish[],
): ExamplePair[] {
  const shapes = new Set<string>(wishes.map(({ shape }) => shape));
  const likeness = (pair: ExamplePair): number => {
    const shared = pair.tables.filter((name) => tables.has(name)).length;
    const all = new Set([...pair.tables, ...tables]).size;
    return shared === 0
      ? 0
      : (10 * shared) / all + pair.traits.filter((trait) => shapes.has(trait)).length / 10;
  };
  const ranked = pairs
    .map((pair) => ({ pair, like: likeness(pair) }))
    .filter(({ like }) => like > 0)
    .sort(
      (a, b) =>
        b.like - a.like ||
        Number(b.pair.isByPerson) - Number(a.pair.isByPerson) ||
        (a.pair.question < b.pair.question ? -1 : 1),
    );
  const chosen: ExamplePair[] = [];
  let left = MOST_TOKENS;
  for (const { pair } of ranked) {
    const tokens = countTokens(pair.question + pair.sql);
    if (chosen.length === MOST_EXAMPLES || tokens > left) continue;
    chosen.push(pair);
    left -= tokens;
  }
  return chosen;
}
