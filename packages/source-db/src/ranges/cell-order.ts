import type { TypeClass } from '@pairsmith/catalog';

/** A number of more digits is no literal anybody would ask for, and sampled cells are cut. */
export const MAX_CELL = 80;

/** What stands for a cell in comparisons. */
export type CellKey = number | bigint;

/** Types with an order that people ask by; the ends of a text column are only two of its cells. */
export const hasRange = (type: TypeClass): boolean => type in KEYS;

/** A key that sorts as PostgreSQL sorts the cell; null where the text does not tell, as with money. */
export const cellKey = (cell: string, type: TypeClass): CellKey | null =>
  cell.length > MAX_CELL ? null : (KEYS[type]?.(cell) ?? null);

/** A number of so many characters is exact as a double, which costs a fraction of a bigint; the two compare. */
const EXACT_DIGITS = 15;

const KEYS: Partial<Record<TypeClass, (cell: string) => CellKey | null>> = {
  integer: (cell) =>
    !/^-?\d+$/.test(cell) ? null : cell.length <= EXACT_DIGITS ? Number(cell) : BigInt(cell),
  decimal: decimalKey,
  date: momentKey,
  timestamp: momentKey,
  time: timeKey,
  interval: intervalKey,
};

/** Behind every number stands Infinity, and behind that NaN. */
const ENDLESS: Record<string, number> = {
  NaN: Infinity,
  Infinity: Number.MAX_VALUE,
  '-Infinity': -Number.MAX_VALUE,
  infinity: Infinity,
  '-infinity': -Infinity,
};

const DECIMAL = /^-?\d+(\.\d+)?(e[+-]?\d+)?$/i;

function decimalKey(cell: string): number | null {
  return ENDLESS[cell] ?? (DECIMAL.test(cell) ? Number(cell) : null);
}

const ZONE = String.raw`(?:([+-])(\d\d)(?::(\d\d))?(?::(\d\d))?)?`;
const CLOCK = String.raw`(\d\d):(\d\d):(\d\d(?:\.\d+)?)`;
const TIME = new RegExp(`^${CLOCK}${ZONE}$`);
const MOMENT = new RegExp(String.raw`^(\d{4,})-(\d\d)-(\d\d)(?: ${CLOCK}${ZONE})?( BC)?$`);
const SECONDS_A_DAY = 86_400;

/** As nearly all dates and times are written: Node reads these itself, in a tenth of the time. */
const PLAIN_MOMENT = /^\d{4}-\d\d-\d\d(?: \d\d:\d\d:\d\d(?:[+-]\d\d(?::\d\d)?)?)?$/;

/** What Node wants behind it, by its length: a zone where there is none, minutes behind `+08`. */
const ZONE_END: Readonly<Record<number, string>> = { 19: 'Z', 22: ':00' };

/** Seconds since 1970. */
function momentKey(cell: string): number | null {
  if (PLAIN_MOMENT.test(cell)) {
    const ms = Date.parse(
      cell.length === 10 ? cell : `${cell.replace(' ', 'T')}${ZONE_END[cell.length] ?? ''}`,
    );
    if (!Number.isNaN(ms)) return ms / 1000;
  }
  if (cell in ENDLESS) return ENDLESS[cell]!;
  const match = MOMENT.exec(cell);
  if (!match) return null;
  const [, year, month, day, ...rest] = match;
  const date = new Date(0);
  // The year before 1 is 1 BC.
  date.setUTCFullYear(match[11] ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
  return date.getTime() / 1000 + secondsOf(rest);
}

function timeKey(cell: string): number | null {
  const match = TIME.exec(cell);
  return match && secondsOf(match.slice(1));
}

/** Hours, minutes, seconds, then the zone's sign, hours, minutes, seconds. */
function secondsOf([h, m, s, sign, ...zone]: (string | undefined)[]): number {
  const sum = (parts: (string | undefined)[]) =>
    parts.slice(0, 3).reduce((total, part, at) => total + Number(part ?? 0) * [3600, 60, 1][at]!, 0);
  return sum([h, m, s]) - (sign === '-' ? -1 : 1) * sum(zone);
}

const INTERVAL =
  /^(?:(-?\d+) years? ?)?(?:(-?\d+) mons? ?)?(?:(-?\d+) days? ?)?(?:(-?)(\d+):(\d\d):(\d\d(?:\.\d+)?))?$/;

/** In seconds; as PostgreSQL compares them, a month has thirty days. */
function intervalKey(cell: string): number | null {
  if (cell in ENDLESS) return ENDLESS[cell]!;
  const match = cell === '' ? null : INTERVAL.exec(cell);
  if (!match) return null;
  const [years, months, days] = match.slice(1, 4).map((part) => Number(part ?? 0));
  const clock = secondsOf(match.slice(5, 8));
  return ((years! * 12 + months!) * 30 + days!) * SECONDS_A_DAY + (match[4] === '-' ? -clock : clock);
}
