import { isNameOf, nameTable, wordsOf } from '@pairsmith/words';
import type { ColumnRole } from '../roles/column-role';
import { emptyShare } from '../roles/cell-form';
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
  const person = table.columns.find(namesPerson) ?? firstNameOf(table);
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

/** Its cells name the rows: nearly one value a row, and hardly a row without. */
export const namesRows = (column: Column, { row_estimate: rows }: Table): boolean =>
  rows !== null &&
  column.statistics !== null &&
  column.statistics.distinct >= rows * 0.8 &&
  column.statistics.null_share + emptyShare(column) < 0.05;

/** A column of people's names. */
export const holdsNames = ({ masking }: Column): boolean => masking?.kind === 'person_name';

/** The name of a row that is a person. */
export const namesPerson = (column: Column): boolean => holdsNames(column) && isNameOfOwn(column);

/** The first name of a person who has a last name as well. */
function firstNameOf(table: Table): Column | undefined {
  const find = (kind: 'firstName' | 'lastName'): Column | undefined =>
    table.columns.find((column) => {
      const { title, name } = wordsOf(column);
      return column.type_class === 'text' && (isNameOf(title, kind) || isNameOf(name, kind, 'en'));
    });
  return find('lastName') && find('firstName');
}

/** Not whose delivery it is: 收货人姓名. */
const isNameOfOwn = (column: Column): boolean => {
  const { title, name } = wordsOf(column);
  return isNameOf(title, 'ownName') || isNameOf(title, 'ownName', 'en') || isNameOf(name, 'ownName', 'en');
};
