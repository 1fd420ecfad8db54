import { identifierWords, isNameOf, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import {
  codedDay,
  codedMoment,
  type CodedMoment,
  type Column,
  type ColumnRole,
  type MomentForm,
  type Table,
} from '@pairsmith/catalog';

/** A column in which days stand in another form, as if it were of days. */
export interface CodedDay {
  column: Column;
  form: MomentForm;
}

/**
 * The days of a table that keeps them as numbers or texts: those of which its columns' names say that they are days or times, and
 * where none is left, when the rows were written.
 */
export function codedDays(
  table: Table,
  roles: ReadonlyMap<string, ColumnRole>,
  { isDistinct, happens }: { isDistinct: (column: Column) => boolean; happens: boolean },
): CodedDay[] {
  const found = table.columns.filter(isDistinct).flatMap((column) => {
    const role = roles.get(column.name);
    const isCreation = role?.role === 'technical' && wordFor(wordsOf(column), WORDS.createdAt) !== null;
    const moment = isCreation ? codedMoment(column) : codedDay(column, role);
    return moment === null ? [] : [{ isCreation, moment, column }];
  });
  const own = found.filter(({ isCreation }) => !isCreation);
  const written = happens && own.length === 0 && !table.columns.some(saysMonth) ? found.slice(0, 1) : [];
  return [...own, ...written].map(({ column, moment }) => ({
    column: asDay(column, moment),
    form: moment.form,
  }));
}

const saysMonth = ({ name, title }: Column): boolean =>
  isNameOf(identifierWords(name).join(' '), 'ofMonth', 'en') || isNameOf(title, 'ofMonth');

/** The column as one of days would be known. */
const asDay = (column: Column, { form, range, lacking }: CodedMoment): Column => ({
  ...column,
  type: form === 'day number' ? 'date' : 'timestamp',
  type_class: form === 'day number' ? 'date' : 'timestamp',
  statistics: column.statistics && {
    ...column.statistics,
    null_share: lacking,
    range: { ...range, exact: column.statistics.range?.exact ?? false },
  },
});
