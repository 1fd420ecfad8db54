import type { TimeUnit } from '@pairsmith/query-plan';
import { day, months, quarter, yearOf, type Interval } from '../plan-facts/intervals';
import { maskSpans, MASK, toNumber, type Span } from './text';

export interface QuestionTimes {
  intervals: Interval[];
  /** A date is named, and what of it is meant was not understood. */
  isUnclear: boolean;
  /** 最近30天, last month: counted from a day that the question does not name. */
  isRelative: boolean;
  /** Numbers that belong to such a time. */
  numbers: number[];
  units: TimeUnit[];
  /** The question with all of it masked. */
  rest: string;
}

interface Point extends Span {
  interval: Interval;
  year: number;
  month: number | null;
}

const MONTHS = 'january february march april may june july august september october november december'.split(
  ' ',
);
const MONTH_NAME = `(${MONTHS.map((name) => `${name}|${name.slice(0, 3)}`).join('|')})\\.?`;
const monthOf = (name: string): number => MONTHS.findIndex((one) => one.startsWith(name.slice(0, 3))) + 1;
const ORDINALS: Record<string, number> = {
  ...{ 一: 1, 二: 2, 三: 3, 四: 4, 1: 1, 2: 2, 3: 3, 4: 4 },
  ...{ first: 1, second: 2, third: 3, fourth: 4, '1st': 1, '2nd': 2, '3rd': 3, '4th': 4 },
};
const ordinal = (word: string | undefined): number => ORDINALS[word ?? ''] ?? 0;
const YEAR = '((?:19|20)\\d{2})';

type Read = (match: RegExpMatchArray, before: Point | null) => Omit<Point, 'start' | 'end'> | null;

const year = (value: number) => ({ interval: yearOf(value), year: value, month: null });
const month = (value: number, number: number) => ({
  interval: months(value, number, 1),
  year: value,
  month: number,
});

/** Ways to name a time, the most exact first; `before` is the time named just before it, whose year it may share. */
const FORMS: [RegExp, Read][] = [
  [
    new RegExp(
      `${YEAR}\\s*[-/.]\\s*(\\d{1,2})\\s*[-/.]\\s*(\\d{1,2})(?!\\d)(?:[ t]\\d{2}:\\d{2}(?::\\d{2})?)?`,
      'g',
    ),
    ([, y, m, d]) => ({ interval: day(Number(y), Number(m), Number(d)), year: Number(y), month: Number(m) }),
  ],
  [
    new RegExp(`${YEAR}\\s*年\\s*(\\d{1,2})\\s*月\\s*(\\d{1,2})\\s*[日号]?(?!\\d)`, 'g'),
    ([, y, m, d]) => ({ interval: day(Number(y), Number(m), Number(d)), year: Number(y), month: Number(m) }),
  ],
  [
    new RegExp(`(?<!\\d)(\\d{1,2})(?:st|nd|rd|th)?(?: of)?\\s+${MONTH_NAME},?\\s+${YEAR}`, 'g'),
    ([, d, name = '', y]) => ({
      interval: day(Number(y), monthOf(name), Number(d)),
      year: Number(y),
      month: monthOf(name),
    }),
  ],
  [
    new RegExp(`${MONTH_NAME}\\s+(\\d{1,2})(?:st|nd|rd|th)?,?\\s+${YEAR}`, 'g'),
    ([, name = '', d, y]) => ({
      interval: day(Number(y), monthOf(name), Number(d)),
      year: Number(y),
      month: monthOf(name),
    }),
  ],
  [
    new RegExp(`${MONTH_NAME}(?:,| of)?\\s+${YEAR}`, 'g'),
    ([, name = '', y]) => month(Number(y), monthOf(name)),
  ],
  [
    new RegExp(`${YEAR}\\s*年?(?:的)?\\s*第?([一二三四1-4])\\s*季度?`, 'g'),
    ([, y, q]) => ({ ...year(Number(y)), interval: quarter(Number(y), ordinal(q)) }),
  ],
  [
    new RegExp(`${YEAR}\\s*年?\\s*-?q([1-4])`, 'g'),
    ([, y, q]) => ({ ...year(Number(y)), interval: quarter(Number(y), Number(q)) }),
  ],
  [
    new RegExp(`q([1-4])(?:,| of)?\\s+${YEAR}`, 'g'),
    ([, q, y]) => ({ ...year(Number(y)), interval: quarter(Number(y), Number(q)) }),
  ],
  [
    new RegExp(`(first|second|third|fourth|1st|2nd|3rd|4th) quarter(?: of)?\\s+${YEAR}`, 'g'),
    ([, q, y]) => ({ ...year(Number(y)), interval: quarter(Number(y), ordinal(q)) }),
  ],
  [
    new RegExp(`(first|second) half(?: of)?\\s+${YEAR}`, 'g'),
    ([, h, y]) => ({ ...year(Number(y)), interval: months(Number(y), h === 'first' ? 1 : 7, 6) }),
  ],
  [
    new RegExp(`${YEAR}\\s*年?(?:的)?\\s*([上下])半年`, 'g'),
    ([, y, h]) => ({ ...year(Number(y)), interval: months(Number(y), h === '上' ? 1 : 7, 6) }),
  ],
  [new RegExp(`${YEAR}\\s*年\\s*(\\d{1,2})\\s*月份?`, 'g'), ([, y, m]) => month(Number(y), Number(m))],
  [
    new RegExp(`(?<!\\d)${YEAR}\\s*[-/.]\\s*(0[1-9]|1[0-2])(?!\\d)`, 'g'),
    ([, y, m]) => month(Number(y), Number(m)),
  ],
  [new RegExp(`(?<!\\d)${YEAR}\\s*(?:年度?|全年)(?:全年|全年度)?`, 'g'), ([, y]) => year(Number(y))],
  [
    new RegExp(
      `(?<=^|(?:\\b(?:in|of|for|within|during|since|until|year|before|after|through)|◇ (?:to|and)) )${YEAR}(?=[\\s,.?!)']|$)`,
      'g',
    ),
    ([, y]) => year(Number(y)),
  ],
  // The other end of a range, or the second of two: it shares the year and the month of the one before.
  [
    /(?<=◇\s*(?:至|到|-|~|—|–|和|与|、|及)\s*)(\d{1,2})\s*月\s*(\d{1,2})\s*[日号]/g,
    ([, m, d], before) =>
      before && {
        interval: day(before.year, Number(m), Number(d)),
        year: before.year,
        month: Number(m),
      },
  ],
  [
    /(?<=◇\s*(?:至|到|-|~|—|–|和|与|、|及)\s*)(\d{1,2})\s*月份?/g,
    ([, m], before) => before && month(before.year, Number(m)),
  ],
  [
    /(?<=◇\s*(?:至|到|-|~|—|–|和|与|、|及)\s*)(\d{1,2})\s*[日号]/g,
    ([, d], before) =>
      before?.month ? { ...before, interval: day(before.year, before.month, Number(d)) } : null,
  ],
  [new RegExp(`${YEAR}(?=\\s*(?:至|到|-|~|和|与|、|and|to)\\s*◇)`, 'g'), ([, y]) => year(Number(y))],
];

