import {
  columnsIn,
  originOf,
  valuesIn,
  type Aggregate,
  type Origin,
  type Scope,
  type Value,
  type Window,
} from '@pairsmith/query-plan';

export interface AggregateFact {
  name: string;
  isDistinct: boolean;
  /** Of a flag: the sum of CASE is a count, its mean a share. */
  isOfCase: boolean;
  /** Of what inner plans computed already. */
  isOfAggregate: boolean;
  /** Of what the same selection gathers: a window over the groups. */
  isOfGroups: boolean;
  origins: Origin[];
}

/** What gathers rows, of a group or of a window. */
export const isGathering = (value: Value): value is Aggregate | Window =>
  value.kind === 'aggregate' || (value.kind === 'window' && /^(sum|avg|count|min|max)$/.test(value.name));

/** Aggregates of the selections, those over windows among them. */
export const aggregatesOf = (scopes: readonly Scope[]): AggregateFact[] =>
  scopes.flatMap((scope) => scope.values.filter(isGathering).map((value) => factOf(value, scope)));

function factOf(value: Aggregate | Window, scope: Scope): AggregateFact {
  const inner = value.args.flatMap(valuesIn);
  const origins = value.args.flatMap(columnsIn).map((column) => originOf(column, scope));
  return {
    name: value.name,
    isDistinct: value.kind === 'aggregate' && value.distinct,
    isOfCase: inner.some(({ kind }) => kind === 'choose'),
    isOfAggregate: origins.includes(null) || inner.some(isGathering),
    isOfGroups: inner.some(isGathering),
    origins: origins.flatMap((origin) => origin ?? []),
  };
}
