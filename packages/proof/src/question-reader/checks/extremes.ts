import { BOTH_ENDS } from '../cues';
import { conflict, unread, type Check, type Finding } from './check';

/** More rows than anybody asks for: a guard, no wish. */
const GUARD = 100;

/** The most and the least, top and bottom. */
export const checkDirection: Check = ({ question, sql, names }) => {
  const { high, low } = question.superlatives;
  const taken = sql.extremes.filter(
    ({ limit, origin }) =>
      // By its key any row is as good as another: that order only makes the answer the same each time.
      (limit === null || limit < GUARD || question.limits.includes(limit)) &&
      !(origin && /^(key|code|label)$/.test(names.roleOf(origin.table, origin.column))),
  );
  const used = (direction: 'high' | 'low') => taken.filter((one) => one.direction === direction).length;
  const found: Finding[] = [];
  const areBothEnds = used('high') > 0 && used('low') > 0 && BOTH_ENDS.test(question.text);
  for (const [direction, asked] of [
    ['high', high],
    ['low', low],
  ] as const) {
    const word = direction === 'high' ? '最大' : '最小';
    const isSorted = sql.order === (direction === 'high' ? 'descending' : 'ascending');
    if (areBothEnds) continue;
    if (used(direction) > 0 && asked === 0) found.push(conflict('order', `SQL取${word}的，问题没有这样问`));
    else if (asked > 0 && used(direction) === 0 && !isSorted && !isByWindow(sql.windows))
      found.push(conflict('order', `问题要${word}的，SQL没有这样取`));
  }
  if (
    question.sort &&
    sql.order !== question.sort &&
    taken.every(({ limit }) => limit === null || limit === 1)
  ) {
    if (sql.order === null && taken.length > 0) found.push(unread('order', '没有读出结果的排列方向'));
    else found.push(conflict('order', '结果的排列方向与问题不一致'));
  }
  const isOfRows = /单[笔次日张件]|一[笔次张件]|任一|individual|single|one /.test(question.text);
  for (const { name, query } of sql.aggregates.filter((one) => /^(max|min)$/.test(one.name)))
    if (isCutByItself(sql, query, name) && !isOfRows && high + low < 2)
      found.push(conflict('aggregate', 'SQL按组内的极值排名，问题没有这样问'));
  return found;
};

const isByWindow = (windows: ReadonlySet<string>): boolean =>
  ['first_value', 'last_value', 'nth_value', 'ntile'].some((name) => windows.has(name));

const isCutByItself = (sql: Parameters<Check>[0]['sql'], query: unknown, name: string): boolean =>
  sql.extremes.some(({ by, limit }) => by === name && limit !== null) &&
  sql.groups.some((group) => group.query === query);

/** Top N. */
export const checkLimit: Check = ({ question, sql }) => {
  const cut = [...sql.extremes.flatMap(({ limit }) => limit ?? []), ...sql.bareLimits].filter(
    (limit) => limit < GUARD || question.limits.includes(limit),
  );
  const { limits, loose, superlatives } = question;
  const found: Finding[] = [];
  const isOne = superlatives.high + superlatives.low > 0;
  for (const limit of new Set(limits)) {
    const isMet =
      cut.includes(limit) ||
      (limit === 1 && sql.extremes.some((one) => one.limit === null)) ||
      sql.offset + 1 === limit;
    if (!isMet) found.push(conflict('limit', '问题要的数量与SQL取的不一致'));
  }
  const said = [...limits, ...loose, ...question.quantities.flatMap(({ values }) => values)];
  for (const limit of new Set(cut)) {
    if (said.includes(limit)) continue;
    if (limit === 1 && isOne && limits.length === 0) continue;
    // 排名第2: one row behind the first.
    if (limit === 1 && limits.includes(sql.offset + 1)) continue;
    found.push(conflict('limit', 'SQL取的数量，问题没有说到'));
  }
  // 最多的是哪个: one row.
  if (
    limits.length === 0 &&
    isOne &&
    cut.length === 0 &&
    sql.extremes.length === 0 &&
    !isByWindow(sql.windows) &&
    question.sort === null
  )
    found.push(conflict('limit', '问题要最突出的，SQL返回了全部'));
  return found;
};
