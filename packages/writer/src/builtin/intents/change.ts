import { monthBefore } from '../facts/periods';
import * as en from '../say/en';
import * as zh from '../say/zh';
import { literal, scopeOf } from '../scope';
import { amountSql, headingSql, monthStartSql } from '../sql-parts';
import type { Intent } from './intent';
import { phrasings, sentence } from './phrasings';
import { duringOf } from './series';
import { proposeSeries, wordsOfEnglishSeries, wordsOfSeries, type Series } from './trend';

/** Each month against the month before, in percent. */
export const change: Intent<Series> = {
  grouped: true,
  rows: [3, 60],
  propose: (facts, random) => proposeSeries(facts, random).filter(({ range }) => range !== null),
  subjects: ({ of }) => [of],
  toSql({ of, measure, date, range }, language) {
    const scope = scopeOf(of, []);
    const month = monthStartSql(scope.own(date.column.name));
    const total = language === 'zh' ? zh.totalOf(of, measure) : en.totalOf(of, measure);
    const [heading, amount, growth] = (
      language === 'zh' ? ['月份', total, '环比增长率(%)'] : ['month', total, 'change_percent']
    ).map((name) => headingSql(name, language));
    const inRange = range ? ` WHERE month >= ${literal(range.from)}` : '';
    return (
      `WITH months AS (SELECT ${month} AS month, ${amountSql(measure, scope)} AS amount FROM ${scope.from}` +
      `${scope.where(duringOf(date, widened(range)))} GROUP BY ${month}),` +
      ` changes AS (SELECT month, amount, LAG(amount) OVER (ORDER BY month) AS previous FROM months)` +
      ` SELECT TO_CHAR(month, 'YYYY-MM') AS ${heading}, amount AS ${amount},` +
      ` ROUND(100.0 * (amount - previous) / NULLIF(previous, 0), 2) AS ${growth} FROM changes${inRange} ORDER BY month`
    );
  },
  // A month without rows would have the next one compared with the wrong month.
  same: ({ of, date, range }) => {
    const scope = scopeOf(of, []);
    const month = monthStartSql(scope.own(date.column.name));
    const inRange = range ? `month >= ${literal(range.from)} AND ` : '';
    return [
      `SELECT month FROM (SELECT month, LAG(month) OVER (ORDER BY month) AS previous FROM` +
        ` (SELECT ${month} AS month FROM ${scope.from}${scope.where(duringOf(date, widened(range)))} GROUP BY ${month}) AS months) AS steps` +
        ` WHERE ${inRange}(previous IS NULL OR month = previous + INTERVAL '1 month')`,
    ];
  },
  without: (tree) => (tree.range ? [{ ...tree, range: null }] : []),
  say: {
    zh: phrasings(wordsOfSeries, {
      formal: [({ by, range, ofMonth }) => `请${by}给出${range}各月${ofMonth}及环比增长率。`],
      colloquial: [({ by, range, ofMonth }) => `${by}${range}每个月${ofMonth}比上个月增减了百分之几？`],
      imperative: [
        ({ by, range, ofMonth }) => `${by}${by ? '列出' : '计算'}${range}各月${ofMonth}及其环比增长率。`,
      ],
      interrogative: [({ by, range, ofMonth }) => `${by}${range}各月${ofMonth}及环比增长率分别是多少？`],
      keyword: [({ by, range, total }) => `${by.replace('，', '')} ${range} 每月 ${total} 环比`],
    }),
    en: phrasings(wordsOfEnglishSeries, {
      formal: [
        ({ total, by, months }) =>
          sentence`Please report the ${total} in each ${months}${by}, with the percentage change from the month before.`,
      ],
      colloquial: [
        // The number of technicians hired change…: a garden path.
        ({ total, by, inRange, isSaidByVerb }) =>
          isSaidByVerb
            ? null
            : sentence`By what percentage did the ${total} change from month to month${inRange}${by}?`,
      ],
      imperative: [
        ({ total, by, inRange }) =>
          sentence`Calculate the month-over-month percentage change in the ${total}${inRange}${by}.`,
      ],
      interrogative: [
        ({ total, by, inRange }) =>
          sentence`What is the month-over-month percentage change in the ${total}${inRange}${by}?`,
      ],
      keyword: [
        ({ total, by, inRange }) => sentence`month-over-month percentage change in ${total}${inRange}${by}`,
      ],
    }),
  },
};

/** The first month is compared as well, with the one before the range. */
const widened = (range: Series['range']): Series['range'] =>
  range && { ...range, from: monthBefore(range.from) };
