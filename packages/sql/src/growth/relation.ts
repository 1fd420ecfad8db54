import type { Said } from '@pairsmith/core';
import type { Fields } from '../walk';
import { times, type Amount } from './amount';

/**
 * How many rows there can be. Those of the customer's tables are not counted in `count`: they are their own. `made` counts
 * what a statement could put its own bytes into, and so takes a table for a large one.
 */
export interface Rows {
  count: number;
  made: number;
}

export const ONE_ROW: Rows = { count: 1, made: 1 };
export const TABLE_ROWS: Rows = { count: 1, made: 1e5 };
/** Nobody knows when a recursion ends; its time is limited. */
export const RECURSIVE_ROWS: Rows = { count: 1e3, made: 1e6 };
export const rowsOf = (count: number): Rows => ({ count, made: count });

/** Tables and recursions alone are never taken for more than this, however many are joined: that is told by the plan. */
const MOST_UNKNOWN = 1e6;

export const product = (a: Rows, b: Rows): Rows => {
  const count = a.count * b.count;
  return { count, made: Math.max(count, Math.min(a.made * b.made, MOST_UNKNOWN)) };
};
/** A report writes names and signs around its values, in however many rows; whoever wants to fill memory writes more. */
const MUCH = 500;

/** The value once for each row, all of them together. */
export const timesRows = (amount: Amount, { count, made }: Rows): Amount => ({
  ...times(amount, count),
  made: amount.made * (amount.made > MUCH ? made : count),
});

export const plus = (a: Rows, b: Rows): Rows => ({ count: a.count + b.count, made: a.made + b.made });
export const atMost = (rows: Rows, limit: number): Rows => ({
  count: Math.min(rows.count, limit),
  made: Math.min(rows.made, limit),
});

/** What a query gives: its columns in their order, and how many rows. */
export interface Relation {
  columns: [name: string, amount: Amount][];
  /** Whether it has columns beside those, as the customer's tables have. */
  isOpen: boolean;
  rows: Rows;
}

export interface Source extends Relation {
  alias: string;
}

export type Ctes = ReadonlyMap<string, Relation>;

/** Where an expression stands. */
export interface Scope {
  sources: Source[];
  outer: Scope | null;
  ctes: Ctes;
  rows: Rows;
}

/** What the parts ask each other: queries hold expressions and expressions queries. */
export interface GrowthReader {
  /** Once for each SELECT, whoever asks: read anew at each level, nested ones would take twice as long with every level. */
  query(select: Fields, outer: Scope | null, ctes: Ctes): Relation;
  /** Of expressions that were read before, for the same reason. */
  sizes: Map<Fields, Amount>;
  /** Whether `+` may join two paths into one. */
  addsPaths: boolean;
  /** Whether a text may be the bytes of something, written out. */
  readsBytes: boolean;
  /** @throws SqlRefusal where that is more than one value may hold */
  limit(amount: Amount, fields: Fields, what: Said): Amount;
  /** @throws SqlRefusal where all rows of a query are more than may be made */
  hold(bytes: number, fields: Fields): void;
  /** @throws SqlRefusal where single calls compare more than PostgreSQL can be waited for */
  work(comparisons: number, fields: Fields): void;
  /** @throws SqlRefusal where a query has more columns than any result */
  width(columns: number, fields: Fields): void;
}
