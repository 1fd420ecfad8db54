import { said } from '@pairsmith/core';
import { type Comparison, type Predicate, type Value } from '@pairsmith/query-plan';
import type { Condition } from '../../builtin/condition';
import type { DateField, Field, Ref } from '../../builtin/facts/subject';
import * as en from '../../builtin/realization/en';
import { isDate, literalText } from '../literals';
import { dayAfter, dayEn, dayOfText, dayZh, periodOf, yearOf } from '../periods';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { clause, type Clause } from './clause';

/** extract(year from d) = 2024, date_trunc('month', d) = '2024-03-01', d::date = '2024-03-05' */
export function yearIn(of: Value, text: string, sign: Comparison, rows: SourceRows): Condition | null {
  const call = of.kind === 'cast' ? of.of : of;
  if (call.kind !== 'call' || sign !== '=') return null;
  const [unit, value] = call.args;
  const column = value && plainColumn(value);
  const name = unit?.kind === 'literal' ? unit.text : null;
  if (!column || name === null) return null;
  const ref = rows.refOf(column);
  if ((call.name === 'extract' || call.name === 'date_part') && name === 'year' && /^\d{4}$/.test(text))
    return during(ref, yearOf(Number(text)).from, yearOf(Number(text)).until);
  const day = dayOfText(text);
  if (call.name !== 'date_trunc' || !day) return null;
  const next = new Date(day);
  if (name === 'year') next.setUTCFullYear(next.getUTCFullYear() + 1);
  else if (name === 'quarter') next.setUTCMonth(next.getUTCMonth() + 3);
  else if (name === 'month') next.setUTCMonth(next.getUTCMonth() + 1);
  else if (name === 'day') next.setUTCDate(next.getUTCDate() + 1);
  else return null;
  return during(ref, day, next.toISOString().slice(0, 10));
}

/** Pairs of a first and a last day of one date. */
export function takePeriods(
  parts: readonly Predicate[],
  rows: SourceRows,
): { periods: Condition[]; rest: Predicate[] } {
  const ends = parts.flatMap((part) => {
    if (part.kind !== 'compare') return [];
    const column = plainColumn(part.left);
    const day = dayOfText(literalText(part.right) ?? '');
    return column && day && isDate(rows.refOf(column).field.column)
      ? [{ part, column, day, op: part.op }]
      : [];
  });
  const periods: Condition[] = [];
  const used = new Set<Predicate>();
  for (const start of ends.filter(({ op }) => op === '>=')) {
    const end = ends.find(
      ({ op, column, day }) =>
        (op === '<' || op === '<=') &&
        column.at === start.column.at &&
        column.name === start.column.name &&
        day >= start.day,
    );
    if (!end || used.has(end.part)) continue;
    const ref = rows.refOf(start.column);
    // `<=` a day leaves out most of it where the column has times.
    if (end.op === '<=' && ref.field.column.type !== 'date') continue;
    used.add(start.part).add(end.part);
    periods.push(during(ref, start.day, end.op === '<' ? end.day : dayAfter(end.day)));
  }
  return { periods, rest: parts.filter((part) => !used.has(part)) };
}

export function during(ref: Ref, from: string, until: string): Condition {
  const period = periodOf(from, until);
  return { kind: 'during', ref: { ...ref, field: dateOf(ref.field) }, period };
}

export const dateOf = (field: Field): DateField =>
  'happened' in field
    ? (field as DateField)
    : {
        ...field,
        form: null,
        from: '',
        to: '',
        only: false,
        happened: { zh: '', en: '' },
        isOwnDeed: false,
        isPlanned: false,
      };

export function dated(ref: Ref, sign: Comparison, text: string): Condition | Clause {
  const day = dayOfText(text);
  if (!day) throw new Unsaid(said('mined.unsaid_condition'));
  if (sign === '=' && ref.field.column.type === 'date') return during(ref, day, dayAfter(day));
  const zhOf = { '<': '早于', '<=': '不晚于', '>': '晚于', '>=': '不早于', '=': '', '<>': '' }[sign];
  const enOf = { '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after', '=': '', '<>': '' }[
    sign
  ];
  if (!zhOf) throw new Unsaid(said('mined.unsaid_condition'));
  return clause(ref, (name) => ({
    zh: `${name.zh}${zhOf}${dayZh(day)}`,
    en: `with ${en.withArticle(name.en)} ${enOf} ${dayEn(day)}`,
  }));
}
