/** As long as a name of PostgreSQL; longer ones are as far from each other as can be. */
const MOST_LETTERS = 63;

/** The name that a misspelt one is nearest to. */
export const nearestName = (name: string, names: readonly string[]): string =>
  names.reduce((best, one) => (editDistance(name, one) < editDistance(name, best) ? one : best));

/** Letters to put in, take out, change or swap with their neighbour. */
export function editDistance(a: string, b: string): number {
  if (Math.max(a.length, b.length) > MOST_LETTERS) return MOST_LETTERS;
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, at) => at)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const above = rows[i - 1] ?? [];
      const changed = (above[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const swapped =
        i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
          ? (rows[i - 2]?.[j - 2] ?? 0) + 1
          : Infinity;
      row.push(Math.min((above[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, swapped));
    }
    rows.push(row);
  }
  return rows.at(-1)?.at(-1) ?? 0;
}
