import {
  isNameOf,
  areOfSomebody,
  endsInWord,
  holdsAmounts,
  nameTable,
  TABLE_WORDS,
  withoutKeyTail,
  wordFor,
  WORDS,
  wordsOf,
} from '@pairsmith/words';
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
  // Salaries have the names of those whose they are.
  if (holdsAmounts(table)) return found('event', 'records of an amount');
  const words = nameTable(table, { label: null, isPeople: false });
  const deed = happening(words);
  const label = table.columns.find(
    (column) =>
      roles.get(column.name)?.role === 'label' &&
      namesRows(column, table) &&
      // Orders have a reference; what has a name is a thing, whatever it is called.
      (deed === null || wordFor(wordsOf(column), WORDS.label) !== null),
  );
  if (label) return found('entity', `named by ${label.name}`);
  const person = areOfSomebody(table) ? undefined : (table.columns.find(namesPerson) ?? firstNameOf(table));
  if (person) return found('entity', `people, named by ${person.name}`);
  const word = [words.zh, words.en].find(({ isThing }) => isThing);
  const goods = word && referenceTo(words.zh.one, table, relations);
  // 订单商品 are lines of an order: the goods are in another table.
  if (goods) return found('event', `refers to what it is called after: ${goods}`);
  if (word) return found('entity', `name: ${word.one}`);
  const dates = ownDates(table, roles);
  const isOfThing = (column: Column): boolean =>
    OF_THINGS.some((words) => wordFor(wordsOf(column), words) !== null);
  const isThis = (end: { schema: string; table: string }): boolean =>
    end.schema === table.schema && end.table === table.name;
  const isUsed = relations.some(({ from, to }) => isThis(to) && !isThis(from));
  const [date] = dates;
  // Bikes that are ridden were bought one day, and are things until they are sold.
  if (date && dates.every(isOfThing) && isUsed && deed === null)
    return found('entity', `has its days: ${date.name}`);
  if (date) return found('event', `date: ${date.name}`);
  if (deed) return found('event', `name: ${deed}`);
  const from = relations.find(({ to }) => to.schema === table.schema && to.table === table.name);
  return from
    ? found('entity', `${from.from.table} refers to it`)
    : found('event', 'nothing names its rows or refers to them');
}

/** When somebody came by a thing, until when it is good, when it was no more: it did not happen. */
const OF_THINGS = [WORDS.ofAcquisition, WORDS.ended, WORDS.validUntil, WORDS.expiring];

/** What is called so was done or came, though its lines refer to it and no day of its own says when. */
function happening({ zh, en }: ReturnType<typeof nameTable>): string | null {
  const last = (en.one.split(' ').at(-1) ?? '').toLowerCase();
  return (
    TABLE_WORDS.happenings.en.find((word) => word === last) ?? endsInWord(zh.one, TABLE_WORDS.happenings.zh)
  );
}

/** The column that refers to what the noun ends in: 商品ID of 订单商品. */
function referenceTo(noun: string, table: Table, relations: Catalog['relations']): string | undefined {
  const own = relations.filter(({ from }) => from.schema === table.schema && from.table === table.name);
  return table.columns.find(({ name, title }) => {
    const role =
      withoutKeyTail(title)
        .split(/(?<!目)的/u)
        .at(-1) ?? '';
    const isReference = own.some(({ from, to }) => from.columns.includes(name) && to.table !== table.name);
    return isReference && role.length >= 2 && role !== noun && endsInWord(noun, [role]) !== null;
  })?.name;
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
