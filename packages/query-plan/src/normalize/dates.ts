import type { Around } from '../nullability';
import type { Predicate, Value } from '../plan';
import { both, type Schema } from './context';
import { typeOf } from './types';

type Compare = Extract<Predicate, { kind: 'compare' }>;

const DAY = /^\d{4}-\d{2}-\d{2}$/;
const MIDNIGHT = /^(\d{4}-\d{2}-\d{2})[ T]00:00(?::00(?:\.0{1,6})?)?$/;

/**
 * One form for days: literals as text that the column's type reads, spans as `>=` the first day and `<` the day behind the
 * last one. What compares a moment with a day (`<= '2024-01-31'` of a timestamp) keeps its meaning: midnight.
 */
export function readDates(
  predicate: Compare,
  { around, schema }: { around: Around; schema: Schema },
): Predicate {
  const { left, op } = predicate;
  const spanned = span(predicate, { around, schema });
  if (spanned) return spanned;
  const type = typeOf(left, around, schema);
  const isMoment = type === 'timestamp' || type === 'timestamp with time zone';
  if (type !== 'date' && !isMoment) return predicate;
  const text = dayOf(predicate.right, type);
  if (text === null) return predicate;
  const day = (of: string): Value => ({ kind: 'literal', type: 'text', text: of });
  if (type === 'date' && op === '<=') return { ...predicate, op: '<', right: day(after(text)) };
  if (type === 'date' && op === '>') return { ...predicate, op: '>=', right: day(after(text)) };
  return { ...predicate, right: day(text) };
}

/** `2024-01-31` of a literal that is this day (or its midnight) in the column's type; null for others. */
function dayOf(value: Value, type: string): string | null {
  if (value.kind !== 'literal') return null;
  const isFit = value.type === 'text' || value.type === 'date' || value.type === type;
  if (!isFit && !(value.type === 'timestamp' && type === 'timestamp with time zone')) return null;
  const text = DAY.test(value.text)
    ? value.text
    : type === 'date'
      ? undefined
      : MIDNIGHT.exec(value.text)?.[1];
  return text !== undefined && isDay(text) ? text : null;
}

const isDay = (text: string): boolean => {
  const date = new Date(`${text}T00:00:00Z`);
  return (
    !text.startsWith('0000') &&
    text < '9999-12-31' &&
    !Number.isNaN(date.getTime()) &&
    date.toISOString().startsWith(text)
  );
};

const after = (day: string): string => {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + 1);
  return date.toISOString().slice(0, 10);
};

/** `EXTRACT(YEAR FROM d) = 2024` and `moment::date = '2024-01-31'` as spans. */
function span(
  { op, left, right }: Compare,
  { around, schema }: { around: Around; schema: Schema },
): Predicate | null {
  const between = (of: Value, from: string, until: string): Predicate =>
    both(
      { kind: 'compare', op: '>=', left: of, right: { kind: 'literal', type: 'text', text: from } },
      { kind: 'compare', op: '<', left: of, right: { kind: 'literal', type: 'text', text: until } },
    );
  const isDated = (value: Value): boolean =>
    ['date', 'timestamp'].includes(typeOf(value, around, schema) ?? '');
  if (left.kind === 'call' && left.name === 'extract' && op === '=') {
    const [field, of] = left.args;
    if (field?.kind !== 'literal' || field.text.toLowerCase() !== 'year' || !of || !isDated(of)) return null;
    if (right.kind !== 'literal' || right.type !== 'number' || !/^[1-9]\d{3}$/.test(right.text)) return null;
    const next = String(Number(right.text) + 1);
    return next.length > 4 ? null : between(of, `${right.text}-01-01`, `${next}-01-01`);
  }
  if (left.kind === 'cast' && left.type === 'date' && typeOf(left.of, around, schema) === 'timestamp') {
    const day = dayOf(right, 'date');
    if (day === null) return null;
    const moment = (asked: '<' | '>=', text: string): Predicate => ({
      kind: 'compare',
      op: asked,
      left: left.of,
      right: { kind: 'literal', type: 'text', text },
    });
    if (op === '=') return between(left.of, day, after(day));
    if (op === '>=' || op === '<') return moment(op, day);
    if (op === '>' || op === '<=') return moment(op === '>' ? '>=' : '<', after(day));
  }
  return null;
}
