import type { Comparison } from '@pairsmith/query-plan';
import type { Condition } from './conditions';
import { joined, months, quarter, yearOf, type Interval } from './intervals';

/** What there is of each part; years beyond are an open end. */
const RANGES = { year: [1900, 2100], quarter: [1, 4], month: [1, 12] } as const;
type Part = keyof typeof RANGES;

/** By the unit of the part that is compared. */
export type PartConditions = Map<string, Condition[]>;

/**
 * The spans that conditions on parts of one date leave together: the months 1 to 3 of 2024. Null where they are no spans: the
 * month 3 of any year, the weekdays 0 and 6, every hour but one.
 */
export function spansOf(parts: PartConditions): Interval[] | null {
  if (parts.size === 0) return [];
  const isRead = [...parts].every(
    ([unit, conditions]) =>
      unit in RANGES && conditions.every(({ isDenied, constants }) => !isDenied && constants.length > 0),
  );
  if (!isRead || !parts.has('year')) return null;
  const allowed = (part: Part): number[] => allowedBy(parts.get(part) ?? [], RANGES[part]);
  const spans = allowed('year').flatMap((year) => {
    if (parts.has('month')) return allowed('month').map((month) => months(year, month, 1));
    return parts.has('quarter') ? allowed('quarter').map((one) => quarter(year, one)) : [yearOf(year)];
  });
  const [start, end] = RANGES.year.map(yearOf);
  return joined(spans).map(({ from, to }) => ({
    from: from === start?.from ? null : from,
    to: to === end?.to ? null : to,
  }));
}

const allowedBy = (conditions: readonly Condition[], [first, last]: readonly [number, number]): number[] =>
  Array.from({ length: last - first + 1 }, (_, at) => first + at).filter((value) =>
    conditions.every(({ comparison, constants }) =>
      constants.some(({ text }) => HOLDS[comparison](value, Number(text))),
    ),
  );

const HOLDS: Record<Comparison, (value: number, bound: number) => boolean> = {
  '=': (value, bound) => value === bound,
  '<>': (value, bound) => value !== bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};
