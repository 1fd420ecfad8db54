import type { Condition } from '../condition';
import { drawConditions } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { averageSql, headingSql, isMoney } from '../sql-parts';
import type { Intent } from './intent';
import { withoutConditions } from './parts';
import { phrasings } from './phrasings';

/** Largest, smallest, mean and median of a number. */
export interface Summary {
  of: Subject;
  measure: Measure;
  where: Condition[];
}

export const summary: Intent<Summary> = {
  grouped: false,
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
            ({ kind }) => kind !== 'above',
          ),
        })),
    ),
  subjects: ({ of, where }) => [of, ...where.flatMap(({ ref }) => ref.path.map(({ to }) => to))],
  toSql({ of, measure, where }, language) {
    const scope = scopeOf(
      of,
      where.map(({ ref }) => ref),
    );
    const value = scope.column({ path: [], field: measure });
    const names =
      language === 'zh' ? ['最高', '最低', '平均', '中位数'] : ['maximum', 'minimum', 'average', 'median'];
    const [most, least, mean, middle] = names.map((name) => headingSql(name, language));
    return (
      `SELECT MAX(${value}) AS ${most}, MIN(${value}) AS ${least}, ${averageSql(measure, value)} AS ${mean},` +
      ` ROUND(PERCENTILE_CONT(0.5) WITHIN GROUP (ORDER BY ${value})::numeric, 2) AS ${middle} FROM ${scope.from}${scope.where(where)}`
    );
  },
  without: withoutConditions,
  say: {
    zh: phrasings(
      ({ of, measure, where }: Summary) => ({
        keys: zh.keyRows(of, where),
        head: where.length === 0 ? zh.ownedName(of, measure) : `${zh.rowsOf(of, where)}，${measure.words.zh}`,
        amid: where.length === 0 ? '' : `${zh.rowsOf(of, where)}中，`,
        whose: where.length === 0 ? zh.ownedName(of, measure) : measure.words.zh,
        name: measure.words.zh,
      }),
      {
        formal: [({ amid, whose }) => `请统计${amid}${whose}的最大值、最小值、平均值和中位数。`],
        colloquial: [({ head }) => `${head}的最高值、最低值、平均值和中位数各是多少？`],
        imperative: [({ amid, whose }) => `计算${amid}${whose}的最大值、最小值、均值与中位数。`],
        interrogative: [({ amid, whose }) => `${amid}${whose}的最大值、最小值、平均值和中位数分别是多少？`],
        keyword: [({ keys, name }) => `${keys} ${name} 最大 最小 平均 中位数`],
      },
    ),
    en: phrasings(
      ({ of, measure, where }: Summary) => ({ rows: en.rowsOf(of, where), name: measure.words.en }),
      {
        formal: [
          ({ rows, name }) => `Please report the maximum, minimum, average and median ${name} of ${rows}.`,
        ],
        colloquial: [
          ({ rows, name }) =>
            `What are the highest, lowest, average and median ${en.plural(name)} of the ${rows}?`,
        ],
        imperative: [({ rows, name }) => `Show the maximum, minimum, average and median ${name} of ${rows}.`],
        interrogative: [
          ({ rows, name }) => `What is the maximum, minimum, average and median ${name} of ${rows}?`,
        ],
        keyword: [({ rows, name }) => `maximum, minimum, average and median ${name} of ${rows}`],
      },
    ),
  },
};
