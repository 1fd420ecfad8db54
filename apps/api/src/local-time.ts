import { localIso } from '@pairsmith/core';
import type { Timestamp } from '@pairsmith/db';

/** A stored time as answers carry it: naive, in the process's zone, with its microseconds. */
export function localTime(at: Timestamp): string;
export function localTime(at: Timestamp | null): string | null;
export function localTime(at: Timestamp | null): string | null {
  if (at === null) return null;
  return localIso(new Date(at), Number(at.slice(23, 26)));
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;

/** The ends of a filter, both included; a date alone means its whole day. */
export function timeRange(start?: string, end?: string): { from?: Date; to?: Date; before?: Date } {
  const range: { from?: Date; to?: Date; before?: Date } = {};
  if (start) range.from = asLocal(start);
  if (end && DAY.test(end)) {
    range.before = asLocal(end);
    range.before.setDate(range.before.getDate() + 1);
  } else if (end) {
    range.to = asLocal(end);
  }
  return range;
}

/** JavaScript reads a date alone as UTC, one with a time as local: local is meant here. */
const asLocal = (text: string) => new Date(DAY.test(text) ? `${text}T00:00:00` : text.replace(' ', 'T'));
