import { countRows } from '@pairsmith/query-plan';
import { isBarePeriod, type Condition } from '../condition';
import { overviews } from '../facts/groupings';
import type { Measure } from '../facts/subject';
import { averageOf, COUNT, perGroup, sumOf } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import { isMade } from './average-by';
import type { Intent } from './intent';
import { drawFitting, severalRows, sums, type Grouped } from './parts';
import { phrasings } from './phrasings';

/** Of each group how many rows there are, what they come to, and what one has on average. */
export interface Profile extends Grouped {
  measure: Measure;
}

/** In a month hardly a group has rows enough for a mean. */
const isWholeYear = (condition: Condition): boolean =>
  condition.kind === 'during' &&
  isBarePeriod(condition) &&
  Date.parse(condition.period.until) - Date.parse(condition.period.from) > 364 * 86_400_000;

export const profile: Intent<Profile> = {
  rows: [2, 30],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(
          sums(of).filter((measure) => !isMade(measure)),
          2,
        )
        .flatMap((measure) =>
          random.some(severalRows(of, overviews(of, facts)), 2).map((by) => ({
            of,
            measure,
            by,
            where: drawFitting({ of, by, measure }, facts, random, 0.3).filter(isWholeYear),
          })),
        ),
    ),
  toPlan: (tree, language) =>
    perGroup(
      tree,
      language,
      (rows) => [
        [COUNT, countRows()],
        [says[language].totalOf(tree.of, tree.measure), sumOf(tree.measure, rows)],
        [says[language].averageOf(tree.of, tree.measure), averageOf(tree.measure, rows)],
      ],
      { isNarrow: true },
    ),
  say: {
    zh: phrasings(
      ({ of, measure, by, where }: Profile) => ({
        when: zh.whenOf(where),
        each: zh.each(by),
        by: zh.byName(by),
        number: zh.numberOf(of),
        rows: zh.rowsOf(of),
        unit: of.words.zh.unit,
        name: zh.ownName(of, measure),
        total: zh.sumOf(of, measure),
        mean: zh.averageOf(of, measure),
      }),
      {
        formal: [
          '请统计{when}{each}的{number}、{total}和{mean}。',
          '请按{by}统计{when}{number}、{total}和{mean}。',
        ],
        colloquial: ['{when}{each}有多少{unit}{rows}，{name}一共是多少，平均又是多少？'],
        imperative: ['按{by}统计{when}{number}、{total}以及{mean}。'],
        interrogative: [
          '{when}{each}的{number}、{total}和{mean}分别是多少？',
          '按{by}统计，{when}{number}、{total}和{mean}分别是多少？',
        ],
        keyword: ['{when} {each} {number} {total} {mean}'],
      },
    ),
    en: phrasings(
      ({ of, measure, by, where }: Profile) => ({
        rows: en.rowsOf(of, where),
        name: measure.words.en,
        total: en.sumOf(measure),
        // The average of a limit is nobody's question.
        mean: en.eachHas(of, measure) && en.averageOf(of, measure),
        each: en.eachName(by),
        per: en.per(by),
        by: en.byName(by),
      }),
      {
        formal: ['Please report the number of {rows}, the {total} and the {mean} {per}.'],
        colloquial: ['For each {each}, how many {rows} are there, and what are the {total} and the {mean}?'],
        imperative: ['Show the number of {rows}, the {total} and the {mean} by {by}.'],
        interrogative: ['What are the number of {rows}, the {total} and the {mean} {per}?'],
        keyword: ['number of {rows}, {total} and {mean} by {by}'],
      },
    ),
  },
};
