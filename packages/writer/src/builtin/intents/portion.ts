import { countRows, percent } from '@pairsmith/query-plan';
import { predicateOf, valueConditions } from '../condition';
import type { Condition } from '../condition';
import { overviews, type Grouping } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import { perGroup } from '../figures';
import * as en from '../say/en';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** In each group, how large a part of the rows has a certain value. */
export interface Portion {
  of: Subject;
  by: Grouping;
  having: Extract<Condition, { kind: 'is' }>;
}

export const portion: Intent<Portion> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const own = valueConditions(of, facts).filter(({ ref }) => ref.path.length === 0);
      return random.some(overviews(of, facts), 3).flatMap((by) => {
        const value = random.one(own.filter(({ ref }) => ref.field.words.zh !== by.field.words.zh));
        return value ? [{ of, by, having: value }] : [];
      });
    }),
  toPlan: (tree, language) =>
    perGroup(tree, language, (rows) => [
      [
        { zh: `${zh.say(tree.having)}的占比(%)`, en: 'share_percent' },
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
        // 公司中位于合肥 begins with 中位.
        some: `${zh.say(having).startsWith('位') ? '里' : '中'}${zh.say(having)}`,
        by: zh.byName(by),
        said: zh.say(having),
      }),
      {
        formal: ['请统计{each}的{rows}{some}的占比。', '请按{by}统计{rows}{some}的占比。'],
        colloquial: [
          '{each}的{rows}里，{said}的占百分之多少？',
          '按{by}分开看，{rows}里{said}的各占百分之多少？',
        ],
        imperative: ['按{by}计算{rows}{some}的比例。'],
        interrogative: [
          '{each}的{rows}中，{said}的比例分别是多少？',
          '按{by}统计，{rows}{some}的比例分别是多少？',
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, by, having }: Portion) => ({
        per: en.per(by),
        by: en.groupName(by),
        rows: en.rowsOf(of),
        some: en.rowsOf(of, [having]),
        are: en.sayAs(having),
      }),
      {
        formal: ['Please report the percentage of {some} {per}.'],
        colloquial: ['{per}, how large a share of the {rows} {are}?'],
        imperative: ['Calculate the percentage of {some} by {by}.'],
        interrogative: ['{per}, what percentage of {rows} {are}?'],
        keyword: ['percentage of {some} by {by}'],
      },
    ),
  },
};
