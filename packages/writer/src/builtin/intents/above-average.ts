import {
  column,
  ascending,
  descending,
  shown,
  selection,
  type Selection,
  type Value,
  type Shown,
  aboveMean,
} from '@pairsmith/query-plan';
import { isRole } from '../facts/facts';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import { select, shownOf, keysOf, inGroup, amountOf, nullsOf, withZeros, headed } from '../figures';
import * as en from '../say/en';
import { says } from '../say/says';
import * as zh from '../say/zh';
import type { Intent } from './intent';
import { amounts } from './parts';
import { phrasings } from './phrasings';

/** Groups whose sum or count lies above the mean of all groups; things without rows count as 0. */
export interface AboveAverage {
  of: Subject;
  /** null counts rows. */
  measure: Measure | null;
  by: Grouping;
}

/** Each group with its key: two of one name stay two, and the order is fixed. */
function totalsOf({ of, measure, by }: AboveAverage): Selection {
  const totals = (key: Value, group: Value, amount: Value): Shown[] => [
    shown('group_key', key),
    shown('group_name', group),
    shown('amount', amount),
  ];
  const [step] = by.path;
  if (step && by.kind === 'entity' && measure === null && !isRole(step)) {
    const { key, label, amount, ...rows } = withZeros(step, measure);
    return selection({ ...rows, shown: totals(key, label, amount) });
  }
  return select({ of }, [by], (rows) => ({
    where: inGroup(by, rows),
    keys: keysOf(by, rows),
    shown: totals(rows.column(by), shownOf(by, rows), amountOf(measure, rows)),
  }));
}

export const aboveAverage: Intent<AboveAverage> = {
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(amounts(of), 2).flatMap((measure) =>
        random
          .some(
            [...entities(of, facts), ...overviews(of, facts).filter(({ path }) => path.length === 0)].filter(
              ({ distinct, path }) =>
                distinct >= 5 && distinct <= 150 && (measure !== null || path.length <= 1),
            ),
            2,
          )
          .map((by) => ({ of, measure, by })),
      ),
    ),
  toPlan: ({ of, measure, by }, language) =>
    selection({
      ...aboveMean('totals', totalsOf({ of, measure, by }), 'amount'),
      shown: headed(language, [
        [says[language].groupName(by), column(0, 'group_name')],
        [says[language].totalOf(of, measure), column(0, 'amount')],
      ]),
      order: [descending(column(0, 'amount'), nullsOf(measure)), ascending(column(0, 'group_key'))],
    }),
  say: {
    zh: phrasings(
      ({ of, measure, by }: AboveAverage) => ({
        group: zh.groups(of, by),
        total: zh.totalOf(of, measure),
      }),
      {
        formal: ['请列出{total}高于平均水平的{group}。'],
        colloquial: [
          // 地窖的采收明细的数量合计: the second 的 is one too many.
          ({ total }) =>
            /[的”]/.test(total)
              ? '{total}比平均水平还高的{group}有哪些？'
              : '哪些{group}的{total}比平均水平还高？',
        ],
        imperative: ['找出{total}超过平均水平的{group}。'],
        interrogative: ['{total}高于平均值的{group}有哪些？'],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, measure, by }: AboveAverage) => ({
        groups: en.groups(of, by),
        total: en.totalOf(of, measure),
        more: measure ? `a higher ${en.totalOf(of, measure)}` : `more ${of.words.en.rows}`,
      }),
      {
        formal: ['Please list the {groups} with an above-average {total}.'],
        colloquial: ['Which {groups} have {more} than average?'],
        imperative: ['Find the {groups} whose {total} is above average.'],
        interrogative: ['Which {groups} have an above-average {total}?'],
        keyword: ['{groups} with above-average {total}'],
      },
    ),
  },
};
