import type { Amount } from './amount';

/**
 * A column that takes itself once each round, with something beside it, grows steadily: a path, a counter. One that takes
 * itself twice, alone or round about through others, doubles.
 * @param growth each column of the recursion with what the step makes of all of them
 */
export function checkRecursion(growth: readonly [column: string, step: Amount][], refuse: () => never): void {
  const steps = new Map(growth.map(([column, { selves }]) => [column, selves]));
  for (const [column, selves] of steps) {
    const returning = [...selves].filter(([other]) => reaches(other, column, steps));
    if (returning.reduce((copies, [, factor]) => copies + factor, 0) > 1) refuse();
  }
}

function reaches(from: string, to: string, steps: ReadonlyMap<string, ReadonlyMap<string, number>>): boolean {
  const seen = new Set([from]);
  for (const column of seen) {
    if (column === to) return true;
    for (const next of steps.get(column)?.keys() ?? []) seen.add(next);
  }
  return false;
}
