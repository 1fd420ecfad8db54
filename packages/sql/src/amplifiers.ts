import type { Fields } from './walk';

/** Enough for any padding or separator a report needs. */
const MAX_REPEAT = 1_000;
const MAX_REPLACEMENT = 100;
/** A day a row for 27 years, a minute a row for a week. */
const MAX_SERIES = 10_000;

type Arguments = readonly unknown[];

/**
 * Functions that make much out of little. PostgreSQL folds the immutable ones while it plans, before any limit on rows or cost
 * is seen: `repeat('x', 1000000000)` under plain EXPLAIN takes a gigabyte. Their counts must be small constants.
 */
const BOUNDS: Record<string, (args: Arguments) => boolean> = {
  repeat: (args) => isWithin(numberOf(args[1]), MAX_REPEAT),
  lpad: (args) => isWithin(numberOf(args[1]), MAX_REPEAT) && isShortText(args[2]),
  rpad: (args) => isWithin(numberOf(args[1]), MAX_REPEAT) && isShortText(args[2]),
  replace: (args) => isShortText(args[2]),
  regexp_replace: (args) => isShortText(args[2]),
  format: (args) => !/%[\d$-]*(\d{4}|\*)/.test(textOf(args[0]) ?? '%*'),
  generate_series: (args) => isWithin(seriesLength(args), MAX_SERIES),
};

/** Whether a call of a built-in function cannot produce much more than it is given. */
export const isBounded = (name: string, args: Arguments): boolean =>
  Object.hasOwn(BOUNDS, name) ? (BOUNDS[name]?.(args) ?? true) : true;

const isWithin = (value: number | null, limit: number): boolean => value !== null && value <= limit;

const isShortText = (arg: unknown): boolean =>
  arg === undefined || (textOf(arg)?.length ?? Infinity) <= MAX_REPLACEMENT;

/** How many rows a series of constants has; null if that cannot be told from the text. */
function seriesLength([from, to, step]: Arguments): number | null {
  const [first, last] = [numberOf(from), numberOf(to)];
  if (first !== null && last !== null) return count(first, last, step === undefined ? 1 : numberOf(step));
  const [start, end] = [dayOf(from), dayOf(to)];
  return start !== null && end !== null ? count(start, end, daysOf(step)) : null;
}

const count = (first: number, last: number, step: number | null): number | null =>
  step === null || step === 0 ? null : Math.max(0, Math.floor((last - first) / step) + 1);

/** `'2023-01-01'`, with or without a time, cast or not, as days since 1970. */
function dayOf(arg: unknown): number | null {
  const date = /^\s*(\d{4}-\d{2}-\d{2})([ T][\d:.]+)?\s*$/.exec(textOf(arg) ?? '')?.[1];
  const time = date ? Date.parse(date) : Number.NaN;
  return Number.isNaN(time) ? null : time / 86_400_000;
}

const DAYS: Record<string, number> = {
  minute: 1 / 1440,
  hour: 1 / 24,
  day: 1,
  week: 7,
  month: 28,
  mon: 28,
  year: 365,
};

/** `'1 day'`, `'15 minutes'`, as days, never more than the interval is. */
function daysOf(arg: unknown): number | null {
  const match = /^\s*(-?\d+)\s*(minute|hour|day|week|month|mon|year)s?\s*$/i.exec(textOf(arg) ?? '');
  return match ? Number(match[1]) * (DAYS[match[2]?.toLowerCase() ?? ''] ?? Number.NaN) : null;
}

interface Constant {
  sval?: { sval?: string };
  ival?: { ival?: number };
  fval?: { fval?: string };
}

function constantOf(arg: unknown): Constant | null {
  const node = arg as { A_Const?: Constant; TypeCast?: { arg?: unknown } } | undefined;
  return node?.A_Const ?? (node?.TypeCast ? constantOf(node.TypeCast.arg) : null);
}

const textOf = (arg: unknown): string | null => {
  const constant = constantOf(arg);
  return constant?.sval ? (constant.sval.sval ?? '') : null;
};

function numberOf(arg: unknown): number | null {
  const minus = (arg as { A_Expr?: Fields } | undefined)?.A_Expr;
  if (minus && minus['lexpr'] === undefined) {
    const value = numberOf(minus['rexpr']);
    return value === null ? null : -value;
  }
  const constant = constantOf(arg);
  if (constant?.ival) return constant.ival.ival ?? 0;
  return constant?.fval ? Number(constant.fval.fval) : null;
}
