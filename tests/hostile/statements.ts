/** Statements as deep, as wide or as tangled as PostgreSQL's grammar lets them be; `size` counts what is repeated. */
export const STATEMENTS: Readonly<Record<string, (size: number) => string>> = {
  'selects in FROM': (size) =>
    nested(
      size,
      (at) => `select * from (`,
      'select * from visits',
      (at) => `) s${at}`,
    ),
  'selects as values': (size) =>
    nested(
      size,
      () => 'select (',
      'select 1',
      () => ')',
    ),
  'selects in EXISTS': (size) =>
    nested(
      size,
      () => 'select 1 from visits where exists (',
      'select 1',
      () => ')',
    ),
  'a chain of CTEs': (size) =>
    `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select * from c${at})`, '')} select visit_id from c${size}`,
  'CTEs that read the one before twice': (size) =>
    `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select a.* from c${at} a, c${at} b)`, '')} select visit_id from c${size}`,
  'CTEs with stars of two': (size) =>
    `with c0 as (select * from visits)${list(size, (at) => `, c${at + 1} as (select * from c${at} a, c${at} b)`, '')} select x.nothing, visit_id from c${size} x where x.fee / x.score > 1`,
  unions: (size) => list(size, () => 'select fee from visits', ' union '),
  joins: (size) =>
    `select count(*) from visits v${list(size, (at) => ` join visits v${at} on v${at}.visit_id = v.visit_id`, '')}`,
  'joins without conditions': (size) => `select v0.fee from ${list(size, (at) => `visits v${at}`, ', ')}`,
  'left joins and conditions': (size) =>
    `select 1 from visits v${list(size, (at) => ` left join visits v${at} on v${at}.visit_id = v.visit_id`, '')} where ${list(size, (at) => `v${at}.fee > 1`, ' and ')}`,
  'columns without a table': (size) =>
    `select ${list(size, () => 'fee', ', ')} from ${list(20, (at) => `visits v${at}`, ', ')}`,
  ands: (size) => `select 1 from visits where ${list(size, () => 'fee = 1', ' and ')}`,
  ors: (size) => `select 1 from visits where ${list(size, (at) => `fee = ${at}`, ' or ')}`,
  nots: (size) => `select 1 from visits where ${'not '.repeat(size)}true`,
  'divisions in a row': (size) => `select ${list(size, () => 'fee', ' / ')} from visits`,
  'divisions in results': (size) => `select ${list(size, () => 'sum(fee) / sum(score)', ', ')} from visits`,
  'sums of sums': (size) => `select ${list(size, () => 'fee', ' + ')} from visits`,
  casts: (size) => `select fee${'::text'.repeat(size)} from visits`,
  calls: (size) => `select ${'abs('.repeat(size)}1${')'.repeat(size)}`,
  'a CASE of many': (size) =>
    `select case ${list(size, (at) => `when fee = ${at} then ${at}`, ' ')} end from visits`,
  'a list of numbers': (size) => `select 1 from visits where fee in (${list(size, (at) => `${at}`, ',')})`,
  'a list of values that no row has': (size) =>
    `select 1 from visits where kind in (${list(size, (at) => `'wrong${at}'`, ',')})`,
  'a value that no row has': (size) => `select 1 from visits where kind = '${'很长'.repeat(size)}'`,
  'rows of VALUES': (size) => `select * from (values ${list(size, (at) => `(${at},'a')`, ',')}) v`,
  groupings: (size) => `select 1 from visits group by ${list(size, () => 'fee', ', ')}`,
  orderings: (size) => `select fee from visits order by ${list(size, () => 'fee', ', ')} limit 5`,
  'results of one name': (size) => `select ${list(size, () => 'fee as a', ', ')} from visits`,
  'results of many names': (size) => `select ${list(size, (at) => `fee as a${at}`, ', ')} from visits`,
  windows: (size) =>
    `select ${list(size, () => 'sum(fee) over (partition by score order by visit_id)', ', ')} from visits`,
  aggregates: (size) => `select ${list(size, () => 'count(distinct fee)', ', ')} from visits group by score`,
  'names with many dots': (size) => `select ${list(size, () => 'a', '.')}`,
  'array subscripts': (size) => `select ('{1}'::int[])${'[1]'.repeat(size)}`,
};

const list = (size: number, one: (at: number) => string, between: string): string =>
  Array.from({ length: size }, (_, at) => one(at)).join(between);

const nested = (
  size: number,
  open: (at: number) => string,
  inner: string,
  close: (at: number) => string,
): string => list(size, open, '') + inner + list(size, close, '');
