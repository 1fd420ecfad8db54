import {
  AGGREGATE_FUNCTIONS,
  isFields,
  listOf,
  namesOf,
  openNode,
  SAFE_FUNCTIONS,
  SET_RETURNING_FUNCTIONS,
  type Fields,
} from '@pairsmith/sql';
import type { Aggregate, Predicate, Value } from '../plan';
import type { Level } from './level';
import { frameText } from './frame';
import { readOrder } from './order';

/** A function of PostgreSQL's own; null for every other, and for what makes several rows of one. */
export function readCall(call: Fields, level: Level): Value | null {
  const [name = '', schema] = namesOf(call['funcname']).toReversed();
  if (schema !== undefined && schema !== 'pg_catalog') return null;
  if (!SAFE_FUNCTIONS.has(name) || SET_RETURNING_FUNCTIONS.has(name) || call['func_variadic']) return null;
  if (call['over']) return readWindow(name, call, level);
  if (AGGREGATE_FUNCTIONS.has(name)) return readAggregate(name, call, level);
  if (call['agg_filter'] || call['agg_order'] || call['agg_distinct']) return null;
  return { kind: 'call', name, args: valuesOf(call['args'], level) };
}

const valuesOf = (list: unknown, level: Level): Value[] =>
  listOf(list).map((node) => level.reader.value(node, level));

const filterOf = ({ agg_filter: filter }: Fields, level: Level): Predicate =>
  filter ? level.reader.predicate(filter, level, true) : { kind: 'all', of: [] };

function readAggregate(name: string, call: Fields, level: Level): Value | null {
  const aggregate: Aggregate = {
    ...{ kind: 'aggregate', name, args: valuesOf(call['args'], level) },
    distinct: call['agg_distinct'] === true,
    where: filterOf(call, level),
    order: readOrder(call['agg_order'], level),
  };
  if (isOfAnother(aggregate)) return null;
  level.isGathered = true;
  return aggregate;
}

/** An aggregate of nothing but columns from around belongs to the query around. */
function isOfAnother({ args, order }: Aggregate): boolean {
  const ups = [...args, ...order.map(({ by }) => by)].flatMap(levelsIn);
  return ups.length > 0 && !ups.includes(0);
}

function levelsIn(part: unknown): number[] {
  if (!isFields(part)) return [];
  if (part['kind'] === 'column') return [Number(part['up'])];
  return part['kind'] === 'selection' ? [] : Object.values(part).flatMap(levelsIn);
}

function readWindow(name: string, call: Fields, level: Level): Value | null {
  if (call['agg_distinct'] || call['agg_order']) return null;
  const window = windowOf(call['over'], level);
  const frame = window && frameText(window);
  if (!window || frame === undefined) return null;
  return {
    ...{ kind: 'window', name, args: valuesOf(call['args'], level), where: filterOf(call, level) },
    partition: valuesOf(window['partitionClause'], level),
    order: readOrder(window['orderClause'], level),
    frame,
  };
}

/** OVER with what it takes from the window that it names. */
function windowOf(over: unknown, level: Level): Fields | null {
  if (!isFields(over)) return null;
  const base = over['name'] ?? over['refname'];
  if (base === undefined) return over;
  const named = listOf(level.query.select['windowClause'])
    .map((item) => openNode(item)[1])
    .find(({ name }) => name === base);
  const whole = named && windowOf({ ...named, name: undefined }, level);
  if (!whole) return null;
  if (over['name']) return whole;
  const { partitionClause, orderClause } = whole;
  return { ...over, partitionClause, orderClause: over['orderClause'] ?? orderClause };
}
