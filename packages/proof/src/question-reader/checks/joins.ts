import { hasHan, identifierWords, tableNameWords } from '@pairsmith/words';
import { said } from '@pairsmith/core';
import { type Column, type Relation, type Table } from '@pairsmith/catalog';
import type { Origin } from '@pairsmith/query-plan';
import type { Join } from '../../plan-facts/joins';
import { placesOf } from '../text';
import { claim, nameOf, type Check, type Claim, type Sides } from './check';
import { aimsOf, isOf } from './references';

/** Two ways lead from one table to another: the question tells which. */
export const checkJoins: Check = (sides) => {
  const { relations } = sides.names.catalog;
  return sides.sql.joins.flatMap((join) => {
    const { from, to } = join;
    if (isWithItself(join, sides.names))
      return [
        claim(
          'join_unlikely',
          said('reader.joins_itself', { table: nameOf(from.table), column: nameOf(from.column) }),
        ),
      ];
    const [child, parent] = isReference(to, from, relations) ? [to, from] : [from, to];
    const isKnown =
      isReference(child, parent, relations) ||
      isSharedName(from, to, sides.names) ||
      leadTogether(from, to, relations);
    if (isKnown) return checkRole(child, parent, sides);
    const between = relations.filter((one) => connects(one, from.table, to.table));
    const isDeclared = between.some(({ source }) => source === 'declared');
    if (!isDeclared && (isNamedAfter(from, to.table) || isNamedAfter(to, from.table))) return [];
    if (between.length === 0 || from.table === to.table) return checkUnknown(from, to, sides);
    // What was found by names and cells is likely, what the database enforces is known.
    const name = isDeclared ? 'join_unknown' : 'join_unlikely';
    return [claim(name, said('reader.join_unknown', { one: nameOf(from.table), other: nameOf(to.table) }))];
  });
};

/** A row by its key, which is the row itself. */
const isWithItself = ({ from, to, isOfTables }: Join, names: Sides['names']): boolean =>
  isOfTables && from.column === to.column && isWholeKey(from, names);

/** What tells the rows of a table apart alone, whether the database says so or not. */
const isWholeKey = ({ table, column }: Origin, names: Sides['names']): boolean =>
  table.primary_key.length > 0
    ? table.primary_key.join() === column.name
    : names.roleOf(table, column) === 'key';

/** `leader_user_id` is called after `users`: a relation that nobody declared, and that may hold all the same. */
const isNamedAfter = ({ column }: Origin, { name }: Table): boolean =>
  tableNameWords(name).some(
    (word) =>
      word.length > 2 &&
      identifierWords(column.name).some((part) => word.startsWith(part) && part.length > 2),
  );

const connects = ({ from, to }: Relation, one: Table, other: Table): boolean =>
  (isOf(from, one) && isOf(to, other)) || (isOf(from, other) && isOf(to, one));

/** `course_id` in two tables; two keys that are both called `id` share nothing. */
const isSharedName = (one: Origin, other: Origin, names: Sides['names']): boolean =>
  one.column.name === other.column.name &&
  ![one, other].every(({ table, column }) => names.roleOf(table, column) === 'key');

/** Both refer to one key: orders and visits of the same customer. */
function leadTogether(one: Origin, other: Origin, relations: readonly Relation[]): boolean {
  const aims = aimsOf(one, relations);
  return aimsOf(other, relations).some((aim) =>
    aims.some(
      ({ schema, table, column }) => aim.schema === schema && aim.table === table && aim.column === column,
    ),
  );
}

const isReference = (from: Origin, to: Origin, relations: readonly Relation[]): boolean =>
  aimsOf(from, relations).some((aim) => isOf(aim, to.table) && aim.column === to.column.name);

/** A column that leads to one table is joined with another. */
function checkUnknown(from: Origin, to: Origin, { names }: Sides): Claim[] {
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const known = aimsOf(one, names.catalog.relations).find(({ isPart }) => !isPart);
    if (known && !isOf(known, other.table) && names.roleOf(other.table, other.column) === 'key')
      return [
        claim(
          'join_unlikely',
          said('reader.refers_elsewhere', { column: nameOf(one.column), table: nameOf(other.table) }),
        ),
      ];
  }
  return [];
}

/** The words that one of several references has and the others have not. */
function checkRole(child: Origin, parent: Origin, { question, names }: Sides): Claim[] {
  const rivals = child.table.columns.filter((column) =>
    aimsOf({ table: child.table, column }, names.catalog.relations).some(
      (aim) => !aim.isPart && isOf(aim, parent.table) && aim.column === parent.column.name,
    ),
  );
  if (rivals.length < 2) return [];
  const own = (column: Column): string[] => {
    const words = wordsOf(column, names);
    const others = new Set(rivals.filter((one) => one !== column).flatMap((one) => wordsOf(one, names)));
    return words.filter((word) => !others.has(word));
  };
  const isSaid = (column: Column): boolean =>
    own(column).some((word) => placesOf(word, question.text).length > 0);
  if (isSaid(child.column)) return [];
  return rivals.some((column) => column !== child.column && isSaid(column))
    ? [claim('reference_differs', said('reader.other_reference', { column: nameOf(child.column) }))]
    : [];
}

const wordsOf = (column: Column, names: Sides['names']): string[] =>
  (names.columns.get(column) ?? []).flatMap((word) =>
    hasHan(word)
      ? [word, ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))]
      : [word, ...word.split(/[^a-z0-9]+/).filter((part) => part.length > 1)],
  );
