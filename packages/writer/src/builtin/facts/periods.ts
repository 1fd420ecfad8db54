import type { Words } from '@pairsmith/words';

/** Half-open: from `from` until the day before `until`. */
export interface Period {
  from: string;
  until: string;
  words: Words;
}

const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const QUARTERS = ['一', '二', '三', '四'];

/** Whole months, quarters and years between two days (`2023-01-31`), both inclusive. */
export function periodsBetween(from: string, to: string): Period[] {
  return inside(from, to, (year) => [
    yearOf(year),
    ...QUARTERS.map((_, quarter) => quarterOf(year, quarter)),
    ...MONTHS.map((_, month) => monthOf(year, month)),
  ]);
}

/** The periods of one kind between two days, one after the other. */
export const halvesBetween = (from: string, to: string): Period[] =>
  inside(from, to, (year) => [0, 1].map((half) => halfOf(year, half)));
export const quartersBetween = (from: string, to: string): Period[] =>
  inside(from, to, (year) => QUARTERS.map((_, quarter) => quarterOf(year, quarter)));

function inside(from: string, to: string, divide: (year: number) => Period[]): Period[] {
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  // A range of centuries is a sentinel's, not a business's.
  if (!Number.isInteger(first) || !Number.isInteger(last) || last - first > 50) return [];
  const years = Array.from({ length: last - first + 1 }, (_, at) => first + at);
  const end = nextDay(to);
  return years.flatMap(divide).filter((period) => period.from >= from && period.until <= end);
}

export const yearOf = (year: number): Period => ({
  from: day(year, 0),
  until: day(year + 1, 0),
  words: { zh: `${year}年`, en: `${year}` },
});

const halfOf = (year: number, half: number): Period => ({
  from: day(year, half * 6),
  until: day(year, half * 6 + 6),
  words: {
    zh: `${year}年${half === 0 ? '上' : '下'}半年`,
    en: `the ${half === 0 ? 'first' : 'second'} half of ${year}`,
  },
});

const quarterOf = (year: number, quarter: number): Period => ({
  from: day(year, quarter * 3),
  until: day(year, quarter * 3 + 3),
  words: {
    zh: `${year}年第${QUARTERS[quarter]}季度`,
    en: `the ${['first', 'second', 'third', 'fourth'][quarter]} quarter of ${year}`,
  },
});

const monthOf = (year: number, month: number): Period => ({
  from: day(year, month),
  until: day(year, month + 1),
  words: { zh: `${year}年${month + 1}月`, en: `${MONTHS[month]} ${year}` },
});

/** First day of a month, months counted on past December. */
const day = (year: number, month: number): string =>
  new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** The first day of the month before: `2024-01-01` → `2023-12-01`. */
export const monthBefore = (date: string): string =>
  day(Number(date.slice(0, 4)), Number(date.slice(5, 7)) - 2);

const nextDay = (date: string): string => {
  const next = new Date(`${date}T00:00:00Z`);
  next.setUTCDate(next.getUTCDate() + 1);
  return next.toISOString().slice(0, 10);
};

/**
 * What a monthly series covers: everything where that is two years at most, else one whole year inside the data.
 * null stands for everything; an empty list for no series at all.
 */
export function seriesRanges(from: string, to: string): (Period | null)[] {
  const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
  if (!Number.isFinite(days) || days < 62) return [];
  const years = Array.from({ length: Number(to.slice(0, 4)) - Number(from.slice(0, 4)) + 1 }, (_, at) =>
    yearOf(Number(from.slice(0, 4)) + at),
  ).slice(0, 50);
  // A year counts when three quarters of it lie inside the data's 5th to 95th percentile.
  const full = years.filter((year) => {
    const covered =
      Math.min(Date.parse(year.until), Date.parse(to)) - Math.max(Date.parse(year.from), Date.parse(from));
    return covered / (Date.parse(year.until) - Date.parse(year.from)) > 0.75;
  });
  return days <= 800 ? [null, ...full] : full;
}
