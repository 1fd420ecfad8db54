import { type Message, said } from '@pairsmith/core';
import type { TimeUnit } from '@pairsmith/query-plan';
import { isSameTime } from '../../plan-facts/intervals';
import { claim, type Check, type Claim, type Sides } from './check';

const NAMES: Record<TimeUnit, Message> = {
  ...{
    hour: said('reader_word.hour'),
    day: said('reader_word.day'),
    weekday: said('reader_word.weekday'),
    week: said('reader_word.week'),
    month: said('reader_word.month'),
    quarter: said('reader_word.quarter'),
    year: said('reader_word.year'),
  },
};

/** A month that no year was found for: there is more to the time than was read. */
const UNREAD =
  /\b(?:january|february|march|april|june|july|august|september|october|november|december)\b|[\d一二三四五六七八九十]\s*月/;

const yearsIn = (text: string): Set<string> => new Set(text.match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g));

/** The span of time, on both sides. */
export const checkTimes: Check = ({ question, sql }) => {
  const { times } = sql;
  const isTimed = question.intervals.length + times.intervals.length > 0;
  // A year that was taken for a number: in 2024 and 2025, 2024 count.
  const isYearLeft = question.quantities.some(({ values }) =>
    values.some((one) => one >= 1900 && one < 2100),
  );
  const isUnclear = question.isUnclear || question.isRelative || isYearLeft || UNREAD.test(question.masked);
  if (times.isUnclear || times.isRelative || (isUnclear && isTimed))
    return [claim('time_unclear', said('reader.range_unread'))];
  const [asked, used] = [question.intervals, times.intervals];
  const [named, written] = [yearsIn(question.text), yearsIn(sql.literals.join(' '))];
  if (asked.length > 0 && used.length > 0) {
    // Two times beside each other, and one of them is all of it.
    const isApart = asked.length < 2 || !times.hasIdleFilter;
    return isApart && isSameTime(asked, used) ? [] : [claim('time_differs', said('reader.range_differs'))];
  }
  if (asked.length > 0 && named.size > 0 && ![...named].some((year) => written.has(year)))
    return [claim('time_unused', said('reader.range_unused'))];
  // A span that the question does not give may be said in any words: those born in the nineties.
  if (used.length > 0 && asked.length === 0) return [claim('time_unclear', said('reader.range_not_found'))];
  return [];
};

/** 每月, per month: the unit that rows are put together by, where both sides name one and no other. */
export const checkTimeUnits: Check = ({ question, sql }: Sides): Claim[] => {
  const used = new Set(sql.groups.flatMap(({ unit }) => unit ?? []));
  const asked = new Set(question.units);
  const [unit] = asked;
  if (asked.size !== 1 || !unit || used.size === 0 || used.has(unit)) return [];
  return [claim('unit_differs', said('reader.period_unused', { unit: NAMES[unit] }))];
};
