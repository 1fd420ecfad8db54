import type { Catalog } from '@pairsmith/catalog';
import type { Column, Plan, Predicate, Selection, Value } from './plan';
import { same } from './tree';

/** The facts about tables that plans are judged by. */
export type Facts = Pick<Catalog, 'tables'>;

/** The selections around a value, its own first; a column's `up` counts in it. */
export type Around = readonly Selection[];

/** Calls that give null only where an argument is null, for every value, infinity too. */
const STRICT = new Set(
  'round abs ceil ceiling floor trunc sign lower upper btrim ltrim rtrim length char_length date_trunc replace left right mod'.split(
    ' ',
  ),
);

const ALWAYS_THERE = new Set([
  'count',
  'row_number',
  'rank',
  'dense_rank',
  'percent_rank',
  'cume_dist',
  'ntile',
]);

/** Whether a value of a row (or of a group, after grouping) can be null; true where that is not known. */
export function canBeNull(value: Value, around: Around, facts: Facts): boolean {
  const any = (values: Value[]): boolean => values.some((one) => canBeNull(one, around, facts));
  const [own] = around;
  if (own && (isFilled(own.where, value) || isFilled(own.having, value))) return false;
  switch (value.kind) {
    case 'column':
      return columnCanBeNull(value, around, facts);
    case 'literal':
      return false;
    case 'null':
    case 'opaque':
    case 'scalar':
      return true;
    case 'call':
      if (value.name === 'coalesce') return value.args.every((one) => canBeNull(one, around, facts));
      if (value.name === 'greatest' || value.name === 'least')
        return value.args.every((one) => canBeNull(one, around, facts));
      return !STRICT.has(value.name) || any(value.args);
    case 'operate':
      return !['+', '-', '*', '/', '%', '||'].includes(value.op) || any(value.args);
    case 'cast':
      return canBeNull(value.of, around, facts);
    case 'choose':
      return !value.otherwise || any([value.otherwise, ...value.branches.map(({ then }) => then)]);
    case 'aggregate': {
      if (value.name === 'count') return false;
      const isGrouped = (around[0]?.keys?.length ?? 0) > 0;
      const takesAll = value.where.kind === 'all' && value.where.of.length === 0;
      return !['sum', 'avg', 'min', 'max'].includes(value.name) || !isGrouped || !takesAll || any(value.args);
    }
    case 'window':
      return !ALWAYS_THERE.has(value.name);
    case 'truth':
      return canBeUnknown(value.of, around, facts);
  }
}

/** Whether a predicate can be neither true nor false. */
function canBeUnknown(predicate: Predicate, around: Around, facts: Facts): boolean {
  switch (predicate.kind) {
    case 'missing':
    case 'exists':
    case 'same':
      return false;
    case 'compare':
      return [predicate.left, predicate.right].some((side) => canBeNull(side, around, facts));
    case 'all':
    case 'any':
      return predicate.of.some((part) => canBeUnknown(part, around, facts));
    case 'not':
      return canBeUnknown(predicate.of, around, facts);
    case 'holds':
      return canBeNull(predicate.of, around, facts);
    default:
      return true;
  }
}

function columnCanBeNull(column: Column, around: Around, facts: Facts): boolean {
  const selection = around[column.up];
  if (!selection?.source) return true;
  if (isFilled(selection.where, { ...column, up: 0 })) return false;
  const { root, steps } = selection.source;
  const step = steps[column.at - 1];
  if (step?.keep === 'all') return true;
  const relation = step?.to ?? root;
  switch (relation.kind) {
    case 'opaque':
      return true;
    case 'plan':
      return shownCanBeNull(relation.plan, column.name, around.slice(column.up), facts);
    case 'table': {
      const { schema, name } = relation.table;
      const table = facts.tables.find((one) => one.schema === schema && one.name === name);
      return table?.columns.find((one) => one.name === column.name)?.nullable !== false;
    }
  }
}

/** Whether the column of that name of a plan's rows can be null. */
function shownCanBeNull(plan: Plan, name: string, around: Around, facts: Facts): boolean {
  if (plan.kind !== 'selection') return true;
  const shown = plan.shown.find((one) => one.name === name);
  return !shown || canBeNull(shown.value, [plan, ...around], facts);
}

/** The condition keeps out where the value is null. */
function isFilled(where: Predicate, value: Value): boolean {
  switch (where.kind) {
    case 'all':
      return where.of.some((one) => isFilled(one, value));
    case 'compare':
      return same(where.left, value) || same(where.right, value);
    case 'between':
    case 'like':
    case 'holds':
      return same(where.of, value);
    case 'not': {
      const { of } = where;
      return (of.kind === 'missing' || of.kind === 'like' || of.kind === 'holds') && same(of.of, value);
    }
    default:
      return false;
  }
}
