import { said } from '@pairsmith/core';
import { identifierWords, tableNameWords, type Column, type Relation, type Table } from '@pairsmith/catalog';
import type { Origin } from '../conditions';
import { placesOf } from '../text';
import { claim, nameOf, type Check, type Claim, type Sides } from './check';

/** Two ways lead from one table to another: the question tells which. */
export const checkJoins: Check = (sides) => {
  const { names } = sides;
  return sides.sql.joins.flatMap(({ from, to }) => {
    const [child, parent] =
      isReference(from, to, names.catalog.relations) || !isReference(to, from, names.catalog.relations)
        ? [from, to]
        : [to, from];
    const between = names.catalog.relations.filter((one) => connects(one, from.table, to.table));
    const isKnown =
      between.some((one) => holds(one, from, to)) ||
      isSharedName(from, to, names) ||
      leadTogether(from, to, names.catalog.relations);
    const isDeclared = between.some(({ source }) => source === 'declared');
    if (!isKnown && !isDeclared && (isNamedAfter(from, to.table) || isNamedAfter(to, from.table))) return [];
    if (!isKnown && between.length > 0 && from.table !== to.table)
      return [
        claim(
          // What was found by names and cells is likely, what the database enforces is known.
          isDeclared ? 'join_unknown' : 'join_unlikely',
          said('reader.join_unknown', { one: nameOf(from.table), other: nameOf(to.table) }),
        ),
      ];
    if (!isKnown) return checkUnknown(from, to, sides);
    return checkRole(child, parent, sides);
  });
};

/** `leader_user_id` is called after `users`: a relation that nobody declared, and that may hold all the same. */
const isNamedAfter = ({ column }: Origin, { name }: Table): boolean =>
  tableNameWords(name).some(
    (word) =>
      word.length > 2 &&
      identifierWords(column.name).some((part) => word.startsWith(part) && part.length > 2),
  );

const connects = ({ from, to }: Relation, one: Table, other: Table): boolean =>
  [
    [one, other],
    [other, one],
  ].some(
    ([a, b]) =>
      a &&
      b &&
      from.schema === a.schema &&
      from.table === a.name &&
      to.schema === b.schema &&
      to.table === b.name,
  );

/** `course_id` in two tables; two keys that are both called `id` share nothing. */
const isSharedName = (one: Origin, other: Origin, names: Sides['names']): boolean =>
  one.column.name === other.column.name &&
  ![one, other].every(({ table, column }) => names.roleOf(table, column) === 'key');

/** Both refer to one key: orders and visits of the same customer. */
const leadTogether = (one: Origin, other: Origin, relations: readonly Relation[]): boolean => {
  const aimsOf = ({ table, column }: Origin): string[] =>
    relations.flatMap(({ from, to }) => {
      const at =
        from.schema === table.schema && from.table === table.name ? from.columns.indexOf(column.name) : -1;
      return at < 0 ? [] : [`${to.schema}.${to.table}.${to.columns[at]}`];
    });
  const aims = new Set(aimsOf(one));
  return aimsOf(other).some((aim) => aims.has(aim));
};

const holds = (relation: Relation, one: Origin, other: Origin): boolean =>
  isReference(one, other, [relation]) || isReference(other, one, [relation]);

const isReference = (from: Origin, to: Origin, relations: readonly Relation[]): boolean =>
  relations.some((relation) => {
    const at = relation.from.columns.indexOf(from.column.name);
    return (
      at >= 0 &&
      relation.from.table === from.table.name &&
      relation.from.schema === from.table.schema &&
      relation.to.table === to.table.name &&
      relation.to.schema === to.table.schema &&
      relation.to.columns[at] === to.column.name
    );
  });

/** A column that leads to one table is joined with another. */
function checkUnknown(from: Origin, to: Origin, { names }: Sides): Claim[] {
  for (const [one, other] of [
    [from, to],
    [to, from],
  ] as const) {
    const known = names.catalog.relations.find(
      (relation) =>
        relation.from.schema === one.table.schema &&
        relation.from.table === one.table.name &&
        relation.from.columns.length === 1 &&
        relation.from.columns[0] === one.column.name,
    );
    const isKey = names.roleOf(other.table, other.column) === 'key';
    if (known && isKey && !(known.to.table === other.table.name && known.to.schema === other.table.schema))
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
    names.catalog.relations.some(
      (relation) =>
        relation.from.columns.length === 1 && isReference({ table: child.table, column }, parent, [relation]),
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
    /\p{Script=Han}/u.test(word)
      ? [word, ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))]
      : [word, ...word.split(/[^a-z0-9]+/).filter((part) => part.length > 1)],
  );
