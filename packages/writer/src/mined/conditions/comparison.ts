import { said } from '@pairsmith/core';
import { type Comparison, type Predicate } from '@pairsmith/query-plan';
import type { Condition } from '../../builtin/condition';
import * as en from '../../builtin/realization/en';
import { dimensionRef, measureAt } from '../fields';
import { isDate, isNumber, literalText } from '../literals';
import { dayAfter, dayOfText } from '../periods';
import { plainColumn } from '../plain-column';
import type { SourceRows } from '../source-rows';
import { Unsaid } from '../unsaid';
import { besideOther, ofAll } from './beside';
import { clause, folded, refOf, type Clause } from './clause';
import { dated, during, yearIn } from './dates';
import { isNot, isValue } from './values';

const SWAPPED: Record<Comparison, Comparison> = {
  '=': '=',
  '<>': '<>',
  '<': '>',
  '<=': '>=',
  '>': '<',
  '>=': '<=',
};

export function comparison(
  { op, left, right }: Extract<Predicate, { kind: 'compare' }>,
  rows: SourceRows,
): Condition | Clause {
  const [of, literal, sign] = plainColumn(folded(left))
    ? [folded(left), right, op]
    : [right, left, SWAPPED[op]];
  const within = ofAll(of, sign, literal, rows) ?? besideOther(of, sign, literal, rows);
  if (within) return within;
  const text = literalText(literal);
  if (text === null) throw new Unsaid(said('mined.unsaid_condition'));
  const year = yearIn(of, text, sign, rows);
  if (year) return year;
  const ref = refOf(of, rows);
  if (isDate(ref.field.column)) return dated(ref, sign, text);
  if (sign === '=') return isValue(dimensionRef(ref, rows), text);
  if (sign === '<>') return isNot(dimensionRef(ref, rows), text);
  if (!isNumber(ref.field.column) || !/^-?\d+(\.\d+)?$/.test(text))
    throw new Unsaid(said('mined.unsaid_condition'));
  const measure = measureAt(ref, rows);
  if (sign === '>' && measure) return { kind: 'above', ref: measure, threshold: Number(text) };
  return clause(ref, (name, unit) => ({
    zh: `${name.zh}${SIGNS_ZH[sign]}${text}${unit}`,
    en: sized(name.en, sign, text),
  }));
}

const SIGNS_ZH = { '<': '低于', '<=': '不超过', '>': '超过', '>=': '不低于', '=': '等于', '<>': '不等于' };

function sized(name: string, sign: Comparison, text: string): string {
  if (en.isMany(name))
    return `with ${{ '<': 'fewer than', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': 'exactly', '<>': 'other than' }[sign]} ${text} ${name}`;
  return `with ${en.withArticle(name)} ${{ '<': 'below', '<=': 'of at most', '>': 'above', '>=': 'of at least', '=': 'of', '<>': 'other than' }[sign]} ${text}`;
}

export function between(
  { of, low, high }: Extract<Predicate, { kind: 'between' }>,
  rows: SourceRows,
): Condition | Clause {
  const ref = refOf(of, rows);
  const [from, to] = [literalText(low), literalText(high)];
  if (from === null || to === null) throw new Unsaid(said('mined.unsaid_condition'));
  if (isDate(ref.field.column)) {
    const [first, last] = [dayOfText(from), dayOfText(to)];
    if (!first || !last || ref.field.column.type !== 'date') throw new Unsaid(said('mined.unsaid_condition'));
    return during(ref, first, dayAfter(last));
  }
  const measure = measureAt(ref, rows);
  if (measure) return { kind: 'between', ref: measure, low: Number(from), high: Number(to) };
  if (!isNumber(ref.field.column)) throw new Unsaid(said('mined.unsaid_condition'));
  return clause(ref, (name, unit) => ({
    zh: `${name.zh}在${from}到${to}${unit}之间`,
    en: `with ${en.withArticle(name.en)} between ${from} and ${to}`,
  }));
}
