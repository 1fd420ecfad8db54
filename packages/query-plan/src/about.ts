import type { Plan, TableName } from './plan';
import { relationsOf, visiting } from './tree';

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
