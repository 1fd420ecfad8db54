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
import { entities, isSort, overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import type { Language } from '@pairsmith/core';
import {
  select,
  groupShown,
  innerNames,
  outerNames,
  keysOf,
  inGroup,
  amountOf,
  nullsOf,
  withZeros,
  headed,
  type Headed,
} from '../figures';
import * as en from '../realization/en';
import { says } from '../realization/says';
import * as zh from '../realization/zh';
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
function totalsOf(
  { of, measure, by }: AboveAverage,
  language: Language,
): { plan: Selection; named: Headed[] } {
  const totals = (key: Value, named: Headed[], amount: Value): Shown[] => [
    shown('group_key', key),
    ...innerNames(named),
    shown('amount', amount),
  ];
  const name = says[language].groupName(by);
  const [step] = by.path;
  if (step && by.kind === 'entity' && measure === null && !isRole(step)) {
    const { key, named: namedAs, amount, ...rows } = withZeros(step, measure);
    const named = namedAs(name, language);
    return { plan: selection({ ...rows, shown: totals(key, named, amount) }), named };
  }
  let named: Headed[] = [];
  const plan = select({ of }, [by], (rows) => {
    named = groupShown(by, rows, language);
    return {
      where: inGroup(by, rows),
      keys: keysOf(by, rows),
      shown: totals(rows.column(by), named, amountOf(measure, rows)),
    };
  });
  return { plan, named };
}

export const aboveAverage: Intent<AboveAverage> = {
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(amounts(of), 2).flatMap((measure) =>
        random
          .some(
            [...entities(of, facts), ...overviews(of, facts).filter(({ path }) => path.length === 0)].filter(
              (by) =>
                isSort(by) &&
                by.distinct >= 5 &&
                by.distinct <= 150 &&
                (measure !== null || by.path.length <= 1),
            ),
            2,
          )
          .map((by) => ({ of, measure, by })),
      ),
    ),
  toPlan({ of, measure, by }, language) {
    const { plan, named } = totalsOf({ of, measure, by }, language);
    return selection({
      ...aboveMean('totals', plan, 'amount'),
      shown: headed(language, [
        ...outerNames(named),
        [says[language].totalOf(of, measure), column(0, 'amount')],
      ]),
      order: [descending(column(0, 'amount'), nullsOf(measure)), ascending(column(0, 'group_key'))],
    });
  },
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
        groups: en.groups(of, by, en.totalOf(of, measure)),
        total: en.isHome(of, by) ? null : en.totalOf(of, measure),
        more: measure || en.isHome(of, by) ? null : `more ${of.words.en.rows}`,
        // Locations with above-average total cost of repairs: too long before what is above.
        brief: measure || en.isHome(of, by) ? null : '',
        from: en.isHome(of, by) ? of.words.en.rows : null,
      }),
      {
        formal: ['Please list the {groups} for which the {total} is above average.'],
        colloquial: ['Which {groups} have {more} than average?'],
        imperative: ['Find the {groups} for which the {total} is above average.'],
        interrogative: [
          'For which {groups} is the {total} above average?',
          'Which {groups} do more {from} than average come from?',
        ],
        keyword: ['{groups} with an above-average {total}{brief}'],
      },
    ),
  },
};
