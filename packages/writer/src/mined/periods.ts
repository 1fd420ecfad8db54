import { monthBefore, yearOf } from '../builtin/facts/periods';
import { periodsBetween, halvesBetween } from '../builtin/facts/periods';
import type { Period } from '../builtin/facts/periods';

const DAY = /^(\d{4}-\d\d-\d\d)(?:[ T]00:00(?::00(?:\.0+)?)?(?:\+00(?::?00)?)?)?$/;

/** The day of a text that is one, or its midnight: `2024-01-31`; null for any other. */
export const dayOfText = (text: string): string | null => {
  const day = DAY.exec(text.trim())?.[1];
  return day && !Number.isNaN(Date.parse(day)) ? day : null;
};

/** From a day until before another, as people call it: a month, a quarter, a half, a year, several years, or from a day to a day. */
export function periodOf(from: string, until: string): Period {
  const last = dayBefore(until);
  const whole = [...periodsBetween(from, last), ...halvesBetween(from, last)].find(
    (period) => period.from === from && period.until === until,
  );
  if (whole) return whole;
  const [first, end] = [Number(from.slice(0, 4)), Number(until.slice(0, 4))];
  if (from.endsWith('-01-01') && until.endsWith('-01-01') && end - first > 1)
    return { from, until, words: { zh: `${first}年至${end - 1}年`, en: `${first} to ${end - 1}` } };
  if (from.endsWith('-01') && until.endsWith('-01') && from < until) {
    const end = monthBefore(until);
    return {
      ...{ from, until },
      words: { zh: `${monthZh(from)}至${monthZh(end)}`, en: `${monthEn(from)} to ${monthEn(end)}` },
    };
  }
  const words =
    last === from
      ? { zh: dayZh(from), en: dayEn(from) }
      : { zh: `${dayZh(from)}至${dayZh(last)}`, en: `the time from ${dayEn(from)} to ${dayEn(last)}` };
  return { from, until, words };
}

export { yearOf };

const dayBefore = (day: string): string => new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10);
export const dayAfter = (day: string): string =>
  new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

const monthZh = (day: string): string => `${Number(day.slice(0, 4))}年${Number(day.slice(5, 7))}月`;
export const dayZh = (day: string): string => `${monthZh(day)}${Number(day.slice(8, 10))}日`;

const named = (day: string, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat('en-US', { ...options, timeZone: 'UTC' }).format(Date.parse(day));
const monthEn = (day: string): string => named(day, { month: 'long', year: 'numeric' });
export const dayEn = (day: string): string => named(day, { month: 'long', day: 'numeric', year: 'numeric' });
