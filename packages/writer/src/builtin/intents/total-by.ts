import { overviews } from '../facts/groupings';
import type { Measure } from '../facts/subject';
import { perGroup, sumOf, nullsOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { sums, type Grouped, drawFitting } from './parts';
import { phrasings } from './phrasings';

/** A measure added up for each group. */
export interface TotalBy extends Grouped {
  measure: Measure;
}

export const totalBy: Intent<TotalBy> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(sums(of), 3)
        .flatMap((measure) =>
          random
            .some(overviews(of, facts), 2)
            .map((by) => ({ of, measure, by, where: drawFitting({ of, by, measure }, facts, random, 0.6) })),
        ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => [[says[language].totalOf(tree.of, tree.measure), sumOf(tree.measure, rows)]],
      { nulls: nullsOf(tree.measure) },
    ),
  say: {
    zh: phrasings(
      ({ of, measure, by, where }: TotalBy) => ({
        ...zh.figures(of, measure, by, where),
        ofName: `${zh.possessive(zh.measureName(of, measure))}${zh.measureName(of, measure)}`,
      }),
      {
        formal: ['请统计{amid}{eachOf}{total}。', '请按{by}统计{whole}。'],
        colloquial: ['{lead}{each}{ofName}加起来各是多少？', '按{by}分开算，{whole}各是多少？'],
        imperative: ['按{by}计算{whole}。', '列出{amid}{eachOf}{total}，从高到低排列。'],
        interrogative: ['{lead}{eachOf}{total}分别是多少？', '按{by}统计，{whole}分别是多少？'],
        keyword: ['{keys} {each} {total}'],
      },
    ),
    en: phrasings(
      ({ of, measure, by, where }: TotalBy) => ({
        by: en.byName(by),
        per: en.per(by),
        total: en.figureOf(of, measure, where),
      }),
      {
        formal: ['Please report the {total} {per}.'],
        colloquial: ["What's the {total} {per}?"],
        imperative: ['Show the {total} by {by}, highest first.'],
        interrogative: ['What is the {total} {per}?'],
        keyword: ['{total} by {by}'],
      },
    ),
  },
};
