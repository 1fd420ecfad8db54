import { constantOf, functionName, listOf, openNode } from '@pairsmith/sql';
import type { TimeUnit } from './intervals';

/** `date_trunc('month', …)`, `extract(year from …)`, `to_char(…, 'YYYY-MM')`: the unit that remains. */
export function unitOf(node: unknown): { unit: TimeUnit; form: 'trunc' | 'part' | 'text' } | null {
  const [type, fields] = openNode(node);
  if (type === 'TypeCast') return unitOf(fields['arg']);
  if (type !== 'FuncCall') return null;
  const args = listOf(fields['args']);
  const name = functionName(fields);
  if (name === 'to_char') {
    const inner = unitOf(args[0]);
    return inner
      ? { unit: inner.unit, form: 'text' }
      : textUnit((constantOf(args[1])?.text ?? '').replace(/FM/g, ''));
  }
  if (!/^(date_trunc|extract|date_part)$/.test(name)) return null;
  const word = constantOf(args[0])?.text.toLowerCase() ?? '';
  const unit = WEEKDAYS.has(word) ? 'weekday' : UNITS.find((one) => one === word);
  return unit ? { unit, form: name === 'date_trunc' ? 'trunc' : 'part' } : null;
}

const WEEKDAYS = new Set(['dow', 'isodow']);
const UNITS = ['hour', 'day', 'week', 'month', 'quarter', 'year'] as const;

function textUnit(format: string): { unit: TimeUnit; form: 'text' } | null {
  const finest: [RegExp, TimeUnit][] = [
    [/HH/, 'hour'],
    [/^(D|ID|Day|DY|Dy)$/i, 'weekday'],
    [/DD/, 'day'],
    [/WW|IW/, 'week'],
    [/MM|MON|Mon/, 'month'],
    [/Q/, 'quarter'],
    [/YY/, 'year'],
  ];
  const found = finest.find(([form]) => form.test(format));
  return found ? { unit: found[1], form: 'text' } : null;
}
