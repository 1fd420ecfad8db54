import { cellMeanings, identifierWords, isNameOf, wordsOf } from '@pairsmith/words';
import {
  checkedValues,
  columnRoles,
  isDeletedState,
  isHiddenByOwner,
  marksOfEveryRow,
  softDeleteMark,
  type Catalog,
  type Column,
  type ColumnRole,
  type Table,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { tellsState } from './state-of-rows';
import type { Dimension, Mark } from './subject';

/** What marks rows that are none, the deletion first. */
export function marksOfNone(table: Table, roles: ReadonlyMap<string, ColumnRole>): Mark[] {
  const marks = table.columns.flatMap((column): Mark[] => {
    const found = roles.get(column.name);
    return found?.role === 'soft_delete' && found.live !== undefined ? [{ column, live: found.live }] : [];
  });
  const first = softDeleteMark(table)?.column;
  const isOfTable = (column: Column): boolean => !isHiddenByOwner(wordsOf(column), table);
  const states =
    marks.length > 0 ? [] : table.columns.filter(isOfTable).flatMap((column) => deletedState(column, table));
  return [
    ...marks.filter(({ column }) => column === first),
    ...marks.filter(({ column }) => column !== first),
    ...states,
  ];
}

/** Rows that are in twice, of which one says in which other the thing stands: it is one thing all the same. */
export const marksOfTwins = ({ columns }: Table): Mark[] =>
  columns.filter(isTwin).map((column) => ({ column, live: null }));

/** `merged_into`, 合并至. */
function isTwin({ name, title, type_class: type, statistics }: Column): boolean {
  const share = statistics?.null_share ?? 0;
  const isOfSome = share > 0 && share < 1 && type !== 'boolean' && type !== 'date' && type !== 'timestamp';
  return isOfSome && (isNameOf(title, 'ofTwin') || isNameOf(identifierWords(name).join(' '), 'ofTwin', 'en'));
}

/** The state of deleted rows is none that anybody asks for. */
export const withoutDeleted = (dimension: Dimension, mark: Mark | null): Dimension =>
  mark?.gone === undefined || mark.column !== dimension.column
    ? dimension
    : {
        ...dimension,
        distinct: dimension.distinct - 1,
        values: dimension.values.filter(({ raw }) => raw !== mark.gone),
      };

/**
 * `1正常 2锁定 3删除`, `Active, Canceled or Deleted`: of several states that of deleted rows, where each row is in one. A state that hardly any
 * row is in stands in the comment or the checks alone.
 */
function deletedState(column: Column, table: Table): Mark[] {
  if (column.statistics?.null_share !== 0 || column.type_class === 'boolean') return [];
  const told = cellMeanings(column);
  // Of a change whose type is `deleted` nobody has said that it is a state of the rows.
  const raw = tellsState(column) ? cellsTold(column, table) : [];
  const cells = told.length > 0 ? told : raw.map((code) => ({ code, label: code }));
  const gone = cells.filter(({ label }) => isDeletedState(label.toLowerCase()));
  return cells.length > 1 && gone.length === 1 && gone[0] ? [{ column, live: null, gone: gone[0].code }] : [];
}

/** As they stand in the rows, in the table's checks, or one behind the other in the comment. */
const cellsTold = (column: Column, table: Table): string[] => {
  const cells = (column.statistics?.common_values ?? []).map(({ value }) => value);
  const listed = column.description.split(/(?:,| or | and |[、，/|])/).map((cell) => cell.trim());
  const isList = cells.filter((cell) => listed.includes(cell)).length > 1;
  return [
    ...new Set([
      ...cells,
      ...(column.enum_values ?? []),
      ...checkedValues(column, table),
      ...(isList ? listed : []),
    ]),
  ];
};

/**
 * Tables all of whose rows are deleted, as a mark says that in other tables leaves rows in use. Where it says so nowhere else, nobody knows
 * that it does here.
 */
export function tablesOfDeleted(catalog: Catalog): ReadonlySet<string> {
  const roles = columnRoles(catalog);
  const isUsed = (name: string): boolean =>
    catalog.tables.some((table) => roles.get(fullName(table))?.get(name)?.role === 'soft_delete');
  return new Set(marksOfEveryRow(catalog).flatMap(({ table, column }) => (isUsed(column) ? [table] : [])));
}
