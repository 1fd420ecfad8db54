import { isNameOf, nameTable, wordsOf } from '@pairsmith/words';
import type { ColumnRole } from '../roles/column-role';
import { ownDates } from './own-dates';
import type { Catalog, Column, Table } from '../table';
import type { RowKindFound } from './row-kind';

/** A thing has a name of its own, is a person, or is called by the word of one; all else happened, or was noted. */
export function thingOrEvent(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  relations: Catalog['relations'],
): RowKindFound {
  const found = (kind: 'entity' | 'event', ...evidence: string[]): RowKindFound => ({
    kind,
    evidence,
    parent: null,
  });
  const label = table.columns.find(
    (column) => roles.get(column.name)?.role === 'label' && namesRows(column, table),
  );
  if (label) return found('entity', `named by ${label.name}`);
  const person = table.columns.find(namesPerson);
  if (person) return found('entity', `people, named by ${person.name}`);
  const words = nameTable(table, { label: null, isPeople: false });
  const word = [words.zh, words.en].find(({ isThing }) => isThing);
  if (word) return found('entity', `name: ${word.one}`);
  const [date] = ownDates(table, roles);
  if (date) return found('event', `date: ${date.name}`);
  const from = relations.find(({ to }) => to.schema === table.schema && to.table === table.name);
  return from
    ? found('entity', `${from.from.table} refers to it`)
    : found('event', 'nothing names its rows or refers to them');
}

/** Its cells name the rows: nearly one value a row. */
export const namesRows = ({ statistics }: Column, { row_estimate: rows }: Table): boolean =>
  rows !== null && statistics !== null && statistics.distinct >= rows * 0.8 && statistics.null_share < 0.05;

/** A column of people's names. */
export const holdsNames = ({ masking }: Column): boolean => masking?.kind === 'person_name';

/** The name of a row that is a person. */
export const namesPerson = (column: Column): boolean => holdsNames(column) && isNameOfOwn(column);

/** Not whose delivery it is: 收货人姓名. */
const isNameOfOwn = (column: Column): boolean => {
  const { title, name } = wordsOf(column);
  return isNameOf(title, 'ownName') || isNameOf(title, 'ownName', 'en') || isNameOf(name, 'ownName', 'en');
};
