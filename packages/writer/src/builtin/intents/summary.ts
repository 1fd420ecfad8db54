import { least, greatest, median } from '@pairsmith/query-plan';
import { isOfSize, type Condition } from '../condition';
import { drawConditions } from '../draw-conditions';
import type { Measure, Subject } from '../facts/subject';
import { overall, averageOf, roundedFloat, isMoney } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';

/** Largest, smallest, mean and median of a number. */
export interface Summary {
  of: Subject;
  measure: Measure;
  where: Condition[];
}

export const summary: Intent<Summary> = {
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      // Nobody has a median of money yet.
      of.measures
        .filter((measure) => !isMoney(measure))
        .map((measure) => ({
          of,
          measure,
          where: drawConditions(of, facts, random, random.next() < 0.6 ? 1 : 0).filter(
            (one) => !isOfSize(one),
          ),
        })),
    ),
  toPlan: (tree, language) =>
    overall(tree, language, (rows) => {
      const value = rows.own(tree.measure.column.name);
      return [
        [{ zh: '最高', en: 'maximum' }, greatest(value)],
        [{ zh: '最低', en: 'minimum' }, least(value)],
        [{ zh: '平均', en: 'average' }, averageOf(tree.measure, rows)],
        [{ zh: '中位数', en: 'median' }, roundedFloat(median(value))],
      ];
    }),
  say: {
    zh: phrasings(
      ({ of, measure, where }: Summary) => ({
        keys: zh.keyRows(of, where),
        head:
          where.length === 0
            ? zh.ownedName(of, measure)
            : zh.rowsOf(of, where) && `${zh.rowsOf(of, where)}，${zh.ownName(of, measure)}`,
        amid: where.length === 0 ? '' : zh.rowsOf(of, where) && `${zh.rowsOf(of, where)}中，`,
        whose: where.length === 0 ? zh.ownedName(of, measure) : zh.ownName(of, measure),
        name: zh.ownName(of, measure),
      }),
      {
        formal: ['请统计{amid}{whose}的最大值、最小值、平均值和中位数。'],
        colloquial: ['{head}的最高值、最低值、平均值和中位数各是多少？'],
        imperative: ['计算{amid}{whose}的最大值、最小值、均值与中位数。'],
        interrogative: ['{amid}{whose}的最大值、最小值、平均值和中位数分别是多少？'],
        keyword: ['{keys} {name} 最大 最小 平均 中位数'],
      },
    ),
    en: phrasings(
      ({ of, measure, where }: Summary) => ({
        each: en.eachHas(of, measure, where),
      }),
      {
        formal: ['Please report the maximum, minimum, average and median {each}.'],
        colloquial: ['What are the highest, lowest, average and median {each}?'],
        imperative: ['Show the maximum, minimum, average and median {each}.'],
        interrogative: ['What are the maximum, minimum, average and median {each}?'],
        keyword: ['maximum, minimum, average and median {each}'],
      },
    ),
  },
};
