import * as en from '../say/en';
import * as zh from '../say/zh';
import { scopeOf } from '../scope';
import { amountSql, headingSql, monthSql } from '../sql-parts';
import type { Intent } from './intent';
import { phrasings, sentence } from './phrasings';
import { duringOf } from './series';
import { proposeSeries, wordsOfEnglishSeries, wordsOfSeries, type Series } from './trend';

/** Month by month, and the sum since the first month. */
export const running: Intent<Series> = {
  grouped: true,
  rows: [3, 60],
  propose: (facts, random) => proposeSeries(facts, random).filter(({ range }) => range !== null),
  subjects: ({ of }) => [of],
  toSql({ of, measure, date, range }, language) {
    const scope = scopeOf(of, []);
    const month = monthSql(scope.own(date.column.name));
    const total = language === 'zh' ? zh.totalOf(of, measure) : en.totalOf(of, measure);
    const [heading, amount, sofar] = (
      language === 'zh'
        ? ['月份', total, `累计${total.replace(/^累计/, '')}`]
        : ['month', total, `running ${total}`]
    ).map((name) => headingSql(name, language));
    return (
      `WITH months AS (SELECT ${month} AS month, ${amountSql(measure, scope)} AS amount FROM ${scope.from}` +
      `${scope.where(duringOf(date, range))} GROUP BY ${month}) SELECT month AS ${heading}, amount AS ${amount},` +
      ` SUM(amount) OVER (ORDER BY month) AS ${sofar} FROM months ORDER BY month`
    );
  },
  without: (tree) => (tree.range ? [{ ...tree, range: null }] : []),
  say: {
    zh: phrasings(wordsOfSeries, {
      formal: [({ by, range, ofMonth }) => `请${by}给出${range}各月${ofMonth}以及从年初起的累计值。`],
      colloquial: [({ by, range, ofMonth }) => `${by}${range}每个月${ofMonth}是多少，年内累计又是多少？`],
      imperative: [({ by, range, ofMonth }) => `${by}列出${range}各月${ofMonth}及年内累计。`],
      interrogative: [
        ({ by, range, ofMonth }) => `${by}${range}各月${ofMonth}和年初至当月的累计值分别是多少？`,
      ],
      keyword: [({ by, range, total }) => `${by.replace('，', '')} ${range} 每月 ${total} 年内累计`],
    }),
    en: phrasings(wordsOfEnglishSeries, {
      formal: [
        ({ total, by, months }) =>
          sentence`Please report the ${total} in each ${months}${by}, with the running total.`,
      ],
      colloquial: [
        ({ total, by, months }) =>
          sentence`Give me the ${total} in each ${months}${by} and the running total.`,
      ],
      imperative: [
        ({ total, by, inRange }) =>
          sentence`Show the ${total} by month${inRange}${by}, along with the running total.`,
      ],
      interrogative: [
        ({ total, by, months }) =>
          sentence`What is the ${total} in each ${months}${by}, and the running total?`,
      ],
      keyword: [({ total, by, inRange }) => sentence`${total} per month${inRange}${by}, with running total`],
    }),
  },
};
