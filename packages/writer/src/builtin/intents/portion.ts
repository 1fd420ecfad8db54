import { countRows, percent } from '@pairsmith/query-plan';
import { predicateOf } from '../condition';
import { valueConditions } from '../draw-conditions';
import type { Condition } from '../condition';
import { overviews, type Grouping } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import { perGroup } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { hasParts } from './parts';
import { phrasings } from './phrasings';

/** In each group, how large a part of the rows has a certain value. */
export interface Portion {
  of: Subject;
  by: Grouping;
  having: Extract<Condition, { kind: 'is' }>;
}

/** Of fewer rows in a group a percentage is a number of rows. */
const ROWS_A_GROUP = 20;

const isEnough = (of: Subject, { distinct }: Grouping): boolean =>
  hasParts(of) && (of.table.row_estimate ?? Infinity) >= distinct * ROWS_A_GROUP;

/** 已停用 (的比例); null where 的 stands in the group and in the clause, 按班级的状态统计学籍状态为毕业的比例. */
const shareOf = (those: string | null, by: Grouping): string | null =>
  those === null || (zh.isJoined(by) && those.length > LONGEST_OF_JOINED) ? null : those.replace(/的$/, '');

const LONGEST_OF_JOINED = 5;

export const portion: Intent<Portion> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const own = valueConditions(of, facts).filter(({ ref }) => ref.path.length === 0);
      return random
        .some(
          overviews(of, facts).filter((by) => isEnough(of, by)),
          3,
        )
        .flatMap((by) => {
          const value = random.one(own.filter(({ ref }) => ref.field.words.zh !== by.field.words.zh));
          return value ? [{ of, by, having: value }] : [];
        });
    }),
  toPlan: (tree, language) =>
    perGroup(tree, language, (rows) => [
      [
        { zh: `${zh.conditionName(tree.having)}的占比(%)`, en: 'share_percent' },
        percent(countRows(predicateOf(tree.having, rows)), countRows()),
      ],
    ]),
  // Where one column determines the other every part is all or nothing.
  isTrivial: (rows) => rows.every((row) => [0, 100].includes(Number(row.at(-1)))),
  say: {
    zh: phrasings(
      ({ of, by, having }: Portion) => ({
        each: zh.each(by),
        rows: zh.rowsOf(of),
        by: zh.byName(by),
        those: zh.those(of, having),
        share: shareOf(zh.those(of, having), by),
      }),
      {
        formal: ['请统计{each}的{rows}中，{those}占比。', '请按{by}分别统计{rows}中{share}的占比。'],
        colloquial: [
          '{each}的{rows}里，{those}占比是多少？',
          '按{by}分开看，{rows}里{share}的占比各是多少？',
        ],
        imperative: ['按{by}分别计算{rows}中{share}的占比。'],
        interrogative: [
          '{each}的{rows}中，{those}占比分别是多少？',
          '按{by}统计，{rows}中{share}的占比分别是多少？',
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, by, having }: Portion) => ({
        by: en.byName(by),
        each: en.eachName(by),
        rows: of.words.en.rows,
        are: en.predicateOf(of, having),
        whichAre: en.whichAre(of, having),
      }),
      {
        formal: ['Please report, for each {each}, the percentage of {rows}{whichAre}.'],
        colloquial: ['For each {each}, how large a share of the {rows} {are}?'],
        imperative: ['Calculate the percentage of {rows}{whichAre}, broken down by {by}.'],
        interrogative: [
          'For each {each}, what percentage of {rows} {are}?',
          'What is the percentage of {rows}{whichAre}, for each {each}?',
        ],
        keyword: [],
      },
    ),
  },
};
