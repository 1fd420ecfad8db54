import { identifierWords, isNameOf } from '@pairsmith/words';
import type { Column } from '../table';
import { emptyShare } from './cell-form';
import type { ColumnRole } from './column-role';

/**
 * How a day is kept where its type does not say that it is one: 20240305, the same as text with or without a time of day behind it,
 * `2024-03-05` as text, seconds or milliseconds since 1970.
 */
export type MomentForm = 'day number' | 'day digits' | 'written day' | 'seconds' | 'milliseconds';

export interface CodedMoment {
  form: MomentForm;
  /** Days as `2024-03-05`: the first and the last, and those between which most lie. */
  range: { min: string; p5: string; median: string; p95: string; max: string };
  /** Part of the rows that have none, by NULL, by 0 or by a text without characters; 0–1. */
  lacking: number;
}

/** Null where the column has a type for days, or holds none: every cell that is known has to be one of the years from 1980 to 2100. */
export function codedMoment(column: Column): CodedMoment | null {
  if (column.type_class === 'integer') return ofNumbers(column);
  return column.type_class === 'text' ? ofTexts(column) : null;
}

/** The same where the column is nothing else and its name says that it is a day: eight digits under another name may number anything. */
export const codedDay = (column: Column, role: ColumnRole | undefined): CodedMoment | null =>
  (role === undefined || role.role === 'unknown') && isCalledDay(column) ? codedMoment(column) : null;

/** `init_date`, `paid_time`, 挂号日期, `ghrq`. */
const isCalledDay = ({ name, title }: Column): boolean =>
  isNameOf(title, 'dayOfAnything') || isNameOf(identifierWords(name).join(' '), 'dayOfAnything', 'en');

const YEARS = { from: '1980-01-01', until: '2100-01-01' };

/** Seconds and milliseconds of the years since 2000: fewer may count anything. */
const SECONDS = { from: 946_684_800, until: 4_102_444_800 };

/** Of fewer days nobody asks by month, and small spans are no times. */
const LEAST_DAYS = 30;

function ofNumbers({ statistics }: Column): CodedMoment | null {
  const range = statistics?.range;
  if (!range || statistics.distinct < LEAST_DAYS) return null;
  const cells = [range.min, range.p5, range.median, range.p95, range.max];
  // 0 stands where there is none.
  const filled = cells.filter((cell) => cell !== '0');
  const [first = ''] = filled;
  const form = (['day number', 'seconds', 'milliseconds'] as const).find((one) =>
    filled.every((cell) => dayOf(one, cell) !== null),
  );
  if (!form || filled.length < 3) return null;
  const zeros = statistics.common_values.find(({ value }) => value === '0')?.share;
  const lacking = statistics.null_share + (filled.length === cells.length ? 0 : (zeros ?? LEAST_ZEROS));
  const [min, p5, median, p95, max] = cells.map((cell) => dayOf(form, cell === '0' ? first : cell) ?? '');
  return rangeOf(form, [min, p5, median, p95, max], lacking);
}

/** Where 0 is the least and nobody has counted how often it stands there. */
const LEAST_ZEROS = 0.01;

/** Of texts no range is known: what was sampled has to do. */
function ofTexts(column: Column): CodedMoment | null {
  const { samples, statistics } = column;
  if (!statistics || statistics.distinct < LEAST_DAYS || samples.length < LEAST_SAMPLES) return null;
  const form = (['day digits', 'written day'] as const).find((one) =>
    samples.every((cell) => dayOf(one, cell) !== null),
  );
  if (!form) return null;
  const days = samples.map((cell) => dayOf(form, cell) ?? '').sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  const middle = days[Math.floor(days.length / 2)] ?? '';
  return rangeOf(form, [first, first, middle, last, last], statistics.null_share + emptyShare(column));
}

const LEAST_SAMPLES = 3;

function rangeOf(
  form: MomentForm,
  [min = '', p5 = '', median = '', p95 = '', max = '']: readonly (string | undefined)[],
  lacking: number,
): CodedMoment {
  return { form, range: { min, p5, median, p95, max }, lacking };
}

/** The day that a cell of the form stands for; null where it stands for none. */
function dayOf(form: MomentForm, cell: string): string | null {
  switch (form) {
    case 'day number':
      return /^\d{8}$/.test(cell) ? isoDay(cell) : null;
    case 'day digits':
      return /^\d{8}(?:\d{6}|[ T]?\d\d:\d\d(?::\d\d)?)?$/.test(cell) ? isoDay(cell) : null;
    case 'written day':
      return /^\d{4}-\d\d-\d\d(?:[ T]\d\d:\d\d(?::\d\d)?)?$/.test(cell) ? sane(cell.slice(0, 10)) : null;
    case 'seconds':
      return ofSeconds(Number(cell));
    case 'milliseconds':
      return ofSeconds(Number(cell) / 1_000);
  }
}

const isoDay = (digits: string): string | null =>
  sane(`${digits.slice(0, 4)}-${digits.slice(4, 6)}-${digits.slice(6, 8)}`);

const ofSeconds = (seconds: number): string | null =>
  seconds >= SECONDS.from && seconds < SECONDS.until
    ? new Date(seconds * 1_000).toISOString().slice(0, 10)
    : null;

/** The 31st of June is none. */
function sane(day: string): string | null {
  const at = Date.parse(day);
  const isDay = !Number.isNaN(at) && new Date(at).toISOString().startsWith(day);
  return isDay && day >= YEARS.from && day < YEARS.until ? day : null;
}
