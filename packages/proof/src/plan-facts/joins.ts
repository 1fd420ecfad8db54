import { isTable, onsOf, originOf, type Origin, type Predicate, type Scope } from '@pairsmith/query-plan';

export interface Join {
  from: Origin;
  to: Origin;
  /** Between tables as they are, nothing derived. */
  isOfTables: boolean;
}

/** Stored columns by which relations of one selection are tied to each other. */
export const joinsOf = (scopes: readonly Scope[]): Join[] =>
  scopes.flatMap((scope) =>
    [scope.selection.where, ...onsOf(scope.selection)].flatMap(conjunctsOf).flatMap((one): Join[] => {
      if (one.kind !== 'compare' || one.op !== '=') return [];
      const { left, right } = one;
      if (left.kind !== 'column' || right.kind !== 'column' || (left.at === right.at && left.up === right.up))
        return [];
      const [from, to] = [originOf(left, scope), originOf(right, scope)];
      const isOfTables = [left, right].every(({ up, at }) => up === 0 && isTable(scope.relations[at]));
      return from && to ? [{ from, to, isOfTables }] : [];
    }),
  );

const conjunctsOf = (predicate: Predicate): Predicate[] =>
  predicate.kind === 'all' ? predicate.of.flatMap(conjunctsOf) : [predicate];
