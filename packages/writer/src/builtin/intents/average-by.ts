import { isNameOf } from '@pairsmith/words';
import { isBarePeriod } from '../condition';
import { overviews } from '../facts/groupings';
import type { Measure } from '../facts/subject';
import { perGroup, averageOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { type Grouped, drawFitting } from './parts';
import { phrasings } from './phrasings';

/** The mean of a measure in each group. */
export interface AverageBy extends Grouped {
  measure: Measure;
}

/** 平均成本, 借阅总数: what is an average or a sum already; 平均数量 may be one of rows. */
export const isMade = (measure: Measure): boolean =>
  zh.isTotalName(measure) ||
  measure.words.zh === '数量' ||
  isNameOf(measure.words.zh, 'average') ||
  isNameOf(measure.words.en, 'average', 'en');

export const averageBy: Intent<AverageBy> = {
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(
          of.measures.filter((measure) => !isMade(measure)),
          3,
        )
        .flatMap((measure) =>
          random.some(overviews(of, facts), 2).map((by) => ({
            of,
            measure,
            by,
            where: zh.isJoined(by) ? [] : drawFitting({ of, by, measure }, facts, random, 0.3),
          })),
        ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => [[says[language].averageOf(tree.of, tree.measure), averageOf(tree.measure, rows)]],
      { nulls: 'last' },
    ),
  say: {
    zh: phrasings(
      ({ of, measure, by, where }: AverageBy) => ({
        // 苗床中各颜色的平均评分 would be the colours' own.
        each: by.path.length > 0 && where.every(isBarePeriod) ? zh.each(by) : null,
        by: zh.byName(by),
        when: zh.whenOf(where),
        // 入库量记录的平均入库量 says it twice.
        whole:
          of.words.zh.rows.includes(measure.words.zh) && where.every(isBarePeriod)
            ? zh.wholeOf(of, zh.averageOf(of, measure), where)
            : zh.rowsBefore(of, where) && `${zh.rowsBefore(of, where)}的${zh.averageOf(of, measure)}`,
        rowsAlone: zh.rowsOf(of),
        keys: zh.keyRows(of, where),
        name: zh.ownName(of, measure),
        mean: zh.averageOf(of, measure),
      }),
      {
        formal: ['请统计{when}{each}{rowsAlone}的{mean}。', '请按{by}计算{whole}。'],
        colloquial: ['{when}{each}{rowsAlone}的{name}平均是多少？', '按{by}分开看，{whole}各是多少？'],
        imperative: ['算出{when}{each}{rowsAlone}的{mean}。', '按{by}计算{whole}。'],
        interrogative: ['{when}{each}{rowsAlone}的{mean}分别是多少？', '按{by}统计，{whole}分别是多少？'],
        keyword: ['{keys} {each} {mean}'],
      },
    ),
    en: phrasings(
      ({ of, measure, by, where }: AverageBy) => ({
        each: en.eachHas(of, measure, where),
        per: en.per(by),
        by: en.byName(by),
      }),
      {
        formal: ['Please report the average {each} {per}.'],
        colloquial: ["What's the average {each} {per}?"],
        imperative: ['Calculate the average {each} by {by}.'],
        interrogative: ['What is the average {each} {per}?'],
        keyword: ['average {each} by {by}'],
      },
    ),
  },
};
