import type { Language } from '@pairsmith/core';
import { isRole } from '../facts/facts';
import { entities, overviews, type Grouping } from '../facts/groupings';
import type { Measure, Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { amountSql, descending, filledSql, groupSql, headingSql, keySql, showSql } from '../sql-parts';
import type { Intent } from './intent';
import { amounts, refsOf, subjectsOf } from './parts';
import { phrasings } from './phrasings';
import { withZeros } from './with-zeros';

/** Groups whose sum or count lies above the mean of all groups; things without rows count as 0. */
export interface AboveAverage {
  of: Subject;
  /** null counts rows. */
  measure: Measure | null;
  by: Grouping;
  where: [];
}

const headings = ({ of, measure, by }: AboveAverage, language: Language): [string, string] => [
  headingSql(language === 'zh' ? zh.groupName(by) : en.groupName(by), language),
  headingSql(language === 'zh' ? zh.totalOf(of, measure) : en.totalOf(of, measure), language),
];

export const aboveAverage: Intent<AboveAverage> = {
  grouped: true,
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
          .map((by) => ({ of, measure, by, where: [] })),
      ),
    ),
  subjects: subjectsOf,
  toSql(tree, language) {
    const { of, measure, by } = tree;
    const scope = scopeOf(of, refsOf(by, []));
    const [group, amount] = headings(tree, language);
    // The key goes along: two groups of one name stay two, and the order is fixed.
    const [step] = by.path;
    const all =
      step && by.kind === 'entity' && measure === null && !isRole(step) ? withZeros(step, measure) : null;
    const totals = all
      ? `SELECT ${all.key} AS group_key, ${all.label} AS group_name, ${all.amount} AS amount FROM ${all.from}`
      : `SELECT ${keySql(by, scope)} AS group_key, ${showSql(by, scope)} AS group_name,` +
        ` ${amountSql(measure, scope)} AS amount FROM ${scope.from}${scope.where([], filledSql(by, scope))} GROUP BY ${groupSql(by, scope)}`;
    return (
      `WITH totals AS (${totals}) SELECT group_name AS ${group}, amount AS ${amount} FROM totals` +
      ` WHERE amount > (SELECT AVG(amount) FROM totals) ORDER BY amount ${descending(measure)}, group_key`
    );
  },
  without: () => [],
  say: {
    zh: phrasings(
      ({ of, measure, by }: AboveAverage) => ({
        group: zh.groupName(by),
        total: zh.totalOf(of, measure),
      }),
      {
        formal: [({ total, group }) => `请列出${total}高于平均水平的${group}。`],
        colloquial: [
          // 地窖的采收明细的数量合计: the second 的 is one too many.
          ({ total, group }) =>
            /[的”]/.test(total)
              ? `${total}比平均水平还高的${group}有哪些？`
              : `哪些${group}的${total}比平均水平还高？`,
        ],
        imperative: [({ total, group }) => `找出${total}超过平均水平的${group}。`],
        interrogative: [({ total, group }) => `${total}高于平均值的${group}有哪些？`],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, measure, by }: AboveAverage) => ({
        groups: en.plural(en.groupName(by)),
        total: en.totalOf(of, measure),
        more: measure ? `a higher ${en.totalOf(of, measure)}` : `more ${en.rowsOf(of)}`,
      }),
      {
        formal: [({ groups, total }) => `Please list the ${groups} with an above-average ${total}.`],
        colloquial: [({ groups, more }) => `Which ${groups} have ${more} than average?`],
        imperative: [({ groups, total }) => `Find the ${groups} whose ${total} is above average.`],
        interrogative: [({ groups, total }) => `Which ${groups} have an above-average ${total}?`],
        keyword: [({ groups, total }) => `${groups} with above-average ${total}`],
      },
    ),
  },
};
