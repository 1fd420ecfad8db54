import { TABLE_WORDS, tableWordIn } from '@pairsmith/words';
import type { ColumnRole } from '../roles/column-role';
import type { Table } from '../table';
import { nameTokens } from './name-stem';
import { ownDates } from './own-dates';
import type { RowKindFound } from './row-kind';

/** How much there was on each day: a date, numbers, and a name that says that they are levels. */
export function snapshotOf(table: Table, roles: ReadonlyMap<string, ColumnRole>): RowKindFound | null {
  const { name, title } = table;
  const word = tableWordIn(TABLE_WORDS.level, { words: nameTokens(name), title });
  const inRole = (...wanted: ColumnRole['role'][]) =>
    table.columns.filter((column) => wanted.includes(roles.get(column.name)?.role ?? 'unknown'));
  const [date] = ownDates(table, roles);
  if (!word || !date || inRole('measure', 'rate').length === 0) return null;
  return { kind: 'snapshot', evidence: [`name: ${word}`, `date: ${date.name}`], parent: null };
}
