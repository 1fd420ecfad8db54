import {
  ALWAYS,
  all,
  any,
  compare,
  isMissing,
  column,
  text,
  operate,
  monthName,
  changeInPercent,
  ascending,
  named,
  from,
  shown,
  selection,
  withPrevious,
  interval,
} from '@pairsmith/query-plan';
import { monthBefore } from '../facts/periods';
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

/** The months of the range, each with what a column has in the month before it. */
function compared(tree: Series, of: 'month' | 'amount') {
  const { range } = tree;
  const months = monthly({ ...tree, range: widened(range) }, monthOf(tree));
  return {
    source: from(named('changes', withPrevious('months', months, of, 'month'))),
    where: range ? compare(column(0, 'month'), '>=', text(range.from)) : ALWAYS,
  };
}

/** Each month against the month before, in percent. */
export const change: Intent<Series> = {
  rows: [3, 60],
  propose: (facts, random) => proposeSeries(facts, random).filter(({ range }) => range !== null),
  toPlan(tree, language) {
    const [amount, month] = [column(0, 'amount'), monthName(column(0, 'month'))];
    return selection({
      ...compared(tree, 'amount'),
      shown: headed(language, [
        [MONTH, month],
        [says[language].totalOf(tree.of, tree.measure), amount],
        [{ zh: '环比增长率(%)', en: 'change_percent' }, changeInPercent(amount, column(0, 'previous'))],
      ]),
      order: [ascending(month)],
    });
  },
  // A month without rows would have the next one compared with the wrong month.
  same(tree) {
    const { source, where } = compared(tree, 'month');
    const [month, before] = [column(0, 'month'), column(0, 'previous')];
    const follows = compare(month, '=', operate('+', before, interval('1 month')));
    return [
      selection({
        source,
        where: all(where, any(isMissing(before), follows)),
        shown: [shown('month', month)],
      }),
    ];
  },
  say: {
    zh: phrasings(wordsOfSeries, {
      formal: ['请{by}给出{range}各月{ofMonth}及环比增长率。'],
      colloquial: ['{by}{range}每个月{ofMonth}比上个月增减了百分之几？'],
      imperative: [({ by }) => `{by}${by ? '列出' : '计算'}{range}各月{ofMonth}及其环比增长率。`],
      interrogative: ['{by}{range}各月{ofMonth}及环比增长率分别是多少？'],
      keyword: ['{byKey} {range} 每月 {total} 环比'],
    }),
    en: phrasings(wordsOfEnglishSeries, {
      formal: [
        'Please report the {total} in each {months}{by}, with the percentage change from the month before.',
      ],
      colloquial: [
        // The number of technicians hired change…: a garden path.
        ({ isSaidByVerb }) =>
          isSaidByVerb ? null : 'By what percentage did the {total} change from month to month{inRange}{by}?',
      ],
      imperative: ['Calculate the month-over-month percentage change in the {total}{inRange}{by}.'],
      interrogative: ['What is the month-over-month percentage change in the {total}{inRange}{by}?'],
      keyword: ['month-over-month percentage change in {total}{inRange}{by}'],
    }),
  },
};

/** The first month is compared as well, with the one before the range. */
const widened = (range: Series['range']): Series['range'] =>
  range && { ...range, from: monthBefore(range.from) };
