import type { Column, Relation, Table } from '@pairsmith/catalog';
import type { Origin } from '../conditions';
import { isVague, type Ref } from '../names';
import { placesOf } from '../text';
import { conflict, nameOf, saysTable, unread, type Check, type Finding, type Sides } from './check';

/** Tables and columns that the question names are used. */
export const checkNames: Check = (sides) => {
  const { question, sql, names } = sides;
  const found: Finding[] = [];
  for (const { refs, text } of question.mentions) {
    if (isVague(text) || refs.some((ref) => isUsed(ref, sides))) continue;
    if (refs.some((ref) => ref.kind === 'value')) continue;
    const column = refs.find((ref) => ref.kind === 'column');
    const table = refs.find((ref) => ref.kind === 'table');
    if (isPartOfUsed(text, sides)) continue;
    if (column) found.push(conflict('column', `问题说到${nameOf(column.column)}，SQL没有用它`));
    else if (table && isSaidExactly(table.table, text))
      found.push(conflict('column', `问题说到${nameOf(table.table)}，SQL没有用它`));
  }
  const isSilent = question.mentions.length === 0 && !sql.tables.some((table) => saysTable(sides, table));
  if (sql.tables.length > 0 && isSilent && names.catalog.tables.length > 1)
    found.push(unread('column', '没有读出问题所问的表和字段'));
  return found;
};

const isSaidExactly = ({ title, name }: Table, text: string): boolean =>
  text.length >= 2 && (title.toLowerCase().startsWith(text) || text === name.toLowerCase());

function isUsed(ref: Ref, { sql, names }: Sides): boolean {
  if (ref.kind === 'column') return sql.columns.has(ref.column);
  if (ref.kind === 'value') return false;
  if (sql.tables.includes(ref.table)) return true;
  // A reference to the table stands for it.
  return names.catalog.relations.some(
    ({ from, to }) =>
      to.schema === ref.table.schema &&
      to.table === ref.table.name &&
      sql.tables.some(
        (table) =>
          table.schema === from.schema &&
          table.name === from.table &&
          table.columns.some((column) => from.columns.includes(column.name) && sql.columns.has(column)),
      ),
  );
}

/** 金额 is said of 订单金额, 订单 of 备件订单. */
const isPartOfUsed = (text: string, { sql, names }: Sides): boolean =>
  [...sql.columns].some((column) => (names.columns.get(column) ?? []).some((word) => word.includes(text))) ||
  sql.tables.some((table) => (names.tables.get(table) ?? []).some((word) => word.includes(text)));

/** Two ways lead from one table to another: the question tells which. */
export const checkJoins: Check = (sides) => {
  const { names } = sides;
  return sides.sql.joins.flatMap(({ from, to }) => {
    const [child, parent] =
      isReference(from, to, names.catalog.relations) || !isReference(to, from, names.catalog.relations)
        ? [from, to]
        : [to, from];
    const between = names.catalog.relations.filter((one) => connects(one, from.table, to.table));
    const isKnown = between.some((one) => holds(one, from, to));
    if (!isKnown && between.length > 0 && from.table !== to.table)
      return [conflict('join', `${nameOf(from.table)}与${nameOf(to.table)}的关联字段与已知的表间关系不符`)];
    if (!isKnown) return checkUnknown(from, to, sides);
    return checkRole(child, parent, sides);
  });
};

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
function checkUnknown(from: Origin, to: Origin, { names }: Sides): Finding[] {
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
      return [conflict('join', `${nameOf(one.column)}指向的不是${nameOf(other.table)}`)];
  }
  return [];
}

/** The words that one of several references has and the others have not. */
function checkRole(child: Origin, parent: Origin, { question, names }: Sides): Finding[] {
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
    ? [conflict('join', `问题说的不是${nameOf(child.column)}这一层关系`)]
    : [unread('join', `没有读出问题要的是哪一层关系`)];
}

const wordsOf = (column: Column, names: Sides['names']): string[] =>
  (names.columns.get(column) ?? []).flatMap((word) =>
    /\p{Script=Han}/u.test(word)
      ? [word, ...Array.from({ length: word.length - 1 }, (_, at) => word.slice(at, at + 2))]
      : [word, ...word.split(/[^a-z0-9]+/).filter((part) => part.length > 1)],
  );
