import { said } from '@pairsmith/core';
import { isVague, type Mention, type Ref } from '../names';
import { claim, nameOf, saysTable, type Check, type Sides } from './check';
import { refersTo } from './references';

/** Names in the question of tables and columns that the SQL has nothing to do with. */
export const unusedNames = (sides: Sides): Mention[] =>
  sides.question.mentions.filter(
    ({ refs, text }) =>
      !isVague(text) &&
      refs.every(({ kind }) => kind !== 'value') &&
      !refs.some((ref) => isUsed(ref, sides)) &&
      !isPartOfUsed(text, sides),
  );

function isUsed(ref: Ref, { sql, names }: Sides): boolean {
  if (ref.kind !== 'table') return sql.columns.has(ref.column);
  if (sql.tables.includes(ref.table)) return true;
  // A reference to the table stands for it.
  return sql.tables.some((table) =>
    table.columns.some(
      (column) => sql.columns.has(column) && refersTo({ table, column }, ref.table, names.catalog.relations),
    ),
  );
}

/** 金额 is said of 订单金额, 订单 of 备件订单. */
const isPartOfUsed = (text: string, { sql, names }: Sides): boolean =>
  [...sql.columns].some((column) => (names.columns.get(column) ?? []).some((word) => word.includes(text))) ||
  sql.tables.some((table) => (names.tables.get(table) ?? []).some((word) => word.includes(text)));

/** The question names one table and nothing of any that the SQL reads. */
export const checkTables: Check = (sides) => {
  const { question, sql } = sides;
  const [other] = unusedNames(sides).flatMap(({ refs }) =>
    refs.flatMap((ref) => (ref.kind === 'table' ? [ref.table] : [])),
  );
  const isSilent =
    !sql.tables.some((table) => saysTable(sides, table)) &&
    !question.mentions.some(({ refs }) => refs.some((ref) => isUsed(ref, sides) || ref.kind === 'value'));
  return other && sql.tables.length > 0 && isSilent
    ? [
        claim(
          'table_differs',
          said('reader.other_table', { table: nameOf(other), tables: sql.tables.map(nameOf) }),
        ),
      ]
    : [];
};
