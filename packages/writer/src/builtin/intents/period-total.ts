import { isBarePeriod, isShort, type Condition } from '../condition';
import { ownValues, periodConditions } from '../draw-conditions';
import type { Measure, Subject } from '../facts/subject';
import { overall, sumOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { sums } from './parts';
import { phrasings } from './phrasings';

/** One sum: of a period, of a kind, or of both. */
export interface PeriodTotal {
  of: Subject;
  measure: Measure;
  where: Condition[];
}

export const periodTotal: Intent<PeriodTotal> = {
  rows: [1, 1],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(sums(of), 3).flatMap((measure) => {
        const period = random.one(periodConditions(of));
        const value = random.one(ownValues(of, facts));
        // A parent's value beside a period hangs too much before the number; alone it does not.
        const both = period !== undefined && value?.ref.path.length === 0 && isShort(period);
        const where = [period, (both && random.next() < 0.6) || !period ? value : undefined].filter(
          (one) => one !== undefined,
        );
        return where.length > 0 ? [{ of, measure, where }] : [];
      }),
    ),
  toPlan: (tree, language) =>
    overall(tree, language, (rows) => [
      [says[language].totalOf(tree.of, tree.measure), sumOf(tree.measure, rows)],
    ]),
  say: {
    zh: phrasings(
      ({ of, measure, where }: PeriodTotal) => {
        const bare = where.every(isBarePeriod);
        // 入库量记录的入库量合计 says it twice.
        const isTwice = of.words.zh.rows.includes(measure.words.zh);
        return {
          all: isTwice
            ? bare
              ? `${zh.whenOf(where)}的${zh.ownedName(of, measure)}`
              : null
            : zh.rowsOf(of, where) && `${zh.rowsOf(of, where)}，${zh.ownName(of, measure)}`,
          whole:
            isTwice && !bare
              ? null
              : zh.wholeOf(of, bare ? zh.totalOf(of, measure) : zh.sumOf(of, measure), where),
          keys: zh.keywords(of, where),
          total: zh.totalOf(of, measure),
        };
      },
      {
        formal: ['请统计{whole}。'],
        colloquial: ['{all}加起来有多少？'],
        imperative: ['算一下{whole}。'],
        interrogative: ['{whole}是多少？'],
        keyword: ['{keys} {total}'],
      },
    ),
    en: phrasings(
      ({ of, measure, where }: PeriodTotal) => ({
        total: en.totalAcross(of, measure, where),
      }),
      {
        formal: ['Please report the {total}.'],
        colloquial: ['What does the {total} come to?'],
        imperative: ['Calculate the {total}.'],
        interrogative: ['What is the {total}?'],
        keyword: ['{total}'],
      },
    ),
  },
};
