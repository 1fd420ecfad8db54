import { ascending, call, changeInPercent, text } from '@pairsmith/query-plan';
import type { Words } from '@pairsmith/words';
import type { Period } from '../facts/periods';
import { yearOf } from '../facts/periods';
import type { DateField, Measure, Subject } from '../facts/subject';
import { amountOf, headed, select } from '../figures';
import { says } from '../realization/says';
import { predicateOf } from '../condition';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import { MONTH, proposeSeries, wordsOfEnglishSeries, wordsOfSeries } from './trend';

/** The months of a year, each beside the same month of the year before. */
export interface YearOverYear {
  of: Subject;
  /** null counts rows. */
  measure: Measure | null;
  date: DateField;
  year: Period;
  before: Period;
}

export const yearOverYear: Intent<YearOverYear> = {
  rows: [6, 12],
  propose: (facts, random) =>
    proposeSeries(facts, random).flatMap(({ of, measure, date, range }) => {
      if (date.form !== null) return [];
      const pair = range && yearsOf(range, date);
      return pair ? [{ of, measure, date, ...pair }] : [];
    }),
  toPlan({ of, measure, date, year, before }, language) {
    const both: Period = { from: before.from, until: year.until, words: year.words };
    return select({ of, where: [during(date, both)] }, [], (rows) => {
      const month = call('to_char', rows.own(date.column.name), text('MM'));
      const [now, then] = [year, before].map((period) =>
        amountOf(measure, rows, predicateOf(during(date, period), rows)),
      ) as [ReturnType<typeof amountOf>, ReturnType<typeof amountOf>];
      return {
        keys: [month],
        shown: headed(language, [
          [MONTH, month],
          [figureIn(year, of, measure, language), now],
          [figureIn(before, of, measure, language), then],
          [{ zh: '同比增长率(%)', en: 'change_percent' }, changeInPercent(now, then)],
        ]),
        order: [ascending(month)],
      };
    });
  },
  say: {
    zh: phrasings(
      ({ year, before, ...tree }: YearOverYear) => ({
        ...wordsOfSeries({ ...tree, range: year }),
        before: before.words.zh,
      }),
      {
        formal: ['请{by}给出{range}各月{ofMonth}、{before}同月的数值以及同比增长率。'],
        colloquial: ['{by}{range}每个月{ofMonth}比{before}同月增减了百分之几？两年的数也一并给出。'],
        imperative: ['{by}对比{range}与{before}各月{ofMonth}，并计算同比增长率。'],
        interrogative: [
          '{by}{range}各月{ofMonth}与{before}同月相比，同比增长率是多少？两年的数值分别是多少？',
        ],
        keyword: ['{byKey} {range} {before} 各月 {total} 同比'],
      },
    ),
    en: phrasings(
      ({ year, before, ...tree }: YearOverYear) => ({
        ...wordsOfEnglishSeries({ ...tree, range: year }),
        year: year.words.en,
        before: before.words.en,
      }),
      {
        formal: [
          'Please report the {total} in each {months} and in the same month of {before}{by}, with the percentage change.',
        ],
        colloquial: [
          'How does the {total} in each {months} compare with the same month of {before}{by}, in percent?',
        ],
        imperative: [
          'Compare the {total} in each {months} with the same month of {before}{by}, with the percentage change.',
        ],
        interrogative: [
          'What is the {total} in each {months}, in the same month of {before}, and the percentage change{by}?',
        ],
        keyword: ['{total} by month, {year} against {before}{by}, with percentage change'],
      },
    ),
  },
};

const during = (field: DateField, period: Period) => ({
  kind: 'during' as const,
  ref: { path: [], field },
  period,
});

const figureIn = ({ words }: Period, of: Subject, measure: Measure | null, language: 'zh' | 'en'): Words => ({
  zh: `${words.zh}${says[language].totalOf(of, measure)}`,
  en: `${says[language].totalOf(of, measure)} in ${words.en}`,
});

/** A whole year of which the year before is in the data as well. */
function yearsOf(range: Period, { from }: DateField): Pick<YearOverYear, 'year' | 'before'> | null {
  const year = Number(range.from.slice(0, 4));
  const [whole, before] = [yearOf(year), yearOf(year - 1)];
  // Three quarters of the year before, as of every year that a series covers.
  const isIn = from <= `${year - 1}-04-01`;
  return range.from === whole.from && range.until === whole.until && isIn ? { year: whole, before } : null;
}