function findPoints(text: string): { points: Point[]; rest: string } {
  const points: Point[] = [];
  let rest = text;
  for (const [form, read] of FORMS) {
    for (const match of rest.matchAll(form)) {
      const span = { start: match.index, end: match.index + match[0].length };
      const before = points.filter(({ end }) => end <= span.start).sort((a, b) => b.end - a.end)[0] ?? null;
      const found = read(match, before);
      if (!found) continue;
      points.push({ ...found, ...span });
      rest = maskSpans(rest, [span]);
    }
  }
  return { points: points.sort((a, b) => a.start - b.start), rest };
}

const RANGE = /^\s*(?:[日月年]?(?:至|到|-|~|—|–|to|through|until)|and)\s*$/;
const FROM_ON = /^\s*(?:以来|至今|起|开始|以后(?!的?最)|之后|后(?!\d)|onwards?|and later)/;
const UP_TO = /^\s*(?:以前|之前|前(?![\d一二三四五六七八九十]))/;
const BEFORE = /(?:before|earlier than|prior to|早于)\s*$/;
const SINCE = /(?:since|starting(?: from)?|from|after|晚于|自从?)\s*$/;

/** There is more to the time than its name: the end of 2023, 2023年底, 2023年及以后. */
const EDGE_BEFORE =
  /\b(?:end|beginning|start|middle|half|by|until|till|as of|later than|rest|early|mid|late)[- ]?(?:of )?(?:the )?$|(?:到|不晚于|不早于)\s*$|\d(?:st|nd|rd|th)?(?: to| and|-|–)?\s*$/;
