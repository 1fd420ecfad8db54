import { all, ascending, countRows } from '@pairsmith/query-plan';
import type { Grouping } from '../facts/groupings';
import { overviews } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import { select, COUNT, groupShown, hasText, keysOf, headed } from '../figures';
import * as en from '../realization/en';
import { isFlag } from '../realization/flags';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** How many rows there are for each pair of groups. */
export interface Cross {
  of: Subject;
  by: Grouping;
  and: Grouping;
}

/** Nearly every first one has one second only: bookings of agencies all came by the channel of agencies. */
function isTold(rows: (string | null)[][]): boolean {
  const seconds = new Map<string, number>();
  for (const row of rows) {
    const first = JSON.stringify(row.slice(0, -2));
    seconds.set(first, (seconds.get(first) ?? 0) + 1);
  }
  return seconds.size * 1.2 >= rows.length;
}

export const cross: Intent<Cross> = {
  rows: [4, 100],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const own = overviews(of, facts).filter(({ path, kind }) => path.length === 0 && kind === 'code');
      // 采摘工的颜色 beside a column of the rows' own: nobody can tell whose the second is.
      const first = overviews(of, facts).filter(({ kind, path }) => kind === 'entity' || path.length === 0);
      return random.some(first, 3).flatMap((by) => {
        const and = random.one(
          own.filter(
            ({ field, distinct }) => field.words.zh !== by.field.words.zh && distinct * by.distinct <= 100,
          ),
        );
        return and ? [{ of, by, and }] : [];
      });
    }),
  isTrivial: (rows) => isTold(rows),
  toPlan: ({ of, by, and }, language) =>
    select({ of }, [by, and], (rows) => ({
      where: all(hasText(by, rows), hasText(and, rows)),
      keys: [...keysOf(by, rows), ...keysOf(and, rows)],
      shown: headed(language, [
        ...groupShown(by, rows, language),
        ...groupShown(and, rows, language),
        [COUNT, countRows()],
      ]),
      order: [ascending(rows.column(by)), ascending(rows.column(and))],
    })),
  say: {
    zh: phrasings(
      ({ of, by, and }: Cross) => ({
        // Beside another name nothing runs together: 按客户分组和用户.
        by: zh.byName(by),
        and: zh.byName(and),
        each: zh.each(by),
        eachOther: zh.each(and),
        rows: zh.rowsOf(of),
        number: zh.numberOf(of),
        unit: of.words.zh.unit,
      }),
      {
        formal: ['请按{by}和{and}统计{number}。'],
        colloquial: [
          ({ each, eachOther }) =>
            `${each}${eachOther}`.includes('“') ? null : '{each}{eachOther}的{rows}分别有多少{unit}？',
          '按{by}和{and}分开看，{rows}各有多少{unit}？',
        ],
        imperative: ['按{by}和{and}两个维度统计{number}。'],
        interrogative: ['按{by}和{and}统计，{number}分别是多少？'],
        keyword: ['{each} {eachOther} {number}'],
      },
    ),
    en: phrasings(
      ({ of, by, and }: Cross) => {
        // By status and whether they are paid: the other way round both would be asked whether.
        const [first, second] = isFlag(by) ? [and, by] : [by, and];
        return { by: en.byName(first), and: en.byName(second), rows: en.rowsOf(of) };
      },
      {
        formal: ['Please report the number of {rows} by {by} and {and}.'],
        colloquial: ['How many {rows} are there by {by} and {and}?'],
        imperative: ['Count the {rows} by {by} and {and}.'],
        interrogative: ['What is the number of {rows} by {by} and {and}?'],
        keyword: ['number of {rows} by {by} and {and}'],
      },
    ),
  },
};
