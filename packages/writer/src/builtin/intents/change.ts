import { says } from '../say/says';
import { select, headingOf } from '../figures';
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
  previous,
  ascending,
  named,
  derived,
  from,
  shown,
  selection,
} from '@pairsmith/query-plan';
import { monthBefore } from '../facts/periods';
import type { Intent } from './intent';
import { phrasings, sentence } from './phrasings';
import {
  inRange,
  MONTH,
  monthly,
  monthOf,
  proposeSeries,
  wordsOfEnglishSeries,
  wordsOfSeries,
  type Series,
} from './trend';

/** Each month against the month before, in percent. */
export const change: Intent<Series> = {
  rows: [3, 60],
  propose: (facts, random) => proposeSeries(facts, random).filter(({ range }) => range !== null),
  toPlan(tree, language) {
    const { of, measure, range } = tree;
    const months = named('months', monthly({ ...tree, range: widened(range) }, monthOf(tree)));
    const [month, amount, before] = [column(0, 'month'), column(0, 'amount'), column(0, 'previous')];
    const written = monthName(month);
    const changes = selection({
      source: from(months),
      shown: [
        shown('month', month),
        shown('amount', amount),
        shown('previous', previous(amount, [ascending(month)])),
      ],
    });
    return selection({
      source: from(named('changes', changes)),
      where: range ? compare(month, '>=', text(range.from)) : ALWAYS,
      shown: [
        shown(headingOf(MONTH, language), written),
        shown(headingOf(says[language].totalOf(of, measure), language), amount),
        shown(
          headingOf({ zh: '环比增长率(%)', en: 'change_percent' }, language),
          changeInPercent(amount, before),
        ),
      ],
      order: [ascending(written)],
    });
  },
  // A month without rows would have the next one compared with the wrong month.
  same: (tree) => {
    const range = widened(tree.range);
    const start = monthOf(tree);
    const months = select(inRange({ ...tree, range }), [], () => ({
      keys: [start],
      shown: [shown('month', start)],
    }));
    const [month, before] = [column(0, 'month'), column(0, 'previous')];
    const steps = selection({
      source: from(derived('months', months)),
      shown: [shown('month', month), shown('previous', previous(month, [ascending(month)]))],
    });
    const follows = compare(
      month,
      '=',
      operate('+', before, { kind: 'literal', type: 'interval', text: '1 month' }),
    );
    return [
      selection({
        source: from(derived('steps', steps)),
        where: all(
          tree.range ? compare(month, '>=', text(tree.range.from)) : ALWAYS,
          any(isMissing(before), follows),
        ),
        shown: [shown('month', month)],
      }),
    ];
  },
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
