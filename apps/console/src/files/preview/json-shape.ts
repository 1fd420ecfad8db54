/** How a JSON value is best looked at. */
export type Shape =
  | { kind: 'table'; columns: string[]; rows: Record<string, unknown>[] }
  | { kind: 'sections'; facts: [name: string, value: unknown][]; sections: [name: string, value: unknown][] }
  | { kind: 'plain' };

/** More columns than these do not fit; the rest is in the row. */
const MAX_COLUMNS = 8;
/** By how many rows the columns are found. */
const LOOKED_AT = 100;

export function shapeOf(value: unknown): Shape {
  if (isRecords(value)) return { kind: 'table', columns: columnsOf(value), rows: value };
  if (!isRecord(value) || Object.keys(value).length === 0) return { kind: 'plain' };
  const entries = Object.entries(value);
  return {
    kind: 'sections',
    facts: entries.filter(([, each]) => isScalar(each)),
    sections: entries.filter(([, each]) => !isScalar(each)),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const isRecords = (value: unknown): value is Record<string, unknown>[] =>
  Array.isArray(value) && value.length > 0 && value.every(isRecord);

const isScalar = (value: unknown): boolean => typeof value !== 'object' || value === null;

/** The fields that most rows have, in the order in which they come up. */
function columnsOf(rows: readonly Record<string, unknown>[]): string[] {
  const counts = new Map<string, number>();
  for (const row of rows.slice(0, LOOKED_AT))
    for (const field of Object.keys(row)) counts.set(field, (counts.get(field) ?? 0) + 1);
  const kept = new Set(
    [...counts]
      .sort(([, a], [, b]) => b - a)
      .slice(0, MAX_COLUMNS)
      .map(([field]) => field),
  );
  return [...counts.keys()].filter((field) => kept.has(field));
}

/** A value on one line. */
export const shortText = (value: unknown): string =>
  typeof value === 'string' ? value : value === undefined ? '' : JSON.stringify(value);
