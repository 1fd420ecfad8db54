import type { Catalog, Column } from '@pairsmith/catalog';
import {
  columnsIn,
  followed,
  isTable,
  originOf,
  originsIn,
  readPlan,
  readScopes,
  type Limit,
  type Scope,
  type Value,
} from '@pairsmith/query-plan';
import type { Statement } from '@pairsmith/sql';
import { aggregatesOf } from './aggregates';
import { conditionsOf } from './conditions';
import { extremesOf, idleRanks } from './extremes';
import { groupsOf, partitionsOf } from './groups';
import { joinsOf } from './joins';
import { timesOf } from './times';

/** What a statement does, as far as it was understood. */
export type PlanFacts = ReturnType<typeof readFacts>;

/**
 * Read from the plan as it was written, not from its normal form: what a statement says twice or in a roundabout way, such as
 * an order within an order, is what a question is held against.
 */
export function readFacts(statement: Statement, catalog: Pick<Catalog, 'tables'>) {
  const plan = readPlan(statement, catalog);
  const { scopes, combinations, isPartial } = readScopes(plan, catalog);
  const values = scopes.flatMap((scope) => scope.values);
  const selections = scopes.map(({ selection }) => selection);
  const limits = [...selections, ...combinations].flatMap(({ limit }) => limit ?? []);
  const conditions = conditionsOf(scopes);
  return {
    /** Something was not understood: what was not found may be there all the same. */
    isPartial,
    tables: [...new Set(scopes.flatMap(({ relations }) => relations.filter(isTable)))],
    columns: new Set(scopes.flatMap(columnsOf)),
    conditions,
    times: timesOf(conditions),
    aggregates: aggregatesOf(scopes),
    windows: new Set(values.flatMap((value) => (value.kind === 'window' ? [value.name] : []))),
    isGrouped: selections.some(({ keys }) => keys !== null && keys.length > 0),
    groups: groupsOf(scopes),
    partitions: partitionsOf(scopes, conditions),
    extremes: extremesOf(scopes, conditions),
    idleRanks: idleRanks(scopes, conditions),
    hasTies: limits.some(({ ties }) => ties),
    /** LIMIT without ORDER BY. */
    bareLimits: selections.flatMap(({ order, limit }) => (order.length > 0 ? [] : (limit?.rows ?? []))),
    /** Stored columns that the result shows, as they are or in an expression. */
    shown: new Set(scopes.filter(({ place }) => place === 'top').flatMap(shownBy)),
    /** Rows without a counterpart are kept. */
    hasOuterJoin: selections.some(({ source }) => source?.steps.some(({ keep }) => keep === 'all')),
    divisions: values.filter((value) => value.kind === 'operate' && value.op === '/').length,
    products: values.filter((value) => value.kind === 'operate' && value.op === '*' && isOfColumns(value))
      .length,
    isDistinct: selections.some(({ distinct }) => distinct !== 'no'),
    combinations: combinations.map(({ op }) => op),
    offset: plan.kind === 'opaque-plan' ? 0 : (plan.limit?.skip ?? 0),
    joins: joinsOf(scopes),
    /** Whatever is written out, as text. */
    literals: [...values.flatMap(textsOf), ...limits.flatMap(rowsOf)],
  };
}

/** Of two columns or more: `price * quantity`, but not `100.0 * part`. */
const isOfColumns = (product: Value): boolean => columnsIn(product).length > 1;

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

const rowsOf = ({ rows, skip }: Limit): string[] => [rows ?? 0, skip].filter((one) => one > 0).map(String);
