import {
  constantOf,
  isFields,
  isStar,
  listOf,
  openNode,
  outputsOf,
  pathOf,
  resolveColumn,
  starOf,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import type { Combination, Limit, Order, Plan, Predicate, Selection, Shown, Value } from '../plan';
import { same } from '../tree';
import { levelOf, placedColumn, type Level, type Reader } from './level';
import { opaque, opaquePlan } from './opaque';
import { directionOf, isPlainOrder, rowCount } from './order';
import { readSource } from './source';

/** A SELECT or a set operation of them. */
export function readSelect(select: Fields, around: Level | null, reader: Reader): Plan {
  if (!isUnderstood(select)) return opaquePlan({ SelectStmt: select });
  const limit = limitOf(select);
  if (limit === undefined) return opaquePlan({ SelectStmt: select });
  const { larg, rarg } = select;
  if (isFields(larg) && isFields(rarg)) return readCombination(select, [larg, rarg], limit, around, reader);
  const query = reader.queries.get(select);
  return query ? readSelection(query, limit, around, reader) : opaquePlan({ SelectStmt: select });
}

/** VALUES, row locks, SELECT INTO, GROUPING SETS, and WITH that writes are not; an order by an operator neither. */
function isUnderstood(select: Fields): boolean {
  const { valuesLists, lockingClause, intoClause, withClause, groupClause, sortClause } = select;
  const ctes = listOf((withClause as Fields | undefined)?.['ctes']);
  return (
    !valuesLists &&
    !lockingClause &&
    !intoClause &&
    isPlainOrder(sortClause) &&
    groupItems(groupClause) !== null &&
    ctes.every((item) => openNode(openNode(item)[1]['ctequery'])[0] === 'SelectStmt')
  );
}

/** `GROUP BY ()` groups by nothing; null where several groupings are asked for at once. */
function groupItems(clause: unknown): unknown[] | null {
  const items = listOf(clause).map((item) => [item, ...openNode(item)] as const);
  if (items.some(([, type, { kind }]) => type === 'GroupingSet' && kind !== 'GROUPING_SET_EMPTY'))
    return null;
  return items.flatMap(([item, type]) => (type === 'GroupingSet' ? [] : [item]));
}

function limitOf({ limitCount, limitOffset, limitOption }: Fields): Limit | null | undefined {
  const [rows, skip] = [rowCount(limitCount), rowCount(limitOffset)];
  if (rows === undefined || skip === undefined) return undefined;
  if (rows === null && (skip ?? 0) === 0) return null;
  return { rows, skip: skip ?? 0, ties: limitOption === 'LIMIT_OPTION_WITH_TIES' };
}

function readSelection(query: Query, limit: Limit | null, around: Level | null, reader: Reader): Selection {
  const { select } = query;
  const level = levelOf(query, around, reader);
  const source = readSource(level);
  const condition = (node: unknown): Predicate =>
    node ? reader.predicate(node, level, true) : { kind: 'all', of: [] };
  const where = condition(select['whereClause']);
  const shown = outputsOf(query).flatMap(({ name, value }) =>
    isStar(value) ? starShown(value, level) : [{ name, value: reader.value(value, level) }],
  );
  const having = condition(select['havingClause']);
  const order = listOf(select['sortClause']).map((item): Order => {
    const { node, ...sort } = openNode(item)[1];
    return { by: named(node, shown, level) ?? reader.value(node, level), ...directionOf(sort) };
  });
  const distinct = distinctOf(select['distinctClause'], shown, level);
  const keys = (groupItems(select['groupClause']) ?? []).map((item) => keyOf(item, shown, level));
  const isGrouped = select['groupClause'] !== undefined || select['havingClause'] !== undefined;
  return {
    ...{ kind: 'selection', source, where },
    keys: isGrouped || level.isGathered ? keys : null,
    ...{ having, shown, distinct, order, limit },
  };
}

function starShown(star: unknown, level: Level): Shown[] {
  const columns = starOf(star, level.query)?.map(({ name, source }) => ({
    name,
    value: source && placedColumn(source, name, level),
  }));
  if (!columns) return [{ name: '*', value: opaque(star, level) }];
  return columns.map(({ name, value }) => ({ name, value: value ?? opaque(star, level) }));
}

/** A position, or the name of a result; undefined for everything else, opaque for the name of several. */
function named(node: unknown, shown: Shown[], level: Level): Value | undefined {
  const [type, fields] = openNode(node);
  const constant = type === 'A_Const' ? constantOf(node) : null;
  if (constant?.kind === 'number') return shown[Number(constant.text) - 1]?.value ?? opaque(node, level);
  const path = type === 'ColumnRef' ? pathOf(fields) : [];
  if (path.length !== 1) return undefined;
  const called = shown.filter(({ name }) => name === path[0]).map(({ value }) => value);
  const [first, ...others] = called;
  const isOne = others.every((other) => same(other, first));
  return first && !isOne ? opaque(node, level) : first;
}

/** A column goes before the name of a result here; in ORDER BY it is the other way round. */
function keyOf(node: unknown, shown: Shown[], level: Level): Value {
  const [type, fields] = openNode(node);
  const isColumn = type === 'ColumnRef' && resolveColumn(fields, level.query)?.owner === level.query;
  return (isColumn ? undefined : named(node, shown, level)) ?? level.reader.value(node, level);
}

function distinctOf(clause: unknown, shown: Shown[], level: Level): Selection['distinct'] {
  if (clause === undefined) return 'no';
  const items = listOf(clause).filter((item) => isFields(item) && Object.keys(item).length > 0);
  if (items.length === 0) return 'rows';
  return items.map((item) => named(item, shown, level) ?? level.reader.value(item, level));
}

const OPERATIONS = new Map<unknown, Combination['op']>([
  ['SETOP_UNION', 'union'],
  ['SETOP_INTERSECT', 'intersection'],
  ['SETOP_EXCEPT', 'difference'],
]);

function readCombination(
  select: Fields,
  sides: [Fields, Fields],
  limit: Limit | null,
  around: Level | null,
  reader: Reader,
): Plan {
  const op = OPERATIONS.get(select['op']);
  const [left, right] = sides.map((side) => reader.plan(side, around)) as [Plan, Plan];
  const names = namesIn(left);
  const order = listOf(select['sortClause']).map((item) => {
    const { node, ...sort } = openNode(item)[1];
    return { at: placeOf(node, names), ...directionOf(sort) };
  });
  if (!op || order.some(({ at }) => at < 0)) return opaquePlan({ SelectStmt: select });
  return { kind: 'combination', op, all: select['all'] === true, left, right, order, limit };
}

const namesIn = (plan: Plan): string[] =>
  plan.kind === 'opaque-plan'
    ? []
    : plan.kind === 'combination'
      ? namesIn(plan.left)
      : plan.shown.map(({ name }) => name);

/** Which column a position or a name means; -1 where that is not certain. */
function placeOf(node: unknown, names: readonly string[]): number {
  const [type, fields] = openNode(node);
  const constant = type === 'A_Const' ? constantOf(node) : null;
  if (constant?.kind === 'number') {
    const at = Number(constant.text) - 1;
    return at < names.length ? at : -1;
  }
  const [name, more] = type === 'ColumnRef' ? pathOf(fields) : [];
  if (name === undefined || more !== undefined) return -1;
  const at = names.indexOf(name);
  return at === names.lastIndexOf(name) ? at : -1;
}
