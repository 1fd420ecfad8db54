import { isFields, walk, type Fields, type Query } from '@pairsmith/sql';
import type { Column, Opaque, OpaquePlan, Plan } from '../plan';
import { columnOf, type Level } from './level';

/** What is not understood, with the columns of this level and those around it that it reads. */
export function opaque(node: unknown, level: Level): Opaque {
  const columns = new Map<string, Column>();
  for (const column of columnsRead(node, level, level))
    columns.set(JSON.stringify([column.up, column.at, column.name]), column);
  return { kind: 'opaque', node, reads: [...columns.values()] };
}

export const opaquePlan = (node: unknown): OpaquePlan => ({ kind: 'opaque-plan', node });

/** `inner`: `level`, or the level of a SELECT inside the node, whose own columns do not count. */
function* columnsRead(node: unknown, inner: Level, level: Level): Generator<Column> {
  const nested: { query: Query; select: Fields }[] = [];
  const visits = walk(node, ({ type, fields }) => {
    const query = type === 'SelectStmt' && fields !== node ? level.reader.queries.get(fields) : undefined;
    if (query) nested.push({ query, select: fields });
    return query === undefined;
  });
  for (const { type, fields } of visits) {
    if (type !== 'ColumnRef') continue;
    const column = columnOf(fields, inner);
    const depth = depthBetween(inner, level);
    if (column && column.up >= depth) yield { ...column, up: column.up - depth };
  }
  for (const { query, select } of nested) {
    const below: Level = { ...level, query, around: inner, from: query.from, places: new Map() };
    yield* columnsRead(select, below, level);
  }
}

function depthBetween(inner: Level, outer: Level): number {
  let depth = 0;
  for (let at: Level | null = inner; at && at !== outer; at = at.around) depth += 1;
  return depth;
}

/** The trees of everything in a plan that was not understood; empty: it was read whole. */
export function opaquesIn(plan: Plan): unknown[] {
  const found: unknown[] = [];
  // A plan under WITH that is used twice is one object.
  const seen = new Set<unknown>();
  const look = (part: unknown): void => {
    if (!isFields(part) || seen.has(part)) return;
    seen.add(part);
    if (part['kind'] === 'opaque' || part['kind'] === 'opaque-plan') found.push(part['node']);
    else for (const inner of Object.values(part)) look(inner);
  };
  look(plan);
  return found;
}
