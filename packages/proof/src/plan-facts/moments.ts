import { literalOf, type Value, type TimeUnit } from '@pairsmith/query-plan';

const DAY = 86_400_000;

/** A moment in days since 1970; null where it is none, or not fixed. */
export function momentOf(value: Value): number | null {
  if (value.kind === 'cast') return momentOf(value.of);
  if (value.kind === 'operate' && /^[+-]$/.test(value.op)) {
    const [base, by] = value.args;
    const [start, step] = [base ? momentOf(base) : null, by ? literalOf(by) : null];
    return start !== null && step ? shift(start, step.text, value.op === '-' ? -1 : 1) : null;
  }
  const constant = literalOf(value);
  if (constant?.kind !== 'text') return null;
  const form = /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[ T](\d{2}):(\d{2})(?::(\d{2}(?:\.\d+)?))?)?/.exec(
    constant.text,
  );
  if (!form) return null;
  const [, y, m, d = '1', hour = '0', minute = '0', second = '0'] = form;
  const time = (Number(hour) * 3600 + Number(minute) * 60 + Number(second)) / 86_400;
  return Date.UTC(Number(y), Number(m) - 1, Number(d)) / DAY + time;
}

function shift(start: number, step: string, sign: 1 | -1): number | null {
  const [, number, unit = 'day'] = /^(\d+)\s*(day|week|month|quarter|year)?s?$/.exec(step) ?? [];
  if (number === undefined) return null;
  const amount = Number(number) * sign;
  if (unit === 'day' || unit === 'week') return start + amount * (unit === 'week' ? 7 : 1);
  const date = new Date(start * DAY);
  date.setUTCMonth(date.getUTCMonth() + amount * ({ month: 1, quarter: 3, year: 12 }[unit] ?? 1));
  return date.getTime() / DAY;
}

/** Days from a moment on. */
export function lengthOf(unit: TimeUnit, moment: number): number {
  const date = new Date(moment * DAY);
  const span = { month: 1, quarter: 3, year: 12 }[unit as 'month'];
  if (span) date.setUTCMonth(date.getUTCMonth() + span);
  return span ? date.getTime() / DAY - moment : unit === 'week' ? 7 : 1;
}
