import type { Value } from '../plan';
import { literalOf } from './literals';
import { valuesIn } from './scopes';

export type TimeUnit = 'hour' | 'day' | 'weekday' | 'week' | 'month' | 'quarter' | 'year';

/** `date_trunc('month', …)`, `extract(year from …)`, `to_char(…, 'YYYY-MM')`: the unit that remains. */
export function unitOf(value: Value): { unit: TimeUnit; form: 'trunc' | 'part' | 'text' } | null {
  if (value.kind === 'cast') return unitOf(value.of);
  if (value.kind !== 'call') return null;
  const [first, second] = value.args.map((arg) => literalOf(arg)?.text ?? '');
  if (value.name === 'to_char') {
    const inner = value.args[0] && unitOf(value.args[0]);
    return inner ? { unit: inner.unit, form: 'text' } : textUnit((second ?? '').replace(/FM/g, ''));
  }
  if (!/^(date_trunc|extract|date_part)$/.test(value.name)) return null;
  const word = first?.toLowerCase() ?? '';
  const unit = WEEKDAYS.has(word) ? 'weekday' : UNITS.find((one) => one === word);
  return unit ? { unit, form: value.name === 'date_trunc' ? 'trunc' : 'part' } : null;
}

/** The unit that remains of a date, also inside an expression: 'Q' || extract(quarter from …). */
export const unitIn = (value: Value): TimeUnit | null =>
  valuesIn(value)
    .map((one) => unitOf(one)?.unit)
    .find((unit) => unit !== undefined) ?? null;

const WEEKDAYS = new Set(['dow', 'isodow']);
const UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

/** The finest first. */
const FORMATS: readonly [RegExp, TimeUnit][] = [
  [/HH/, 'hour'],
  [/^(D|ID|Day|DY|Dy)$/i, 'weekday'],
  [/DD/, 'day'],
  [/WW|IW/, 'week'],
  [/MM|MON|Mon/, 'month'],
  [/Q/, 'quarter'],
  [/YY/, 'year'],
];

function textUnit(format: string): { unit: TimeUnit; form: 'text' } | null {
  const found = FORMATS.find(([form]) => form.test(format));
  return found ? { unit: found[1], form: 'text' } : null;
}
