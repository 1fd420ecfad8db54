import { textOf } from './constant';
import { dayRange, intervalDays } from './day-range';
import { numberRange } from './number-range';
import { exactly, type Range } from './range';

/** A day a row for 27 years, a minute a row for a week. */
const MAX_SERIES = 10_000;

type Arguments = readonly unknown[];

/**
 * Whether a call of generate_series stays small enough: a step of a day or more between any ends – there are a hundred million
 * days in PostgreSQL's time, and the caps on time and rows bound them –, everything else between ends that the text gives.
 */
export function isBoundedSeries(args: Arguments): boolean {
  if (args.slice(0, 2).some((end) => /infinity/i.test(textOf(end) ?? ''))) return false;
  const step = args[2] === undefined ? null : leastStep(intervalDays(args[2]));
  if (step !== null && step >= 1) return true;
  const length = seriesLength(args);
  return length !== null && length <= MAX_SERIES;
}

/** How many rows a series has at most; null where the text does not tell. */
export function seriesLength([from, to, step]: Arguments): number | null {
  const numbers = rowsBetween(
    numberRange(from),
    numberRange(to),
    step === undefined ? exactly(1) : numberRange(step),
  );
  if (numbers !== null || step === undefined) return numbers;
  return rowsBetween(dayRange(from), dayRange(to), intervalDays(step));
}

/** Of steps in one direction the shortest; null where the direction is not known. */
function leastStep(step: Range | null): number | null {
  if (step === null) return null;
  if (step.min > 0) return step.min;
  return step.max < 0 ? -step.max : null;
}

function rowsBetween(from: Range | null, to: Range | null, step: Range | null): number | null {
  const least = leastStep(step);
  if (from === null || to === null || step === null || least === null) return null;
  const way = step.min > 0 ? to.max - from.min : from.max - to.min;
  return Number.isFinite(way) ? Math.max(0, Math.floor(way / least) + 1) : null;
}
