import type { Condition } from '../condition';
import { drawConditions, overviews, type Grouping } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { groupSql, headingSql, keySql, showSql } from '../sql-parts';
import type { Intent } from './intent';
import { fits, refsOf, subjectsOf, withoutConditions } from './parts';
import { phrasings } from './phrasings';

/** How many rows each group has. */
export interface CountBy {
  of: Subject;
  by: Grouping;
  where: Condition[];
}

export const countBy: Intent<CountBy> = {
  grouped: true,
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) =>
      random.some(overviews(of, facts), 4).flatMap((by) => {
        const where = drawConditions(of, facts, random, 1);
        return [{ of, by, where: [] }, ...(fits(where, by) ? [{ of, by, where }] : [])];
      }),
    ),
  subjects: subjectsOf,
  toSql({ of, by, where }, language) {
    const scope = scopeOf(of, refsOf(by, where));
    const [group, amount] = [
      headingSql(language === 'zh' ? zh.groupName(by) : en.groupName(by), language),
      headingSql(language === 'zh' ? '数量' : 'count', language),
    ];
    return (
      `SELECT ${showSql(by, scope)} AS ${group}, COUNT(*) AS ${amount} FROM ${scope.from}${scope.where(where)}` +
      ` GROUP BY ${groupSql(by, scope)} ORDER BY ${amount} DESC, ${keySql(by, scope)}`
    );
  },
  without: withoutConditions,
  say: {
    zh: phrasings(
      ({ of, by, where }: CountBy) => ({
        ...zh.figures(of, null, by, where),
        rows: zh.rowsOf(of, where),
        unit: of.words.zh.unit,
      }),
      {
        formal: [
          ({ by, total }) => `请按${by}统计${total}。`,
          ({ eachOf, total }) => `请给出${eachOf}${total}。`,
        ],
        colloquial: [
          ({ each, unit, rows }) => `${each}分别有多少${unit}${rows}？`,
          ({ eachOf, rows, unit }) => `帮我看看${eachOf}${rows}各有多少${unit}。`,
        ],
        imperative: [
          ({ eachOf, total }) => `列出${eachOf}${total}，从多到少排列。`,
          ({ by, total }) => `按${by}汇总${total}。`,
        ],
        interrogative: [
          ({ eachOf, total }) => `${eachOf}${total}分别是多少？`,
          ({ by, total }) => `按${by}划分，${total}各是多少？`,
        ],
        keyword: [({ each, total }) => `${each} ${total}`],
      },
    ),
    en: phrasings(
      ({ of, by, where }: CountBy) => ({
        rows: en.rowsOf(of, where),
        each: en.each(by),
        by: en.groupName(by),
      }),
      {
        formal: [({ rows, each }) => `Please report the number of ${rows} for ${each}.`],
        colloquial: [({ rows, each }) => `How many ${rows} does ${each} have?`],
        imperative: [({ rows, by }) => `Count the ${rows} by ${by}, most first.`],
        interrogative: [({ rows, each }) => `What is the number of ${rows} for ${each}?`],
        keyword: [({ rows, by }) => `number of ${rows} by ${by}`],
      },
    ),
  },
};
