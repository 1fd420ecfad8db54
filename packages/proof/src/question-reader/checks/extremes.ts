import { said } from '@pairsmith/core';
import { claim, type Check, type Claim, type Sides } from './check';

/** More rows than anybody asks for: a guard, no wish. */
const GUARD = 100;

/** The most and the least, and how many of them. */
export const checkExtremes: Check = ({ question, sql, names }) => {
  const { high, low, either } = question.superlatives;
  // By its key any row is as good as another: that order only makes the answer the same each time.
  const taken = sql.extremes.filter(
    ({ origin }) =>
      !(origin && /^(key|code|label|reference)$/.test(names.roleOf(origin.table, origin.column))),
  );
  const up = taken.filter(({ direction }) => direction === 'high').length;
  const down = taken.length - up;
  const found: Claim[] = [];
  const isCut = taken.length > 0 && question.sort === null && !isByPlace(sql.windows);
  if (isCut && high > 0 && up === 0) found.push(claim('direction_differs', said('reader.wants_highest')));
  else if (isCut && low > 0 && down === 0)
    found.push(claim('direction_differs', said('reader.wants_lowest')));
  else if (high + low + either === 0 && question.limits.length === 0)
    for (const { limit, direction } of taken.slice(0, 1))
      if (limit === null || limit === 1)
        found.push(
          claim(
            'extreme_unsaid',
            said(direction === 'high' ? 'reader.extreme_unsaid_high' : 'reader.extreme_unsaid_low'),
          ),
        );
  return found;
};

/** Top N. */
export const checkLimit: Check = (sides) => {
  const { question, sql } = sides;
  const cut = [...new Set([...sql.extremes.flatMap(({ limit }) => limit ?? []), ...sql.bareLimits])];
  const [limit] = cut;
  if (isUncut(sides) || isRankedForNothing(sides))
    return [claim('limit_unused', said('reader.limit_unused'))];
  const asked = [...new Set(question.limits)];
  const named = [...asked, ...question.loose, ...question.quantities.flatMap(({ values }) => values)];
  if (limit === undefined || cut.length > 1 || named.includes(limit) || sql.offset > 0) return [];
  if (asked.length > 0) return [claim('limit_differs', said('reader.limit_differs'))];
  return named.length === 0 && limit > 1 && limit < GUARD
    ? [claim('limit_unsaid', said('reader.limit_unsaid'))]
    : [];
};

/** Several are asked for, and nothing in the SQL takes the first of anything. */
const isUncut = ({ question, sql }: Sides): boolean =>
  question.limits.some((limit) => limit > 1) &&
  sql.extremes.length + sql.bareLimits.length === 0 &&
  !isByPlace(sql.windows) &&
  !sql.hasTies;

/** 最近的一笔, the top one of each: places are counted out, and all are shown, or all but the one that was asked for. */
const isRankedForNothing = ({ question, sql }: Sides): boolean => {
  const { high, low, either } = question.superlatives;
  return (
    high + low + either + question.limits.length > 0 && question.negations === 0 && sql.idleRanks.length > 0
  );
};

/** Windows that take the first or the last of something by their own order. */
const isByPlace = (windows: ReadonlySet<string>): boolean =>
  ['first_value', 'last_value', 'nth_value', 'ntile', 'lag', 'lead'].some((name) => windows.has(name));
