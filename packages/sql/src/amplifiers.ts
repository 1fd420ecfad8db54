import { filledElements } from './filled-array';
import { textOf } from './series/constant';
import { numberRange } from './series/number-range';
import { isBoundedSeries } from './series/series';

/** Enough for any padding or separator a report needs. */
const MAX_REPEAT = 1_000;
const MAX_REPLACEMENT = 100;
const MAX_FILLED = 10_000;

type Arguments = readonly unknown[];

/**
 * Functions that make much out of little. PostgreSQL folds the immutable ones while it plans, before any limit on rows or cost
 * is seen: `repeat('x', 1000000000)` under plain EXPLAIN takes a gigabyte. Their counts must be small, as far as the text tells.
 */
const BOUNDS: Record<string, (args: Arguments) => boolean> = {
  repeat: (args) => isWithin(args[1], MAX_REPEAT),
  lpad: (args) => isWithin(args[1], MAX_REPEAT) && isShortText(args[2]),
  rpad: (args) => isWithin(args[1], MAX_REPEAT) && isShortText(args[2]),
  replace: (args) => isShortText(args[2]),
  regexp_replace: (args) => isShortText(args[2]),
  format: (args) => !/%[\d$-]*(\d{4}|\*)/.test(textOf(args[0]) ?? '%*'),
  array_fill: (args) => (filledElements(args[1]) ?? Infinity) <= MAX_FILLED,
  generate_series: isBoundedSeries,
};

/** Whether a call of a built-in function cannot produce much more than it is given. */
export const isBounded = (name: string, args: Arguments): boolean =>
  Object.hasOwn(BOUNDS, name) ? (BOUNDS[name]?.(args) ?? true) : true;

/** Under `least(…, 50)` it does not matter what else is in it. */
const isWithin = (arg: unknown, limit: number): boolean => (numberRange(arg)?.max ?? Infinity) <= limit;

const isShortText = (arg: unknown): boolean =>
  arg === undefined || (textOf(arg)?.length ?? Infinity) <= MAX_REPLACEMENT;
