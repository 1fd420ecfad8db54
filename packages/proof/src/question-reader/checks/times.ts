import type { TimeUnit } from '@pairsmith/query-plan';
import { isSameTime } from '../../plan-facts/intervals';
import { claim, type Check, type Claim, type Sides } from './check';

const NAMES: Record<TimeUnit, string> = {
  ...{ hour: '小时', day: '天', weekday: '星期', week: '周', month: '月', quarter: '季度', year: '年' },
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
    return [claim('time_unclear', '没有读懂时间范围')];
  const [asked, used] = [question.intervals, times.intervals];
  const [said, written] = [yearsIn(question.text), yearsIn(sql.literals.join(' '))];
  if (asked.length > 0 && used.length > 0) {
    return isSameTime(asked, used) ? [] : [claim('time_differs', '问题与SQL的时间范围不一致')];
  }
  if (asked.length > 0 && said.size > 0 && ![...said].some((year) => written.has(year)))
    return [claim('time_unused', '问题限定了时间范围，SQL没有')];
  // A span that the question does not give may be said in any words: those born in the nineties.
  if (used.length > 0 && asked.length === 0) return [claim('time_unclear', '没有读出问题的时间范围')];
  return [];
};

/** 每月, per month: the unit that rows are put together by, where both sides name one and no other. */
export const checkTimeUnits: Check = ({ question, sql }: Sides): Claim[] => {
  const used = new Set(sql.groups.flatMap(({ unit }) => unit ?? []));
  const asked = new Set(question.units);
  const [unit] = asked;
  if (asked.size !== 1 || !unit || used.size === 0 || used.has(unit)) return [];
  return [claim('unit_differs', `问题按${NAMES[unit]}统计，SQL没有按它分组`)];
};
