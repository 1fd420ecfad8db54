import type { RowKinds, Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { identifierWords, isNameOf, WORDS } from '@pairsmith/words';
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

/**
 * `issues` beside `old_issues`: what has ended is moved there, so that of these only what is open is left, whatever a question says
 * of their days. Looked for once in all tables.
 */
export function openParts(tables: readonly Table[]): ReadonlySet<Table> {
  const named = new Map(tables.map((table) => [identifierWords(table.name).join(' '), table]));
  const open = tables.flatMap((ended) => {
    const words = identifierWords(ended.name);
    const [first = '', last = ''] = [words[0], words.at(-1)];
    const names = [
      ...(isNameOf(first, 'ofEnded', 'en') ? [words.slice(1)] : []),
      ...(isNameOf(last, 'ofEnded', 'en') ? [words.slice(0, -1)] : []),
    ];
    const own = names.map((name) => named.get(name.join(' '))).find((table) => table !== undefined);
    return own && ended.row_estimate !== 0 && areAlike(own, ended) ? [own] : [];
  });
  return new Set(open);
}

/** So many of its columns are the other's. */
const ALIKE = 0.7;

const areAlike = ({ columns }: Table, other: Table): boolean =>
  columns.filter(({ name }) => other.columns.some((column) => column.name === name)).length >=
  columns.length * ALIKE;

function endsBefore(other: Table, table: Table, name: string): boolean {
  const rangeIn = ({ columns }: Table) => columns.find((column) => column.name === name)?.statistics?.range;
  const [end, begin] = [rangeIn(other)?.max, rangeIn(table)?.min];
  return end !== undefined && begin !== undefined && end <= begin;
}
