import { identifierWords, isDueDate, isNameOf, type Words } from '@pairsmith/words';
import {
  cast,
  column,
  monthStart,
  monthName,
  ascending,
  shown,
  type Selection,
  type Value,
} from '@pairsmith/query-plan';
import type { Period } from '../facts/periods';
import type { Facts } from '../facts/facts';
import { seriesRanges } from '../facts/periods';
import type { DateField, Measure, Subject } from '../facts/subject';
import { timeOf } from '../condition';
import { select, amountOf, type Asked, headed } from '../figures';
import type { Random } from '../random';
import * as en from '../realization/en';
import { says } from '../realization/says';
import { isAlways } from '../facts/days-of-rows';
import * as zh from '../realization/zh';
import type { Intent } from './intent';
import { amounts } from './parts';
import { phrasings } from './phrasings';

/** A sum or count for each month. */
export interface Series {
  of: Subject;
  /** null counts rows. */
  measure: Measure | null;
  date: DateField;
  /** null: all the data, where no date is missing. */
  range: Period | null;
}

/** A month with fewer rows than this on average says nothing about a trend. */
const ROWS_A_MONTH = 5;

/** When a row last changed, or will end, is no time line of rows. */
export const isOnce = ({ column }: DateField): boolean =>
  !isDueDate(column) &&
  !isNameOf(column.title, 'deadline') &&
  !isNameOf(identifierWords(column.name).join(' '), 'deadline', 'en');

export const isDense = ({ table }: Subject, { from, to }: DateField, least = ROWS_A_MONTH): boolean => {
  const months = (Date.parse(to) - Date.parse(from)) / 86_400_000 / 30;
  return table.row_estimate === null || table.row_estimate >= months * least;
};

/** A thing is counted by the day on which it came, which a verb says: registered, 开业; a lease's first day is not the parking space's. */
const isOfRows = ({ isThing }: Subject, { happened }: DateField): boolean =>
  !isThing || happened.zh !== '' || happened.en !== '';

export const proposeSeries = (facts: Facts, random: Random): Series[] =>
  facts.subjects.flatMap((of) =>
    of.dates
      .filter((date) => isOnce(date) && isDense(of, date) && isOfRows(of, date))
      .flatMap((date) =>
        // What a thing has is not spread over the days on which things began.
        random.some(of.isThing ? [null] : amounts(of), 3).flatMap((measure) => {
          const gapless = date.column.statistics?.null_share === 0;
          const range = random.one(seriesRanges(date.from, date.to).filter((one) => one !== null || gapless));
          return range === undefined ? [] : [{ of, measure, date, range }];
        }),
      ),
  );

export function wordsOfSeries({ of, measure, date, range }: Series) {
  const total = zh.totalOf(of, measure);
  // What happened is said, not that a number of things changed: 每月入职的技师数量. 投诉的投诉记录数 says it twice.
  const happened = measure || date.only ? '' : date.happened.zh;
  const isEcho = happened !== '' && total.includes(zh.deedOf(happened));
  const verb = isEcho ? '' : happened;
  // Of bills that are settled later, or never, those of a month are not those settled in it.
  const by = verb || (isEcho && isAlways(date.column)) ? '' : zh.byDate(date);
  return {
    by,
    /** Without the comma, among keywords. */ byKey: by.replace('，', ''),
    range: range?.words.zh ?? '',
    total: verb ? `${verb}的${total}` : total,
    /** As it follows 每月. */
    ofMonth: verb ? `${verb}的${total}` : `的${total}`,
    isCount: measure === null,
  };
}

export function wordsOfEnglishSeries({ of, measure, date, range }: Series) {
  // What happened is said: the number of technicians hired, the deposits of bookings made. Without a verb rows are not counted.
  // Checked in in each month: twice the same word.
  const happened = en.happenedTo(of, date);
  const verb = happened?.endsWith(' in') ? null : happened;
  const isSaidByVerb = Boolean(verb);
  const across = measure && isSaidByVerb ? en.totalAcross(of, measure, []) : en.totalOf(of, measure);
  const isPlain = verb !== null || measure !== null;
  return {
    total: isPlain && across ? `${across}${verb ?? ''}` : null,
    by: isSaidByVerb || date.isOwnDeed ? '' : en.byDate(date),
    months: range ? `month of ${range.words.en}` : 'month',
    inRange: range ? ` in ${range.words.en}` : '',
    isCount: measure === null,
    isSaidByVerb,
  };
}

export const MONTH: Words = { zh: '月份', en: 'month' };

/** The first day of each row's month. */
export const monthOf = ({ date }: Series): Value => {
  const time = timeOf(date, column(0, date.column.name));
  return monthStart(date.form === 'written day' ? cast(time, 'timestamp') : time);
};

export const inRange = ({ of, date, range }: Series): Asked => ({
  of,
  where: range ? [{ kind: 'during', ref: { path: [], field: date }, period: range }] : [],
});

/** Months as they are written, with the amount of each, for a statement to begin with. */
export const monthly = (series: Series, month: Value): Selection =>
  select(inRange(series), [], (rows) => ({
    keys: [month],
    shown: [shown('month', month), shown('amount', amountOf(series.measure, rows))],
  }));

export const trend: Intent<Series> = {
  rows: [3, 60],
  propose: proposeSeries,
  toPlan(tree, language) {
    const month = monthName(monthOf(tree));
    return select(inRange(tree), [], (rows) => ({
      keys: [month],
      shown: headed(language, [
        [MONTH, month],
        [says[language].totalOf(tree.of, tree.measure), amountOf(tree.measure, rows)],
      ]),
      order: [ascending(month)],
    }));
  },
  say: {
    zh: phrasings(wordsOfSeries, {
      formal: ['请{by}给出{range}每月{ofMonth}。'],
      colloquial: [
        '{by}{range}每个月{ofMonth}各是多少？',
        ({ isCount, by }) => (isCount || by ? null : '想看看{range}每个月{ofMonth}是怎么变化的。'),
      ],
      imperative: [({ range }) => (range ? '{by}逐月列出{range}{ofMonth}。' : '{by}逐月列出{total}。')],
      interrogative: ['{by}{range}各月{ofMonth}分别是多少？'],
      keyword: ['{byKey} {range} 每月 {total}'],
    }),
    en: phrasings(wordsOfEnglishSeries, {
      formal: ['Please report the {total} in each {months}{by}.'],
      colloquial: [],
      imperative: ['Show the {total} in each {months}{by}.'],
      interrogative: ['What is the {total} in each {months}{by}?'],
      keyword: ['{total} per month{inRange}{by}'],
    }),
  },
};
