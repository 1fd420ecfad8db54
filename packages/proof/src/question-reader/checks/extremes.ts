import { claim, type Check, type Claim } from './check';

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
  if (isCut && high > 0 && up === 0) found.push(claim('direction_differs', '问题要最大的，SQL取最小的'));
  else if (isCut && low > 0 && down === 0)
    found.push(claim('direction_differs', '问题要最小的，SQL取最大的'));
  else if (high + low + either === 0 && question.limits.length === 0)
    for (const { limit, direction } of taken.slice(0, 1))
      if (limit === null || limit === 1)
        found.push(
          claim('extreme_unsaid', `SQL取${direction === 'high' ? '最大' : '最小'}的，问题没有这样问`),
        );
  return found;
};

/** Top N. */
export const checkLimit: Check = ({ question, sql }) => {
  const cut = [...new Set([...sql.extremes.flatMap(({ limit }) => limit ?? []), ...sql.bareLimits])];
  const [limit] = cut;
  const asked = [...new Set(question.limits)];
  const said = [...asked, ...question.loose, ...question.quantities.flatMap(({ values }) => values)];
  if (limit === undefined || cut.length > 1 || said.includes(limit) || sql.offset > 0) return [];
  if (asked.length > 0) return [claim('limit_differs', '问题要的数量与SQL取的不一致')];
  return said.length === 0 && limit > 1 && limit < GUARD
    ? [claim('limit_unsaid', 'SQL取的数量，问题没有说到')]
    : [];
};

/** Windows that take the first or the last of something by their own order. */
const isByPlace = (windows: ReadonlySet<string>): boolean =>
  ['first_value', 'last_value', 'nth_value', 'ntile', 'lag', 'lead'].some((name) => windows.has(name));
