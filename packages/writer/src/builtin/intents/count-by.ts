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
        lead: zh.within(of, where),
        amid: zh.among(of, where),
        by: zh.groupName(by),
        each: zh.each(by),
        rows: zh.rowsOf(of),
        number: zh.countOf(of),
        unit: of.words.zh.unit,
        keys: zh.keywords(where),
      }),
      {
        formal: [
          ({ amid, by, number }) => `请按${by}统计${amid}${number}。`,
          ({ amid, each, number }) => `请给出${amid}${each}的${number}。`,
        ],
        colloquial: [
          ({ lead, each, unit, rows }) => `${lead}${each}分别有多少${unit}${rows}？`,
          ({ lead, each, rows, unit }) => `帮我看看${lead}${each}的${rows}各有多少${unit}。`,
        ],
        imperative: [
          ({ amid, each, number }) => `列出${amid}${each}的${number}，从多到少排列。`,
          ({ amid, by, number }) => `按${by}汇总${amid}${number}。`,
        ],
        interrogative: [
          ({ lead, each, number }) => `${lead}${each}的${number}分别是多少？`,
          ({ lead, by, number }) => `${lead}按${by}划分，${number}各是多少？`,
        ],
        keyword: [({ keys, each, number }) => `${keys} ${each} ${number}`],
      },
    ),
    en: phrasings(
      ({ of, by, where }: CountBy) => ({ rows: en.rowsOf(of, where), each: en.each(by), by: en.groupName(by) }),
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
