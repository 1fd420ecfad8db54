import { maskText, type Catalog, type Column as StoredColumn } from '@pairsmith/catalog';
import { fullName, said } from '@pairsmith/core';
import { opaquesIn, type Plan, type Predicate, type Selection, type Value } from '@pairsmith/query-plan';
import type { Facts } from '../builtin/facts/facts';
import { roundBetween } from '../builtin/facts/round-between';
import { yearOf } from './periods';
import { isDate, isNumber } from './literals';
import { Unsaid } from './unsaid';

/** Rows of a cut whose number the server did not keep. */
const ROWS = '10';

/**
 * The text with a number for each `$1` that cuts rows; the others stay, for `withRealValues` to fill. Where one of them stands
 * decides nothing that the plan could not say.
 */
export const withoutRowParameters = (sql: string): string =>
  sql
    .replace(/\b(limit|fetch\s+(?:first|next))\s+\$\d+/gi, `$1 ${ROWS}`)
    .replace(/\boffset\s+\$\d+(\s+rows?)?/gi, 'offset 0$1');

/**
 * Real values in place of parameters, and of texts that look like somebody's data: of the column beside them, a common one, or one
 * in the middle of what it holds. None of a personal column's.
 * @throws Unsaid where there is none
 */
export function withRealValues(plan: Plan, facts: Facts, catalog: Pick<Catalog, 'tables'>): Plan {
  const filled = fillPlan(plan, facts, catalog);
  if (opaquesIn(filled).some(isParameter)) throw new Unsaid(said('mined.no_value'));
  return filled;
}

const isParameter = (node: unknown): boolean =>
  typeof node === 'object' && node !== null && 'ParamRef' in node;

function fillPlan(plan: Plan, facts: Facts, catalog: Pick<Catalog, 'tables'>): Plan {
  if (plan.kind === 'combination')
    return {
      ...plan,
      left: fillPlan(plan.left, facts, catalog),
      right: fillPlan(plan.right, facts, catalog),
    };
  if (plan.kind !== 'selection') return plan;
  return { ...plan, where: fillAll(plan.where, plan, facts, catalog) };
}

type Known = Pick<Catalog, 'tables'>;

/** The parts of a conjunction: two ends of one date become one period. */
function fillAll(predicate: Predicate, plan: Selection, facts: Facts, catalog: Known): Predicate {
  if (predicate.kind === 'all') {
    const ends = new Map<string, number>();
    return {
      ...predicate,
      of: predicate.of.map((one) => {
        const column = one.kind === 'compare' ? storedAt(one.left, plan, catalog) : null;
        const key = column?.name ?? '';
        const place = ends.get(key) ?? 0;
        ends.set(key, place + 1);
        return fill(one, plan, facts, catalog, place > 0);
      }),
    };
  }
  return fill(predicate, plan, facts, catalog, false);
}

function fill(
  predicate: Predicate,
  plan: Selection,
  facts: Facts,
  catalog: Known,
  isSecond: boolean,
): Predicate {
  switch (predicate.kind) {
    case 'all':
      return fillAll(predicate, plan, facts, catalog);
    case 'any':
      return { ...predicate, of: predicate.of.map((one) => fill(one, plan, facts, catalog, false)) };
    case 'not':
      return { ...predicate, of: fill(predicate.of, plan, facts, catalog, false) };
    case 'compare': {
      const column = storedAt(predicate.left, plan, catalog);
      if (!column || !isOpen(predicate.right)) return predicate;
      const isUpper = predicate.op === '<' || predicate.op === '<=';
      const isEqual = predicate.op === '=' || predicate.op === '<>';
      return {
        ...predicate,
        right: isEqual ? common(column, 0) : inRange(column, isUpper, isSecond || isUpper),
      };
    }
    case 'between': {
      const column = storedAt(predicate.of, plan, catalog);
      if (!column || !(isOpen(predicate.low) || isOpen(predicate.high))) return predicate;
      return { ...predicate, low: inRange(column, false, false), high: inRange(column, true, true) };
    }
    case 'in': {
      const [of] = predicate.of;
      const column = of && storedAt(of, plan, catalog);
      if (!column || !Array.isArray(predicate.among)) return predicate;
      return {
        ...predicate,
        among: predicate.among.map((value, at) => (isOpen(value) ? common(column, at) : value)),
      };
    }
    default:
      return predicate;
  }
}

/** A parameter, or a text that a person is known by. */
function isOpen(value: Value): boolean {
  if (value.kind === 'cast') return isOpen(value.of);
  if (value.kind === 'literal') return maskText(value.text) !== value.text;
  return value.kind === 'opaque' && isParameter(value.node);
}

function storedAt(value: Value, { source }: Selection, { tables }: Known): StoredColumn | null {
  if (value.kind === 'cast') return storedAt(value.of, { source } as Selection, { tables });
  if (value.kind !== 'column' || value.up !== 0 || !source) return null;
  const relation = value.at === 0 ? source.root : source.steps[value.at - 1]?.to;
  if (relation?.kind !== 'table') return null;
  const table = tables.find((one) => fullName(one) === fullName(relation.table));
  return table?.columns.find(({ name }) => name === value.name) ?? null;
}

const noValue = (column: StoredColumn): Unsaid =>
  new Unsaid(said('mined.no_value_of', { column: column.name }));

/** A value in fewer rows is a curiosity. */
const LEAST_SHARE = 0.01;

/** A value that several rows have, the most common first. */
function common(column: StoredColumn, at: number): Value {
  if (column.masking) throw noValue(column);
  if (column.type_class === 'boolean') return { kind: 'literal', type: 'boolean', text: 'true' };
  const values = (column.statistics?.common_values ?? [])
    .filter(({ value, share }) => share >= LEAST_SHARE && value !== '' && maskText(value) === value)
    .sort((one, other) => other.share - one.share);
  const value = values[at % Math.max(values.length, 1)]?.value;
  if (value === undefined) throw noValue(column);
  return literal(column, value);
}

/** Around the middle: a year of dates, a round number of others. */
function inRange(column: StoredColumn, isUpper: boolean, isSecond: boolean): Value {
  const range = column.statistics?.range;
  if (!range || column.masking) throw noValue(column);
  if (isDate(column)) {
    const middle = (Date.parse(range.p5) + Date.parse(range.p95)) / 2;
    if (!Number.isFinite(middle)) throw noValue(column);
    const year = yearOf(new Date(middle).getUTCFullYear());
    return { kind: 'literal', type: 'text', text: isSecond && isUpper ? year.until : year.from };
  }
  const [median, p95] = [Number(range.median), Number(range.p95)];
  const number = isNumber(column)
    ? isSecond && isUpper
      ? roundBetween(median + (p95 - median) * 0.5, p95)
      : roundBetween(median * 0.6, median)
    : null;
  if (number === null) throw noValue(column);
  return { kind: 'literal', type: 'number', text: `${number}` };
}

const literal = (column: StoredColumn, text: string): Value =>
  isNumber(column) && /^-?\d+(\.\d+)?$/.test(text)
    ? { kind: 'literal', type: 'number', text }
    : { kind: 'literal', type: 'text', text };
