/*
 * What a question asks for, once and without words or SQL text: the built-in writer proposes plans and prints them, readers of
 * other people's statements get plans back. Small and closed: a plan may stand wherever a table may, a condition wherever a
 * value may. Ratios, shares of a whole, running totals and ranks have no kinds of their own, they are values over values
 * (`build.ts` makes them, `normalize` knows their forms).
 */

/** A stored table; names as the catalogue has them, unquoted. */
export interface TableName {
  schema: string;
  name: string;
}

/** Where rows come from. */
export type Relation =
  | { kind: 'table'; table: TableName }
  /** The rows of another plan; its columns are what that plan shows, by name. `as` is style: WITH, or a derived table. */
  | { kind: 'plan'; plan: Plan; name: string; as: 'with' | 'from' }
  /** Something in FROM that is not understood: its tree, as the grammar gives it. */
  | { kind: 'opaque'; node: unknown };

/** From what stands before it to one more relation. A reference to the own table is a step like any other. */
export interface Step {
  to: Relation;
  /** `matched`: rows without a partner are left out (JOIN). `all`: they stay, the partner's columns are null (LEFT JOIN). */
  keep: 'matched' | 'all';
  on: Predicate;
}

/** Relation 0 is the root, relation n the end of step n. */
export interface Source {
  root: Relation;
  steps: Step[];
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Three-valued like SQL's. An empty `all` always holds, an empty `any` never does. */
export type Predicate =
  | { kind: 'all' | 'any'; of: Predicate[] }
  | { kind: 'not'; of: Predicate }
  | { kind: 'compare'; op: Comparison; left: Value; right: Value }
  /** Both ends belong to it. */
  | { kind: 'between'; of: Value; low: Value; high: Value }
  /** `(a, b) IN …`: `of` has as many values as each row of `among` has columns; a list has its rows one after the other. */
  | { kind: 'in'; of: Value[]; among: Value[] | Plan }
  /** LIKE, or ILIKE where case is folded. */
  | { kind: 'like'; of: Value; pattern: Value; foldsCase: boolean }
  | { kind: 'missing'; of: Value }
  | { kind: 'same'; left: Value; right: Value }
  /** The plan has rows; it may use the columns around it. */
  | { kind: 'exists'; plan: Plan }
  /** A boolean value that is true. */
  | { kind: 'holds'; of: Value }
  | Opaque;

export type Value =
  | Column
  /** `type`: `number` and `text` as they are written, else the name of the type that the text is cast to (date, interval,
   * boolean with the texts true and false). */
  | { kind: 'literal'; type: string; text: string }
  | { kind: 'null' }
  /** A function of pg_catalog, or of the grammar (coalesce, nullif, extract, greatest, array, current_date), by its
   * lower-case name. Arguments as the parser has them: extract(text 'year', d), position(in, what), timezone(zone, t). */
  | { kind: 'call'; name: string; args: Value[] }
  | { kind: 'operate'; op: string; args: Value[] }
  | { kind: 'cast'; of: Value; type: string }
  | { kind: 'choose'; branches: { when: Predicate; then: Value }[]; otherwise: Value | null }
  | Aggregate
  | Window
  /** The one value of a plan that shows one column; null where it has no row. */
  | { kind: 'scalar'; plan: Plan }
  | { kind: 'truth'; of: Predicate }
  | Opaque;

/**
 * Column of relation `at` of the selection it stands in, or of the selection `up` levels around that one. A plan in FROM
 * stands one level below the selection that reads it (one that reads its neighbours is LATERAL); a combination is no level.
 */
export interface Column {
  kind: 'column';
  up: number;
  at: number;
  name: string;
}

/** Over the rows of a group; `count` without arguments counts rows. */
export interface Aggregate {
  kind: 'aggregate';
  name: string;
  args: Value[];
  distinct: boolean;
  /** FILTER: the rows that count. */
  where: Predicate;
  /** ORDER BY inside the call; WITHIN GROUP for percentiles. */
  order: Order[];
}

/** Over the rows around a row, after grouping. */
export interface Window {
  kind: 'window';
  name: string;
  args: Value[];
  where: Predicate;
  partition: Value[];
  order: Order[];
  /** ROWS BETWEEN … as PostgreSQL writes it, in lower case; null: what PostgreSQL takes by itself. */
  frame: string | null;
}

/** What was not understood: its tree, and the columns that it reads. */
export interface Opaque {
  kind: 'opaque';
  node: unknown;
  reads: Column[];
}

export interface Order {
  by: Value;
  descending: boolean;
  /** Where nulls stand; PostgreSQL's own choice is last ascending and first descending. */
  nulls: 'first' | 'last';
}

/** `ties`: those that share the last place come along. */
export interface Limit {
  rows: number | null;
  skip: number;
  ties: boolean;
}

/** One column of the answer. */
export interface Shown {
  name: string;
  value: Value;
}

/** Rows of a source, gathered or not, and what is shown of them. */
export interface Selection {
  kind: 'selection';
  /** null: one row out of nothing. */
  source: Source | null;
  where: Predicate;
  /** null: each row stands for itself; empty: all rows are one group. */
  keys: Value[] | null;
  having: Predicate;
  shown: Shown[];
  /** `rows`: equal rows once; values: the first row of each by the order (DISTINCT ON). */
  distinct: 'no' | 'rows' | Value[];
  order: Order[];
  limit: Limit | null;
}

/** Rows of two plans with as many columns; its columns have the names of the first. */
export interface Combination {
  kind: 'combination';
  op: 'union' | 'intersection' | 'difference';
  /** Equal rows as often as they come. */
  all: boolean;
  left: Plan;
  right: Plan;
  /** By the place of a column, from 0. */
  order: { at: number; descending: boolean; nulls: 'first' | 'last' }[];
  limit: Limit | null;
}

export type Plan = Selection | Combination | OpaquePlan;

/** A statement that is not understood at all (VALUES, a recursion). */
export interface OpaquePlan {
  kind: 'opaque-plan';
  node: unknown;
}