const EDGE_AFTER = /^\s*(?:年)?(?:[底初末中及或含(（]|上旬|下旬|前后|以|之|为)/;

/** Points become ranges by the words between and around them. */
function intervalsOf(points: readonly Point[], text: string): { intervals: Interval[]; isUnclear: boolean } {
  let isUnclear = false;
  const found: Interval[] = [];
  for (let at = 0; at < points.length; at += 1) {
    const [point, next] = [points[at], points[at + 1]];
    if (!point) continue;
    const [before, after] = [text.slice(0, point.start), text.slice(point.end)];
    const link = next ? text.slice(point.end, next.start) : '';
    if (next && RANGE.test(link) && (!/and/.test(link) || /between\s*$/.test(before))) {
      found.push({ from: point.interval.from, to: next.interval.to });
      at += 1;
    } else if (/(?:截至|截止到?|截止至)\s*$/.test(before)) found.push({ from: null, to: point.interval.to });
    else if (UP_TO.test(after) || BEFORE.test(before)) found.push({ from: null, to: point.interval.from });
    else if (/after\s*$|晚于\s*$/.test(before)) found.push({ from: point.interval.to, to: null });
    else if (FROM_ON.test(after) || SINCE.test(before)) found.push({ from: point.interval.from, to: null });
    else {
      isUnclear ||= EDGE_BEFORE.test(before) || EDGE_AFTER.test(after);
      found.push(point.interval);
    }
  }
  return { intervals: found, isUnclear };
}

const RELATIVE =
  /(?:最近|近|过去|前|last|past|previous)\s*(\d+|[一二三四五六七八九十两]+)?\s*个?\s*(?:天|日|周|星期|月|季度|年|小时|days?|weeks?|months?|quarters?|years?|hours?)(?!份?的?[前后])|今天|昨天|前天|本周|上周|本月(?!度)|上个?月(?!份?(?:相比|比))|(?<![到至])当月(?!的)|本季度|上季度|今年|去年|本年|\b(?:today|yesterday|this (?:week|month|quarter|year))\b/g;
/** 比上月, compared with the month before: a change, no time that is asked for. */
const COMPARED =
  /(?:较|比|与|和|同)\s*(?:上|前)一?(?:个)?(?:月|季度|年|日|天|周|期)|上(?:个)?月(?=相?比)|from the previous \w+|(?:than|over|with|to|versus|vs\.?) the (?:previous|prior|last) \w+|(?:previous|prior) (?:month|quarter|year|day|week)|month[- ]over[- ]month|year[- ]over[- ]year/g;

const UNITS: [TimeUnit, RegExp][] = [
  ['hour', /每个?小时|各(?:个)?时段|各小时|按小时|分时段|几点|\b(?:each|every|per|by) hour|hourly/g],
  ['weekday', /星期几|周几|每个?星期[一二三四五六日]|按星期|weekdays?|day of (?:the )?week/g],
  [
    'day',
    /每一?[天日]|每日(?!期)|各天|各日(?!期)|按[天日](?!期)|逐[天日]|日均|单日|当天|哪一?天|\b(?:(?:each|every|per|by) day|(?:each|every|per) date|by date(?=[,.?]|$))|daily/g,
  ],
  [
    'week',
    /每一?个?(?:周|星期)(?![一二三四五六日末])|按周|逐周|各周|周均|\b(?:each|every|per|by) week|weekly/g,
  ],
  [
    'month',
    /每一?个?月份?|各(?:个)?月份?|按(?:自然)?月份?|逐月|月度|月均|单月|分月|哪一?个?月份?|\b(?:each|every|per|by|which) (?:calendar )?month|monthly|month by month/g,
  ],
  [
    'quarter',
    /每一?个?季度?|各(?:个)?季度?|按季度?|逐季度?|季均|哪一?个?季度|\b(?:each|every|per|by|which) quarter|quarterly/g,
  ],
  [
    'year',
    /每一?年|各(?:个)?年(?:度|份)?|按年(?:度|份)?|逐年|年均|历年|哪一?年|\b(?:each|every|per|by|which) year|yearly|annual(?:ly)?|year by year/g,
  ],
];

/** When things happened, as the question says it. `masked`: the question with its names masked, for the loose words. */
export function readQuestionTimes(text: string): Pick<QuestionTimes, 'intervals' | 'isUnclear' | 'rest'> {
  const { points, rest } = findPoints(text);
  return { ...intervalsOf(points, text), rest };
}

/** Time words without a date, in a text whose names and dates are masked. */
export function readTimeWords(
  masked: string,
): Pick<QuestionTimes, 'isRelative' | 'numbers' | 'units' | 'rest'> {
  let rest = masked.replace(COMPARED, (found) => MASK.repeat(found.length));
  const relative = [...rest.matchAll(RELATIVE)];
  const numbers = relative.map(([, number]) => toNumber(number ?? '一'));
  rest = rest.replace(RELATIVE, (found) => MASK.repeat(found.length));
  const units = UNITS.flatMap(([unit, form]) => {
    const before = rest;
    rest = rest.replace(form, (found) => MASK.repeat(found.length));
    return rest === before ? [] : [unit];
  });
  return { isRelative: relative.length > 0, numbers, units, rest };
}
