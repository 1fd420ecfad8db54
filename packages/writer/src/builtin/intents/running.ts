import { column, monthName, runningTotal, ascending, named, from, selection } from '@pairsmith/query-plan';
import { isNameOf } from '@pairsmith/words';
import { headed } from '../figures';
import { says } from '../realization/says';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import {
  MONTH,
  monthly,
  monthOf,
  proposeSeries,
  wordsOfEnglishSeries,
  wordsOfSeries,
  type Series,
} from './trend';

/** Month by month, and the sum since the first month. */
export const running: Intent<Series> = {
  rows: [3, 60],
  propose: (facts, random) => proposeSeries(facts, random).filter(({ range }) => range !== null),
  toPlan(tree, language) {
    const total = says[language].totalOf(tree.of, tree.measure);
    const [month, amount] = [column(0, 'month'), column(0, 'amount')];
    return selection({
      source: from(named('months', monthly(tree, monthName(monthOf(tree))))),
      shown: headed(language, [
        [MONTH, month],
        [total, amount],
        [
          { zh: isNameOf(total, 'cumulative') ? total : `累计${total}`, en: `running ${total}` },
          runningTotal(amount, [ascending(month)]),
        ],
      ]),
      order: [ascending(month)],
    });
  },
  say: {
    zh: phrasings(wordsOfSeries, {
      formal: ['请{by}给出{range}各月{ofMonth}以及从年初起的累计值。'],
      colloquial: ['{by}{range}每个月{ofMonth}是多少，年内累计又是多少？'],
      imperative: ['{by}列出{range}各月{ofMonth}及年内累计。'],
      interrogative: ['{by}{range}各月{ofMonth}和年初至当月的累计值分别是多少？'],
      keyword: ['{byKey} {range} 每月 {total} 年内累计'],
    }),
    en: phrasings(wordsOfEnglishSeries, {
      formal: ['Please report the {total} in each {months}{by}, with the running total.'],
      colloquial: ['Give me the {total} in each {months}{by}, along with the running total.'],
      imperative: ['Show the {total} in each {months}{by}, along with the running total.'],
      interrogative: ['What is the {total} in each {months}{by}, and the running total?'],
      keyword: ['{total} per month{inRange}{by}, with running total'],
    }),
  },
};
