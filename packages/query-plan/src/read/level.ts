import type { Fields, FromItem, Query, Source } from '@pairsmith/sql';
import { resolveColumn } from '@pairsmith/sql';
import type { Column, Plan, Predicate, Value } from '../plan';

/** The parts of a statement that are read by each other: a value may hold a plan, and a plan is made of values. */
export interface Reader {
  /** The SELECTs of the statement with what their FROM brings. */
  queries: ReadonlyMap<Fields, Query>;
  /** Items of WITH that read themselves. */
  recursive: Set<Fields>;
  value: (node: unknown, level: Level) => Value;
  /** `isFilter`: it decides about a row, for which unknown is as good as false. */
  predicate: (node: unknown, level: Level, isFilter: boolean) => Predicate;
  /** `around`: the level whose columns it sees too. */
  plan: (select: Fields, around: Level | null) => Plan;
}

/** Where a source stands in the plan, and what its columns are called there. */
interface Place {
  at: number;
  nameOf: (column: string) => string | null;
}

/** One selection while it is read. */
export interface Level {
  reader: Reader;
  query: Query;
  around: Level | null;
  /** What a name without more may mean here: for ON the two sides of the join only. */
  from: readonly FromItem[];
  places: Map<Source, Place>;
  /** An aggregate over its own rows was read. */
  isGathered: boolean;
}

export const levelOf = (query: Query, around: Level | null, reader: Reader): Level => ({
  ...{ reader, query, around },
  from: query.from,
  places: new Map(),
  isGathered: false,
});

/** The column that a ColumnRef means; null where that is not certain. */
export function columnOf(reference: Fields, level: Level): Column | null {
  const use = resolveColumn(reference, level.query, level.from);
  return use && placedColumn(use.source, use.name, level);
}

export function placedColumn(source: Source, name: string, level: Level): Column | null {
  let up = 0;
  for (let at: Level | null = level; at; at = at.around, up += 1) {
    const place = at.places.get(source);
    if (!place) continue;
    const own = place.nameOf(name);
    return own === null ? null : { kind: 'column', up, at: place.at, name: own };
  }
  return null;
}
