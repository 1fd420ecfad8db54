import { isBarePeriod, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import type { Facts } from '../facts/facts';
import type { Grouping } from '../facts/groupings';
import type { Measure, ParentStep, Subject } from '../facts/subject';
import type { Random } from '../random';
import * as zh from '../realization/zh';

/** Rows in groups, of those that meet the conditions. */
export interface Grouped {
  of: Subject;
  by: Grouping;
  where: Condition[];
}

/** And what is computed of each group: the sum of a measure, or the number of its rows for null. */
export interface Measured extends Grouped {
  measure: Measure | null;
}

/** Conditions that fit the group and what is computed of it, for that part of the questions; else none. */
export function drawFitting(
  { of, by, measure }: Omit<Measured, 'where'>,
  facts: Facts,
  random: Random,
  part: number,
): Condition[] {
  const where = drawConditions(of, facts, random, random.next() < part ? 1 : 0);
  return fits(where, by) && isOther(where, measure) ? where : [];
}

/** A condition on the very column that is grouped by leaves one group. */
export const fits = (where: Condition[], by: Grouping): boolean =>
  where.length > 0 &&
  where.every(
    ({ ref }) =>
      ref.field.column !== by.field.column &&
      // Norfolk's voyages by the seafarer's county: whose is which?
      ref.field.words.zh !== by.field.words.zh &&
      ref.path.at(-1)?.to !== by.path.at(-1)?.to,
  ) &&
  // A value of a parent beside a group of another parent makes a question nobody asks.
  where.every(({ ref }) => ref.path.length === 0 || by.path.length === 0) &&
  // 按采摘工的颜色 is long enough before a month.
  (!zh.isJoined(by) || where.every(isBarePeriod));

/** Rows of a group, of fewer of which a mean or a range says nothing. */
const ROWS_A_GROUP = 5;

/** The groups that have several rows each. */
export const severalRows = ({ table }: Subject, groups: readonly Grouping[]): Grouping[] =>
  groups.filter(({ distinct }) => (table.row_estimate ?? 0) >= distinct * ROWS_A_GROUP);

/** Of fewer rows nobody asks for percentages. */
const ROWS_OF_A_WHOLE = 30;

/** So many rows that parts of them are told in percent. */
export const hasParts = ({ table }: Subject): boolean => (table.row_estimate ?? Infinity) >= ROWS_OF_A_WHOLE;

/** Of the child's own columns, but not the one that says which parent it is. */
export const isOwn = ({ ref }: Condition, { columns }: ParentStep): boolean =>
  ref.path.length === 0 && columns.every(({ from }) => from !== ref.field.column.name);

/** The table's additive measures; null counts its rows, which says little where each holds an amount of many things. */
export function amounts(of: Subject): (Measure | null)[] {
  const added = sums(of);
  return added.length > 0 && !of.isThing && of.words.zh.unit === '条' ? added : [...added, null];
}

/** The table's numbers that may be added up. */
export const sums = (of: Subject): Measure[] => of.measures.filter(({ additive }) => additive);

/** A threshold on the very number that is added up asks for something else. */
const isOther = (where: Condition[], measure: Measure | null): boolean =>
  where.every(({ ref }) => ref.field.column !== measure?.column);
