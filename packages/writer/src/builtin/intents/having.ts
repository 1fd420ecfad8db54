import type { Condition } from '../condition';
import { drawConditions, entities, overviews, roundBetween, type Grouping } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { filledSql, groupSql, headingSql, keySql, showSql } from '../sql-parts';
import type { Intent } from './intent';
import { fits, refsOf, subjectsOf, withoutConditions } from './parts';
import { phrasings } from './phrasings';

/** Groups with more rows than a number; null only where the clause is taken out to see whether it matters. */
export interface Having {
  of: Subject;
  by: Grouping;
  where: Condition[];
  threshold: number | null;
}

export const having: Intent<Having> = {
  grouped: true,
  rows: [1, 100],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random
        .some(
          [...entities(of, facts), ...overviews(of, facts).filter(({ path }) => path.length === 0)].filter(
            ({ distinct }) => distinct >= 4 && distinct <= 500,
          ),
          3,
        )
        .flatMap((by) => {
          const mean = (of.table.row_estimate ?? 0) / by.distinct;
          const threshold = roundBetween(mean * 0.9, mean * 1.9);
          if (threshold === null || !Number.isInteger(threshold)) return [];
          const where = drawConditions(of, facts, random, 0);
          return [{ of, by, where: fits(where, by) ? where : [], threshold }];
        }),
    ),
  subjects: subjectsOf,
  toSql({ of, by, where, threshold }, language) {
    const scope = scopeOf(of, refsOf(by, where));
    const [group, amount] = [
      headingSql(language === 'zh' ? zh.groupName(by) : en.groupName(by), language),
      headingSql(language === 'zh' ? zh.countOf(of) : en.countOf(of), language),
    ];
    const more = threshold === null ? '' : ` HAVING COUNT(*) > ${threshold}`;
    return (
      `SELECT ${showSql(by, scope)} AS ${group}, COUNT(*) AS ${amount} FROM ${scope.from}${scope.where(where, filledSql(by, scope))}` +
      ` GROUP BY ${groupSql(by, scope)}${more} ORDER BY ${amount} DESC, ${keySql(by, scope)}`
    );
  },
  without: (tree) => [{ ...tree, threshold: null }, ...withoutConditions(tree)],
  say: {
    zh: phrasings(
      ({ of, by, threshold }: Having) => ({
        group: zh.groupName(by),
        rows: zh.rowsOf(of),
        number: zh.countOf(of),
        unit: of.words.zh.unit,
        threshold,
      }),
      {
        formal: [
          ({ number, threshold, unit, group }) => `请列出${number}超过${threshold}${unit}的${group}。`,
        ],
        colloquial: [
          ({ group, rows, number, threshold, unit }) =>
            `哪些${group}的${unit ? rows : number}多于${threshold}${unit}？`,
        ],
        imperative: [
          ({ number, threshold, unit, group }) => `找出${number}超过${threshold}${unit}的${group}。`,
        ],
        interrogative: [
          ({ number, threshold, unit, group }) => `${number}超过${threshold}${unit}的${group}有哪些？`,
        ],
        keyword: [({ number, threshold, unit, group }) => `${number}超过${threshold}${unit}的${group}`],
      },
    ),
    en: phrasings(
      ({ of, by, threshold }: Having) => ({
        groups: en.plural(en.groupName(by)),
        rows: en.rowsOf(of),
        threshold,
      }),
      {
        formal: [
          ({ groups, rows, threshold }) => `Please list the ${groups} with more than ${threshold} ${rows}.`,
        ],
        colloquial: [({ groups, rows, threshold }) => `Which ${groups} have over ${threshold} ${rows}?`],
        imperative: [
          ({ groups, rows, threshold }) => `Find the ${groups} that have over ${threshold} ${rows}.`,
        ],
        interrogative: [
          ({ groups, rows, threshold }) => `Which ${groups} have more than ${threshold} ${rows}?`,
        ],
        keyword: [({ groups, rows, threshold }) => `${groups} with more than ${threshold} ${rows}`],
      },
    ),
  },
};
