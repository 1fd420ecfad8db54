import type { Plan, TableName } from './plan';
import { mapPlan, mapPredicate, mapValue, relationsOf, visiting, type Rewrite } from './tree';

/** The stored tables that a plan takes rows from, each once, those first that stand outermost. */
export function tablesOf(plan: Plan): TableName[] {
  const tables = new Map<string, TableName>();
  visiting({
    plan: (part) => {
      for (const relation of part.kind === 'selection' ? relationsOf(part) : [])
        if (relation.kind === 'table') tables.set(JSON.stringify(relation.table), relation.table);
    },
  }).plan(plan, 0);
  return [...tables.values()];
}

/** Whether rows are gathered by something, here or within, or stand beside others of their group. */
export function isGrouped(plan: Plan): boolean {
  let found = false;
  visiting({
    plan: (part) => {
      if (part.kind === 'selection' && (part.keys?.length ?? 0) > 0) found = true;
    },
    value: (value) => {
      if (value.kind === 'window' && value.partition.length > 0) found = true;
    },
  }).plan(plan, 0);
  return found;
}

/** The plan with every literal and number of rows the same: what is asked, whatever the values it is asked for. */
export function withoutLiterals(plan: Plan): Plan {
  const to: Rewrite = {
    value: (value, depth) =>
      value.kind === 'literal' ? { ...value, text: '?' } : mapValue(value, to, depth),
    predicate: (predicate, depth) => mapPredicate(predicate, to, depth),
    plan: (part, depth) => {
      const masked = mapPlan(part, to, depth);
      const isCut = masked.kind !== 'opaque-plan' && masked.limit && masked.limit.rows !== null;
      return isCut ? { ...masked, limit: { ...masked.limit, rows: 1, skip: 0, ties: false } } : masked;
    },
  };
  return to.plan(plan, 0);
}
