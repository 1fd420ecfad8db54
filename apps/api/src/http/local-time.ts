import { localIso } from '@pairsmith/core';
import type { TimeRange, Timestamp } from '@pairsmith/db';

/** A stored time as answers carry it: naive, in the process's zone, with its microseconds. */
export function localTime(at: Timestamp): string;
export function localTime(at: Timestamp | null): string | null;
export function localTime(at: Timestamp | null): string | null {
  if (at === null) return null;
  return localIso(new Date(at), Number(at.slice(23, 26)));
}

/** Of a time that is written out to the microsecond; what a filter leaves out of it is filled up from these. */
const FIRST = '0000-00-00T00:00:00.000000';
const LAST = '0000-00-00T23:59:59.999999';

/** The ends of a filter, both included, as far as they are written out: a day is all of it, and so is a second. */
export const timeRange = (start?: string, end?: string): TimeRange => ({
  ...(start && { from: utcOf(start + FIRST.slice(start.length)) }),
  ...(end && { to: utcOf(end + LAST.slice(end.length)) }),
});

/** A naive local time as the tables hold it; a Date has no place for the last three digits. */
function utcOf(local: string): Timestamp {
  const at = new Date(local.slice(0, 23).replace(' ', 'T'));
  // PostgreSQL knows no year 0 and writes five digits otherwise; nothing of ours is that old or that young.
  if (at.getUTCFullYear() < 1970) return '-infinity';
  if (at.getUTCFullYear() > 9999) return 'infinity';
  return `${at.toISOString().slice(0, 23)}${local.slice(23)}Z`;
}
