import type { RowKinds, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { WORDS } from '@pairsmith/words';
import { isSaid } from './is-said';
import type { Subject } from './subject';

/**
 * Another table of the same columns holds the rows of the days before: an archive, last year's table. A part that the table reads along is
 * none. Or its comment says that they are elsewhere.
 */
export const isRecentPart = ({ table, dates }: Subject, tables: readonly Table[], kinds: RowKinds): boolean =>
  saysArchived(table) ||
  tables.some(
    (other) =>
      kinds.get(fullName(other))?.parent === fullName(table) &&
      (other.inherits ?? []).length === 0 &&
      other.row_estimate !== 0 &&
      dates.some(({ column }) => endsBefore(other, table, column.name)),
  );

/** `2026年4月前的已归档`, `older ones are archived`: wherever those are. */
const saysArchived = ({ comment }: Table): boolean => comment !== null && isSaid(comment, WORDS.archived);

function endsBefore(other: Table, table: Table, name: string): boolean {
  const rangeIn = ({ columns }: Table) => columns.find((column) => column.name === name)?.statistics?.range;
  const [end, begin] = [rangeIn(other)?.max, rangeIn(table)?.min];
  return end !== undefined && begin !== undefined && end <= begin;
}
