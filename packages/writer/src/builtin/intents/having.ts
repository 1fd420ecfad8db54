import { compare, number } from '@pairsmith/query-plan';
import { drawConditions } from '../draw-conditions';
import { entities, isSort, linkedGroups, overviews, rowsIn } from '../facts/groupings';
import { roundBetween } from '../facts/round-between';
import { perGroup } from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { fits, type Grouped } from './parts';
import { phrasings } from './phrasings';

/** Groups with more rows than a number. */
export interface Having extends Grouped {
  threshold: number;
}

export const having: Intent<Having> = {
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(
          [
            ...entities(of, facts),
            ...linkedGroups(of, facts),
            ...overviews(of, facts).filter(({ path }) => path.length === 0),
          ].filter((by) => isSort(by) && by.distinct >= 4 && by.distinct <= 500),
          3,
        )
        .flatMap((by) => {
          const mean = rowsIn(of, by) / by.distinct;
          const threshold = roundBetween(mean * 0.9, mean * 1.9);
          if (threshold === null || !Number.isInteger(threshold)) return [];
          const where = drawConditions(of, facts, random, 0);
          return [{ of, by, where: fits(where, by) ? where : [], threshold }];
        }),
    ),
  toPlan: (tree, language) =>
    perGroup(tree, language, (rows) => [[says[language].totalOf(tree.of, null), rows.count()]], {
      isNarrow: true,
      having: (rows) => compare(rows.count(), '>', number(tree.threshold)),
    }),
  say: {
    zh: phrasings(
      ({ of, by, where, threshold }: Having) => ({
        group: zh.groups(of, by),
        rows: zh.rowsOf(of, where),
        number: zh.countOf(of, where),
        unit: of.words.zh.unit,
        threshold,
      }),
      {
        formal: ['请列出{number}超过{threshold}{unit}的{group}。'],
        colloquial: [({ unit }) => `哪些{group}的${unit ? '{rows}' : '{number}'}多于{threshold}{unit}？`],
        imperative: ['找出{number}超过{threshold}{unit}的{group}。'],
        interrogative: ['{number}超过{threshold}{unit}的{group}有哪些？'],
        keyword: ['{number}超过{threshold}{unit}的{group}'],
      },
    ),
    en: phrasings(
      ({ of, by, where, threshold }: Having) => ({
        groups: en.groups(of, by, of.words.en.rows),
        rows: en.rowsOf(of, where),
        threshold,
        // Cities with more than 20 visitors are those that they went to.
        ...(en.isHome(of, by) ? { have: null, come: 'come from' } : { have: 'have', come: null }),
      }),
      {
        formal: [
          'Please list the {groups} that {have} more than {threshold} {rows}.',
          'Please list the {groups} that more than {threshold} {rows} {come}.',
        ],
        colloquial: [
          'Which {groups} {have} over {threshold} {rows}?',
          'Which {groups} do over {threshold} {rows} {come}?',
        ],
        imperative: [
          'Find the {groups} that {have} over {threshold} {rows}.',
          'Find the {groups} that over {threshold} {rows} {come}.',
        ],
        interrogative: [
          'Which {groups} {have} more than {threshold} {rows}?',
          'Which {groups} do more than {threshold} {rows} {come}?',
        ],
        keyword: [({ have }) => have && '{groups} with more than {threshold} {rows}'],
      },
    ),
  },
};
