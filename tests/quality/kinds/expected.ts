import type { Condition } from '../../../packages/writer/src/builtin/condition';
import type { Grouping } from '../../../packages/writer/src/builtin/facts/groupings';
import type { Ref, ParentStep, Subject } from '../../../packages/writer/src/builtin/facts/subject';
import { ROWS, type Cell, type Row } from './workshop';

/* What the rows answer, worked out row by row: nothing here knows SQL or plans. */

export const rowsOf = ({ table }: Subject): Row[] => ROWS[table.name as keyof typeof ROWS];

const follow = (row: Row, path: readonly ParentStep[]): Row =>
  path.reduce((at, { to, columns }) => {
    const found = rowsOf(to).find((one) => columns.every((pair) => one[pair.to] === at[pair.from]));
    if (!found) throw new Error(`${to.table.name} has no row for ${JSON.stringify(at)}`);
    return found;
  }, row);

const cellOf = (row: Row, { path, field }: Ref): Cell => follow(row, path)[field.column.name] ?? null;

export function holds(row: Row, condition: Condition): boolean {
  const cell = cellOf(row, condition.ref);
  switch (condition.kind) {
    case 'is':
      return cell === condition.value.raw;
    case 'is_not':
      return cell !== condition.value.raw;
    case 'among':
      return condition.values.some(({ raw }) => raw === cell);
    case 'during':
      return String(cell) >= condition.period.from && String(cell) < condition.period.until;
    case 'above':
      return cell !== null && Number(cell) > condition.threshold;
    case 'between':
      return cell !== null && Number(cell) >= condition.low && Number(cell) <= condition.high;
    case 'contains':
      return String(cell).includes(condition.word);
    case 'late':
      return cell !== null && String(cell) > String(row[condition.due.column.name]);
    case 'pending':
      return cell === null;
  }
}

export const those = (of: Subject, where: readonly Condition[] = []): Row[] =>
  rowsOf(of).filter((row) => where.every((condition) => holds(row, condition)));

/** Rows by their group, with what is shown of it. */
export function groups(rows: readonly Row[], by: Grouping): { key: Cell; shown: Cell; rows: Row[] }[] {
  const found = new Map<Cell, { key: Cell; shown: Cell; rows: Row[] }>();
  for (const row of rows) {
    const key = cellOf(row, by);
    const shown = cellOf(row, { path: by.path, field: by.show });
    const group = found.get(key) ?? { key, shown, rows: [] };
    group.rows.push(row);
    found.set(key, group);
  }
  return [...found.values()];
}

export const numbers = (rows: readonly Row[], column: string): number[] =>
  rows.flatMap((row) => (row[column] === null || row[column] === undefined ? [] : [Number(row[column])]));
export const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
export const mean = (values: readonly number[]): number => total(values) / values.length;
export const daysBetween = (from: Cell, to: Cell): number =>
  (Date.parse(String(to)) - Date.parse(String(from))) / 86_400_000;

const compare = (a: Cell, b: Cell): number =>
  typeof a === 'number' && typeof b === 'number'
    ? a - b
    : String(a) < String(b)
      ? -1
      : String(a) > String(b)
        ? 1
        : 0;

/** The largest figure first, equals by key. */
export const largestFirst = <T extends { key: Cell; figure: number }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => b.figure - a.figure || compare(a.key, b.key));
export const byKey = <T extends { key: Cell }>(rows: readonly T[]): T[] =>
  [...rows].sort((a, b) => compare(a.key, b.key));

/** Two places, as text and numbers alike. */
export const settled = (rows: readonly (readonly (Cell | undefined)[])[]): (string | number | null)[][] =>
  rows.map((row) =>
    row.map((cell) => {
      if (cell === null || cell === undefined) return null;
      return typeof cell === 'number' || /^-?\d+(\.\d+)?$/.test(cell)
        ? Math.round(Number(cell) * 100 + 1e-6) / 100
        : cell;
    }),
  );
