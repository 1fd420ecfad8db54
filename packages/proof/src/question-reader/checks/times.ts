import { isSameTime, joined, type TimeUnit } from '../intervals';
import { isDate } from '../sql-times';
import { conflict, saysColumn, unread, type Check, type Finding } from './check';

const NAMES: Record<TimeUnit, string> = {
  ...{ hour: '小时', day: '天', weekday: '星期', week: '周', month: '月', quarter: '季度', year: '年' },
};
/** Any word for the unit: enough where the SQL groups by it. */
const WORDS: Record<TimeUnit, RegExp> = {
  hour: /时段|小时|几点|hour|钟点/,
  day: /[天日]|day|date|daily/,
  weekday: /星期|周|weekday|day of/,
  week: /周|week|星期/,
  month: /月|month/,
  quarter: /季|quarter/,
  year: /年|year|annual/,
};
const PARTS: Record<TimeUnit, RegExp> = {
  ...WORDS,
  weekday: /周末|工作日|星期|周[一二三四五六日天]|weekend|weekday|(?:mon|tues|wednes|thurs|fri|satur|sun)day/,
  hour: /点|小时|时段|上午|下午|凌晨|晚|夜|早|hour|morning|afternoon|evening|night|\d\s*(?:am|pm)/,
};

/** The same span of time on both sides. */
export const checkTimes: Check = ({ question, sql }) => {
  const { times } = sql;
  if (times.isUnclear || (question.isRelative && times.intervals.length > 0))
    return [unread('time', '没有读懂SQL的时间条件')];
  const found: Finding[] = [];
  if (question.intervals.length > 0 && times.intervals.length === 0)
    found.push(
      times.isRelative
        ? unread('time', 'SQL的时间范围不是固定的日期')
        : times.parts.length > 0
          ? unread('time', 'SQL只比较了日期的一部分')
          : conflict('time', '问题限定了时间范围，SQL没有'),
    );
  else if (times.intervals.length > 0 && question.intervals.length === 0)
    found.push(conflict('time', 'SQL限定了时间范围，问题没有'));
  else if (!isSameTime(question.intervals, times.intervals)) {
    // A range given as a whole beside its parts: 2023 and 2024, each month.
    const [asked, used] = [joined(question.intervals), joined(times.intervals)];
    if (JSON.stringify(asked) !== JSON.stringify(used))
      found.push(conflict('time', '问题与SQL的时间范围不一致'));
  }
  for (const { unit, values } of times.parts) {
    const isSaid = PARTS[unit].test(question.text);
    const numbers = [...question.text.matchAll(/\d+/g)].map(([number]) => Number(number));
    const isNamed = (unit === 'weekday' || unit === 'hour') && isSaid;
    if (!isSaid) found.push(conflict('time', `SQL按${NAMES[unit]}筛选，问题中没有说到`));
    else if (!isNamed && !values.every((value) => numbers.includes(value)))
      found.push(conflict('time', `SQL筛选的${NAMES[unit]}与问题不一致`));
  }
  if (
    times.isRelative &&
    !question.isRelative &&
    question.intervals.length === 0 &&
    !/最近|最新|latest|recent|最后/.test(question.text)
  )
    found.push(conflict('time', 'SQL限定了相对的时间，问题没有'));
  if (question.isRelative && !times.isRelative && times.intervals.length === 0 && sql.windows.size === 0)
    found.push(conflict('time', '问题限定了最近的时间，SQL没有'));
  return found;
};

const ORDER: Exclude<TimeUnit, 'weekday'>[] = ['hour', 'day', 'week', 'month', 'quarter', 'year'];

/** 每月 groups by month, and a group by month is asked for. */
export const checkTimeUnits: Check = (sides) => {
  const { question, sql } = sides;
  if (sql.aggregates.length === 0 && sql.windows.size === 0) return [];
  const grouped = sql.groups.filter(({ unit }) => unit !== null);
  const used = new Set(grouped.flatMap(({ unit }) => unit ?? []));
  const asked = new Set<TimeUnit>(question.units);
  const found: Finding[] = [];
  const finest = ORDER.find((unit) => used.has(unit));
  const finestAsked = ORDER.find((unit) => asked.has(unit));
  for (const { unit, origin } of grouped) {
    if (unit === null || unit !== (finest ?? unit)) continue;
    const isNamed = origin !== null && saysColumn(sides, origin) === 2;
    if (
      !question.units.includes(unit) &&
      !WORDS[unit].test(question.unnamed) &&
      // 2023年和2024年: several times of one kind.
      question.intervals.length < 2 &&
      !isNamed
    )
      found.push(conflict('grain', `SQL按${NAMES[unit]}分组，问题没有这样问`));
  }
  if (finestAsked && !used.has(finestAsked)) {
    const others = sql.groups.some(({ origin }) => origin && isDate(origin)) || sql.columns.size === 0;
    const isByDistinctDays = sql.aggregates.some(
      ({ isDistinct, origins }) => isDistinct && origins.some(isDate),
    );
    if (!isByDistinctDays)
      found.push(
        others || used.size > 0 || !hasUnitColumn(sides, finestAsked)
          ? conflict('grain', `问题按${NAMES[finestAsked]}统计，SQL没有按它分组`)
          : unread('grain', `没有读出SQL按${NAMES[finestAsked]}分组`),
      );
  }
  if (question.units.includes('weekday') && !used.has('weekday'))
    found.push(conflict('grain', '问题按星期统计，SQL没有按它分组'));
  return found;
};

/** A table may hold one row a day; then there is nothing to group. */
const hasUnitColumn = ({ sql }: Parameters<Check>[0], unit: TimeUnit): boolean =>
  sql.tables.some(({ title, name }) => WORDS[unit].test(`${title} ${name}`));
