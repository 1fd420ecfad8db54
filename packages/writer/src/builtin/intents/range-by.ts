import { greatest, least } from '@pairsmith/query-plan';
import { overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import { averageOf, isMoney, perGroup } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import { isMade } from './average-by';
import type { Intent } from './intent';
import { severalRows } from './parts';
import { phrasings } from './phrasings';

/** Of each group the smallest, the largest and the mean of a number. */
export interface RangeBy {
  of: Subject;
  measure: Measure;
  by: Grouping;
}

/** From 0 to 200 in every group. */
const haveSameEnds = (rows: (string | null)[][]): boolean =>
  new Set(rows.map((row) => JSON.stringify([row.at(-3), row.at(-2)]))).size === 1;

export const rangeBy: Intent<RangeBy> = {
  rows: [2, 30],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(
          of.measures.filter((measure) => !isMade(measure) && !isMoney(measure)),
          2,
        )
        .flatMap((measure) =>
          random.some(severalRows(of, overviews(of, facts)), 1).map((by) => ({ of, measure, by })),
        ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => {
        const value = rows.own(tree.measure.column.name);
        return [
          [{ zh: '最高', en: 'maximum' }, greatest(value)],
          [{ zh: '最低', en: 'minimum' }, least(value)],
          [{ zh: '平均', en: 'average' }, averageOf(tree.measure, rows)],
        ];
      },
      { nulls: 'last', isNarrow: true },
    ),
  // Where most groups have one value throughout it says no more than the group.
  isTrivial: (rows) =>
    rows.filter((row) => row.at(-3) === row.at(-2)).length * 2 >= rows.length || haveSameEnds(rows),
  say: {
    zh: phrasings(
      ({ of, measure, by }: RangeBy) => ({
        each: zh.each(by),
        by: zh.byName(by),
        rows: zh.rowsOf(of),
        name: zh.ownName(of, measure),
        whose: zh.ownedName(of, measure),
        most: zh.extremeWord(measure, 'largest'),
        least: zh.extremeWord(measure, 'smallest'),
      }),
      {
        formal: [
          '请统计{each}的{rows}中{name}的最大值、最小值和平均值。',
          '请按{by}统计{whose}的最大值、最小值和平均值。',
        ],
        colloquial: ['{each}的{rows}，{name}{most}是多少，{least}是多少，平均又是多少？'],
        imperative: ['按{by}列出{whose}的最大值、最小值和平均值。'],
        interrogative: ['按{by}统计，{whose}的最大值、最小值和平均值分别是多少？'],
        keyword: ['{each} {whose} 最大 最小 平均'],
      },
    ),
    en: phrasings(
      ({ of, measure, by }: RangeBy) => ({
        name: en.eachHas(of, measure),
        each: en.eachName(by),
        per: en.per(by),
        by: en.byName(by),
      }),
      {
        formal: ['Please report the maximum, minimum and average {name} {per}.'],
        colloquial: ['For each {each}, what are the highest, lowest and average {name}?'],
        imperative: ['Show the maximum, minimum and average {name} by {by}.'],
        interrogative: ['What are the maximum, minimum and average {name} {per}?'],
        keyword: ['maximum, minimum and average {name} by {by}'],
      },
    ),
  },
};
