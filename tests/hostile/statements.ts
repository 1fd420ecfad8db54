/**
 * Statements as deep, as wide or as tangled as PostgreSQL's grammar lets them be; with the size up to
 * which the gate takes them: what is repeated.
 */
export const STATEMENTS: Readonly<Record<string, [size: number, make: (size: number) => string]>> = {
  'selects in FROM': [
    283,
    (size) =>
      nested(
        size,
        () => 'select * from (',
        'select * from visits',
        (at) => `) s${at}`,
      ),
  ],
  'selects as values': [
    188,
    (size) =>
      nested(
        size,
        () => 'select (',
        'select 1',
        () => ')',
      ),
  ],
  'selects in EXISTS': [
    425,
    (size) =>
      nested(
        size,
        () => 'select 1 from visits where exists (',
        'select 1',
        () => ')',
      ),
  ],
  'CTEs that each join the one before with itself': [
    82,
    (size) =>
      `with c0 as (select seen_on, fee, kind from visits)${list(size, (at) => `, c${at + 1} as (select a.seen_on, a.fee, (select max(fee) from c${at}) as kind from c${at} a join c${at} b on b.fee = a.fee)`, '')} select avg(fee), (select max(fee) from c${size}) from c${size} group by seen_on order by (select max(fee) from c${size})`,
  ],
  'a chain of CTEs': [
    283,
    (size) =>
      `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select * from c${at})`, '')} select visit_id from c${size}`,
  ],
  'CTEs that read the one before twice': [
    188,
    (size) =>
      `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select a.* from c${at} a, c${at} b)`, '')} select visit_id from c${size}`,
  ],
  'CTEs with stars of two': [
    188,
    (size) =>
      `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select * from c${at} a, c${at} b)`, '')} select x.nothing, visit_id from c${size} x where x.fee / x.score > 1`,
  ],
  unions: [425, (size) => list(size, () => 'select fee from visits', ' union ')],
  joins: [
    188,
    (size) =>
      `select count(*) from visits v${list(size, (at) => ` join visits v${at} on v${at}.visit_id = v.visit_id`, '')}`,
  ],
  'joins without conditions': [
    1438,
    (size) => `select v0.fee from ${list(size, (at) => `visits v${at}`, ', ')}`,
  ],
  'left joins and conditions': [
    125,
    (size) =>
      `select 1 from visits v${list(size, (at) => ` left join visits v${at} on v${at}.visit_id = v.visit_id`, '')} where ${list(size, (at) => `v${at}.fee > 1`, ' and ')}`,
  ],
  'columns without a table': [
    2157,
    (size) => `select ${list(size, () => 'fee', ', ')} from ${list(20, (at) => `visits v${at}`, ', ')}`,
  ],
  ands: [958, (size) => `select 1 from visits where ${list(size, () => 'fee = 1', ' and ')}`],
  ors: [958, (size) => `select 1 from visits where ${list(size, (at) => `fee = ${at}`, ' or ')}`],
  nots: [425, (size) => `select 1 from visits where ${'not '.repeat(size)}true`],
  'divisions in a row': [958, (size) => `select ${list(size, () => 'fee', ' / ')} from visits`],
  'divisions in results': [
    283,
    (size) => `select ${list(size, () => 'sum(fee) / sum(score)', ', ')} from visits`,
  ],
  'sums of sums': [958, (size) => `select ${list(size, () => 'fee', ' + ')} from visits`],
  casts: [958, (size) => `select fee${'::text'.repeat(size)} from visits`],
  calls: [425, (size) => `select ${'abs('.repeat(size)}1${')'.repeat(size)}`],
  'a CASE of many': [
    638,
    (size) => `select case ${list(size, (at) => `when fee = ${at} then ${at}`, ' ')} end from visits`,
  ],
  'a list of numbers': [
    10922,
    (size) => `select 1 from visits where fee in (${list(size, (at) => `${at}`, ',')})`,
  ],
  'a list of values that no row has': [
    4854,
    (size) => `select 1 from visits where kind in (${list(size, (at) => `'wrong${at}'`, ',')})`,
  ],
  'a value that no row has': [7281, (size) => `select 1 from visits where kind = '${'很长'.repeat(size)}'`],
  'rows of VALUES': [1438, (size) => `select * from (values ${list(size, (at) => `(${at},'a')`, ',')}) v`],
  groupings: [2157, (size) => `select 1 from visits group by ${list(size, () => 'fee', ', ')}`],
  orderings: [2157, (size) => `select fee from visits order by ${list(size, () => 'fee', ', ')} limit 5`],
  'results of one name': [958, (size) => `select ${list(size, () => 'fee as a', ', ')} from visits`],
  'results of many names': [958, (size) => `select ${list(size, (at) => `fee as a${at}`, ', ')} from visits`],
  windows: [
    140,
    (size) =>
      `select ${list(size, () => 'sum(fee) over (partition by score order by visit_id)', ', ')} from visits`,
  ],
  aggregates: [
    425,
    (size) => `select ${list(size, () => 'count(distinct fee)', ', ')} from visits group by score`,
  ],
  'names with many dots': [1438, (size) => `select ${list(size, () => 'a', '.')}`],
  'selects inside calls': [
    90,
    (size) =>
      nested(
        size,
        () => 'select abs((',
        'select 1',
        () => '))',
      ),
  ],
  'calls of selects in FROM': [
    90,
    (size) =>
      nested(
        size,
        () => 'select * from abs((',
        'select 1',
        () => ')) a',
      ),
  ],
  'doubled stars': [
    10,
    (size) =>
      nested(
        size,
        () => 'select s.*, s.* from (',
        'select null a',
        () => ') s',
      ),
  ],
  'array subscripts': [1438, (size) => `select ('{1}'::int[])${'[1]'.repeat(size)}`],
};

const list = (size: number, one: (at: number) => string, between: string): string =>
  Array.from({ length: size }, (_, at) => one(at)).join(between);

const nested = (
  size: number,
  open: (at: number) => string,
  inner: string,
  close: (at: number) => string,
): string => list(size, open, '') + inner + list(size, close, '');
