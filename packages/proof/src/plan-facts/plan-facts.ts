import type { Catalog, Column, Table } from '@pairsmith/catalog';
import { readPlan, type Combination, type Limit, type Plan, type Value } from '@pairsmith/query-plan';
import type { Statement } from '@pairsmith/sql';
import { aggregatesOf, type AggregateFact } from './aggregates';
import { conditionsOf, type Condition } from './conditions';
import { extremesOf, type Extreme } from './extremes';
import { followed, originOf, originsIn } from './follow';
import { groupsOf, partitionsOf, type Group } from './groups';
import { joinsOf, type Join } from './joins';
import { readScopes, type Scope } from './scopes';
import { timesOf, type Times } from './times';

/** What a plan does, as far as it was understood. */
export interface PlanFacts {
  /** Something was not understood: what was not found may be there all the same. */
  isPartial: boolean;
  tables: Table[];
  columns: ReadonlySet<Column>;
  conditions: Condition[];
  times: Times;
  aggregates: AggregateFact[];
  windows: ReadonlySet<string>;
  isGrouped: boolean;
  groups: Group[];
  partitions: Group[];
  extremes: Extreme[];
  hasTies: boolean;
  /** LIMIT without ORDER BY. */
  bareLimits: number[];
  /** Stored columns that the result shows, as they are or in an expression. */
  shown: ReadonlySet<Column>;
  /** Rows without a counterpart are kept. */
  hasOuterJoin: boolean;
  divisions: number;
  isDistinct: boolean;
  combinations: Combination['op'][];
  offset: number;
  joins: Join[];
  /** Whatever is written out, as text. */
  literals: string[];
}

/** @param statement one that was parsed. */
export const readFacts = (statement: Statement, catalog: Pick<Catalog, 'tables'>): PlanFacts =>
  planFacts(readPlan(statement, catalog), catalog);

/**
 * Read from the plan as it was written, not from its normal form: what a statement says twice or in a roundabout way, such as
 * an order within an order, is what a question is held against.
 */
function planFacts(plan: Plan, catalog: Pick<Catalog, 'tables'>): PlanFacts {
  const { scopes, combinations, isPartial } = readScopes(plan, catalog);
  const values = scopes.flatMap((scope) => scope.values);
  const selections = scopes.map(({ selection }) => selection);
  const conditions = conditionsOf(scopes);
  return {
    isPartial,
    tables: [...new Set(scopes.flatMap(tablesOf))],
    columns: new Set(scopes.flatMap(columnsOf)),
    conditions,
    times: timesOf(conditions),
    aggregates: aggregatesOf(scopes),
    windows: new Set(values.flatMap((value) => (value.kind === 'window' ? [value.name] : []))),
    isGrouped: selections.some(({ keys }) => keys !== null && keys.length > 0),
    groups: groupsOf(scopes),
    partitions: partitionsOf(scopes, conditions),
    extremes: extremesOf(scopes, conditions),
    hasTies: [...selections, ...combinations].some(({ limit }) => limit?.ties),
    bareLimits: selections.flatMap(({ order, limit }) => (order.length > 0 ? [] : (limit?.rows ?? []))),
    shown: new Set(scopes.filter(({ place }) => place === 'top').flatMap(shownBy)),
    hasOuterJoin: selections.some(({ source }) => source?.steps.some(({ keep }) => keep === 'all') ?? false),
    divisions: values.filter((value) => value.kind === 'operate' && value.op === '/').length,
    isDistinct: selections.some(({ distinct }) => distinct !== 'no'),
    combinations: combinations.map(({ op }) => op),
    offset: plan.kind === 'opaque-plan' ? 0 : (plan.limit?.skip ?? 0),
    joins: joinsOf(scopes),
    literals: [
      ...values.flatMap(textsOf),
      ...[...selections, ...combinations].flatMap(({ limit }) => rowsOf(limit)),
    ],
  };
}

const tablesOf = ({ relations }: Scope): Table[] =>
  relations.flatMap((one) => (one === null || 'selection' in one ? [] : [one]));

const columnsOf = (scope: Scope): Column[] =>
  scope.values.flatMap((value) => originOf(value, scope)?.column ?? []);

const shownBy = (scope: Scope): Column[] =>
  scope.selection.shown.flatMap(({ value }) => {
    const made = followed(value, scope);
    return originsIn(made.value, made.scope).map(({ column }) => column);
  });

/** Literals, and the numbers of a frame. */
const textsOf = (value: Value): string[] =>
  value.kind === 'literal' ? [value.text] : value.kind === 'window' ? [value.frame ?? ''] : [];

const rowsOf = (limit: Limit | null): string[] =>
  limit ? [limit.rows ?? 0, limit.skip].filter((rows) => rows > 0).map(String) : [];
