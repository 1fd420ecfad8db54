import type { Words } from '@pairsmith/words';
import { isDueDate, isNameOf, isTerm } from '@pairsmith/words';
import {
  average,
  compare,
  countRows,
  greatest,
  number,
  operate,
  rounded,
  shown,
  type Plan,
  type Predicate,
  type Value,
} from '@pairsmith/query-plan';
import { dayOf } from '../condition';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { DateField, Subject } from '../facts/subject';
import { inGroup, keysOf, overall, perGroup, select, type Asked } from '../figures';
import type { Rows } from '../rows';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many days pass between two dates of a row, over all rows or in each group. */
export interface LeadTime {
  of: Subject;
  start: DateField;
  end: DateField;
  by: Grouping | null;
}

const DAYS: Words = { zh: '平均天数', en: 'average_days' };
const LONGEST: Words = { zh: '最长天数', en: 'longest_days' };

function daysOf({ start, end }: LeadTime, rows: Rows): Value {
  const [first, last] = [start, end].map((date) => dayOf(date, rows.own(date.column.name))) as [Value, Value];
  return operate('-', last, first);
}

/** Of two dates the one that comes before the other as far as the columns' ends tell: of what has not ended yet the last end is early. */
const isBefore = (start: DateField, end: DateField): boolean =>
  start.from <= end.from &&
  (start.to <= end.to || (end.column.statistics?.null_share ?? 0) > 0) &&
  !(start.from === end.from && start.to === end.to);

/** Until when something is to be done, and when it ends, is no deed; what was last done may have been done before. */
const isDone = ({ column, words, form }: DateField): boolean =>
  form === null &&
  !isDueDate(column) &&
  !isNameOf(words.zh, 'newest') &&
  !isNameOf(words.en, 'newest', 'en') &&
  !isNameOf(words.en, 'plainTime', 'en');

/** The day until which a contract runs, of which only a time of day is a deed. */
const isLaidDown = ({ column, words }: DateField): boolean =>
  column.type === 'date' && (isNameOf(words.zh, 'deadline') || isNameOf(words.en, 'deadline', 'en'));

export const leadTime: Intent<LeadTime> = {
  rows: [1, 50],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ isThing }) => !isThing)
      .flatMap((of) => {
        const done = of.dates.filter(isDone);
        const groups = [
          ...entities(of, facts).filter(({ distinct }) => distinct <= 50),
          ...overviews(of, facts),
        ].filter((by) => !zh.isJoined(by));
        return done.flatMap((start) =>
          done
            .filter((end) => end !== start && !isLaidDown(end) && isBefore(start, end))
            // How long a contract runs was laid down, and took nobody any time.
            .filter((end) => !isTerm(start.column, end.column))
            .flatMap((end): LeadTime[] =>
              [null, ...random.some(groups, 2)].map((by) => ({ of, start, end, by })),
            ),
        );
      }),
  toPlan(tree, language): Plan {
    const { by } = tree;
    const asked: Asked = { of: tree.of };
    const mean = (rows: Rows): Value => rounded(average(daysOf(tree, rows)));
    if (by)
      return perGroup({ ...asked, by }, language, (rows) => [[DAYS, mean(rows)]], {
        nulls: 'last',
        isNarrow: true,
      });
    return overall(asked, language, (rows) => [
      [DAYS, mean(rows)],
      [LONGEST, greatest(daysOf(tree, rows))],
    ]);
  },
  // Of what ends before it begins these are no dates of a beginning and an end: a group of such rows is missing then.
  same: (tree) => {
    const isSound = (rows: Rows): Predicate =>
      compare(countRows(compare(daysOf(tree, rows), '<', number(0))), '=', number(0));
    const { of, by } = tree;
    const count = (rows: Rows) => ({ having: isSound(rows), shown: [shown('count', countRows())] });
    return [
      by
        ? select({ of }, [by], (rows) => ({
            ...count(rows),
            where: inGroup(by, rows),
            keys: keysOf(by, rows),
          }))
        : select({ of }, [], (rows) => ({ ...count(rows), keys: [] })),
    ];
  },
  // What is over within hours takes no days.
  isTrivial: (rows, { by }) =>
    rows.every((row) => Number(by ? row.at(-1) : row[0]) < 1 || (!by && Number(row[0]) === Number(row[1]))),
  say: {
    zh: phrasings(
      ({ of, start, end, by }: LeadTime) => ({
        rows: zh.rowsOf(of),
        span: `从${start.words.zh}到${end.words.zh}`,
        each: by ? zh.each(by) : null,
        by: by ? zh.byName(by) : null,
        all: by ? null : '',
      }),
      {
        formal: ['请统计{rows}{span}的平均天数和最长天数{all}。', '请按{by}统计{rows}{span}的平均天数。'],
        colloquial: ['{rows}{span}平均要多少天，最长多少天{all}？', '{each}的{rows}{span}平均要多少天？'],
        imperative: ['计算{rows}{span}的平均天数与最长天数{all}。', '按{by}计算{rows}{span}的平均天数。'],
        interrogative: [
          '{rows}{span}的平均天数和最长天数分别是多少{all}？',
          '按{by}统计，{rows}{span}平均需要多少天？',
        ],
        keyword: ['{rows} {span} 平均天数 最长天数{all}', '{each} {rows} {span} 平均天数'],
      },
    ),
    en: phrasings(
      ({ of, start, end, by }: LeadTime) => ({
        rows: en.rowsOf(of),
        one: en.oneOf(of),
        span: en.spanOf(start, end),
        each: by ? en.eachName(by) : null,
        per: by ? en.per(by) : null,
        by: by ? en.byName(by) : null,
        all: by ? null : '',
      }),
      {
        formal: [
          'Please report the average and the longest number of days that {rows} take {span}{all}.',
          'Please report the average number of days that {rows} take {span}, {per}.',
        ],
        colloquial: [
          'How many days do {rows} take {span} on average, and at most{all}?',
          'How many days do {rows} take on average {span}, for each {each}?',
        ],
        imperative: [
          'Calculate the average and maximum number of days that {rows} take {span}{all}.',
          'Calculate the average number of days that {rows} take {span} by {by}.',
        ],
        interrogative: [
          'What are the average and the longest number of days that {rows} take {span}{all}?',
          'What is the average number of days that {rows} take {span}, {per}?',
        ],
        // Two dates and what is between them are a sentence.
        keyword: [],
      },
    ),
  },
};
