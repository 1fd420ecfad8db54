import type { Condition } from '../condition';
import { overviews, valueConditions, type Grouping } from '../facts/groupings';
import type { Subject } from '../facts/subject';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { conditionSql, scopeOf } from '../scope';
import { groupSql, headingSql, keySql, showSql } from '../sql-parts';
import type { Intent } from './intent';
import { refsOf, subjectsOf } from './parts';
import { phrasings, sentence } from './phrasings';

/** In each group, how large a part of the rows has a certain value. */
export interface Portion {
  of: Subject;
  by: Grouping;
  having: Extract<Condition, { kind: 'is' }>;
  where: [];
}

export const portion: Intent<Portion> = {
  grouped: true,
  rows: [2, 50],
  propose: (facts, random) =>
    facts.subjects.flatMap((of) => {
      const own = valueConditions(of, facts).filter(({ ref }) => ref.path.length === 0);
      return random.some(overviews(of, facts), 3).flatMap((by) => {
        const value = random.one(own.filter(({ ref }) => ref.field.words.zh !== by.field.words.zh));
        return value ? [{ of, by, having: value, where: [] as [] }] : [];
      });
    }),
  subjects: subjectsOf,
  toSql({ of, by, having }, language) {
    const scope = scopeOf(of, refsOf(by, []));
    const zhNames = [zh.groupName(by), `${zh.say(having)}的占比(%)`];
    const enNames = [en.groupName(by), 'share_percent'];
    const [group, part] = (language === 'zh' ? zhNames : enNames).map((name) => headingSql(name, language));
    const some = conditionSql(having, scope.column);
    return (
      `SELECT ${showSql(by, scope)} AS ${group}, ROUND(100.0 * COUNT(*) FILTER (WHERE ${some}) / NULLIF(COUNT(*), 0), 2) AS ${part}` +
      ` FROM ${scope.from}${scope.where([])} GROUP BY ${groupSql(by, scope)} ORDER BY ${part} DESC, ${keySql(by, scope)}`
    );
  },
  // Where one column determines the other every part is all or nothing.
  isTrivial: (rows) => rows.every((row) => [0, 100].includes(Number(row.at(-1)))),
  without: () => [],
  say: {
    zh: phrasings(
      ({ of, by, having }: Portion) => ({
        each: zh.each(by),
        rows: zh.rowsOf(of),
        // 公司中位于合肥 begins with 中位.
        some: `${zh.say(having).startsWith('位') ? '里' : '中'}${zh.say(having)}`,
        by: zh.byName(by),
        said: zh.say(having),
      }),
      {
        formal: [
          ({ each, rows, some }) => sentence`请统计${each}的${rows}${some}的占比。`,
          ({ by, rows, some }) => `请按${by}统计${rows}${some}的占比。`,
        ],
        colloquial: [
          ({ each, rows, said }) => sentence`${each}的${rows}里，${said}的占百分之多少？`,
          ({ by, rows, said }) => `按${by}分开看，${rows}里${said}的各占百分之多少？`,
        ],
        imperative: [({ by, rows, some }) => `按${by}计算${rows}${some}的比例。`],
        interrogative: [
          ({ each, rows, said }) => sentence`${each}的${rows}中，${said}的比例分别是多少？`,
          ({ by, rows, some }) => `按${by}统计，${rows}${some}的比例分别是多少？`,
        ],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, by, having }: Portion) => ({
        per: en.per(by),
        by: en.groupName(by),
        rows: en.rowsOf(of),
        some: en.rowsOf(of, [having]),
        are: en.sayAs(having),
      }),
      {
        formal: [({ per, some }) => `Please report the percentage of ${some} ${per}.`],
        colloquial: [({ per, rows, are }) => `${per}, how large a share of the ${rows} ${are}?`],
        imperative: [({ by, some }) => `Calculate the percentage of ${some} by ${by}.`],
        interrogative: [({ per, rows, are }) => `${per}, what percentage of ${rows} ${are}?`],
        keyword: [({ by, some }) => `percentage of ${some} by ${by}`],
      },
    ),
  },
};
