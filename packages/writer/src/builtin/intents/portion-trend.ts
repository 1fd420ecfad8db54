import { ascending, countRows, monthName, percent } from '@pairsmith/query-plan';
import { predicateOf, type Condition } from '../condition';
import { ownValues } from '../draw-conditions';
import type { Period } from '../facts/periods';
import { seriesRanges } from '../facts/periods';
import type { DateField, Subject } from '../facts/subject';
import { headed, select } from '../figures';
import * as en from '../realization/en';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { phrasings } from './phrasings';
import { inRange, isDense, isOnce, MONTH, monthOf } from './trend';

/** Month by month, how large a part of the rows has a certain value. */
export interface PortionTrend {
  of: Subject;
  date: DateField;
  /** null: all the data. */
  range: Period | null;
  having: Extract<Condition, { kind: 'is' }>;
}

/** Of a handful of rows a part says nothing. */
const ROWS_A_MONTH = 25;

export const portionTrend: Intent<PortionTrend> = {
  rows: [3, 36],
  propose: (facts, random) =>
    facts.subjects
      .filter(({ isThing }) => !isThing)
      .flatMap((of) =>
        of.dates
          .filter((date) => date.only && isOnce(date) && isDense(of, date, ROWS_A_MONTH))
          .flatMap((date) => {
            const range = random.one(seriesRanges(date.from, date.to).filter((one) => one !== null));
            const own = ownValues(of, facts).filter(({ ref }) => ref.path.length === 0);
            return range ? random.some(own, 2).map((having) => ({ of, date, range, having })) : [];
          }),
      ),
  toPlan(tree, language) {
    const series = { ...tree, measure: null };
    const month = monthName(monthOf(series));
    return select(inRange(series), [], (rows) => ({
      keys: [month],
      shown: headed(language, [
        [MONTH, month],
        [
          { zh: `${zh.conditionName(tree.having)}的占比(%)`, en: 'share_percent' },
          percent(countRows(predicateOf(tree.having, rows)), countRows()),
        ],
      ]),
      order: [ascending(month)],
    }));
  },
  isTrivial: (rows) => rows.every((row) => [0, 100].includes(Number(row.at(-1)))),
  say: {
    zh: phrasings(
      ({ of, range, having }: PortionTrend) => ({
        range: range?.words.zh ?? '',
        rows: zh.rowsOf(of),
        those: zh.those(of, having),
      }),
      {
        formal: ['请统计{range}每月的{rows}中，{those}占比。'],
        colloquial: ['{range}每个月的{rows}里，{those}占比各是多少？'],
        imperative: ['按月计算{range}的{rows}中{those}占比。'],
        interrogative: ['{range}各月的{rows}中，{those}占比分别是多少？'],
        keyword: [],
      },
    ),
    en: phrasings(
      ({ of, range, having }: PortionTrend) => ({
        months: range ? `month of ${range.words.en}` : 'month',
        inRange: range ? ` in ${range.words.en}` : '',
        rows: of.words.en.rows,
        are: en.predicateOf(of, having),
        whichAre: en.whichAre(of, having),
      }),
      {
        formal: ['Please report, for each {months}, the percentage of {rows}{whichAre}.'],
        colloquial: ['For each {months}, how large a share of the {rows} {are}?'],
        imperative: ['Calculate the percentage of {rows}{whichAre} for each {months}.'],
        interrogative: [
          'In each {months}, what percentage of {rows} {are}?',
          'What is the percentage of {rows}{whichAre} in each {months}?',
        ],
        keyword: [],
      },
    ),
  },
};
