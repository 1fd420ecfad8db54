import type { Plan, Relation, TableName, Value } from './plan';
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

/** The stored columns that a plan reads, wherever in it, each once. */
export function columnsOf(plan: Plan): { table: TableName; name: string }[] {
  const found = new Map<string, { table: TableName; name: string }>();
  // Of the selections around a part, the innermost last.
  const around: Relation[][] = [];
  const to: Rewrite = {
    value(value, depth) {
      const relation = value.kind === 'column' ? around.at(-1 - value.up)?.[value.at] : undefined;
      if (value.kind === 'column' && relation?.kind === 'table')
        found.set(JSON.stringify([relation.table, value.name]), { table: relation.table, name: value.name });
      return mapValue(value, to, depth);
    },
    predicate: (predicate, depth) => mapPredicate(predicate, to, depth),
    plan(part, depth) {
      if (part.kind !== 'selection') return mapPlan(part, to, depth);
      around.push(relationsOf(part));
      mapPlan(part, to, depth);
      around.pop();
      return part;
    },
  };
  to.plan(plan, 0);
  return [...found.values()];
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

/** A text that is a day, or the beginning of one, whichever it is. */
const DAY = /^\d{4}-\d{1,2}(?:-\d{1,2})?(?:[ T]|$)/;

/**
 * How a plan is built, without the names and values in it: two of one build are statements of one syntax tree but for names,
 * numbers and texts. What a function is told (`'month'`) and whether a text is a day belong to the build.
 */
export const buildOf = (plan: Plan): string =>
  JSON.stringify(plan, function (this: { kind?: string }, key, part: unknown) {
    const { kind } = this;
    if (key === 'table' || (key === 'name' && (kind === 'column' || kind === undefined))) return null;
    if (key === 'args' && kind === 'call') return (part as Value[]).map(asWritten);
    if (key === 'text' && kind === 'literal') return DAY.test(String(part)) ? 'day' : '';
    return part;
  });

const asWritten = (value: Value): unknown =>
  value.kind === 'literal' ? ['literal', value.type, value.text] : value;
