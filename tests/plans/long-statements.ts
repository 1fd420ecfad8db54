const list = (count: number, part: (at: number) => string, between = ', '): string =>
  Array.from({ length: count }, (_, at) => part(at)).join(between);

const nested = (depth: number, around: (inner: string, at: number) => string, inner: string): string =>
  Array.from({ length: depth }, (_, at) => at).reduce((text, at) => around(text, at), inner);

/** Statements on the gardens that grow in one direction, by the number of their parts. */
export const LONG_SHAPES: Record<string, (parts: number) => string> = {
  results: (parts) => `select ${list(parts, (at) => `coalesce(weight, ${at}) * 2 as w${at}`)} from harvests`,
  conditions: (parts) =>
    `select id from harvests where ${list(parts, (at) => `(weight > ${at} or grade = 'g${at}')`, ' and ')}`,
  joins: (parts) =>
    `select h.id from harvests h ${list(parts, (at) => `join crops c${at} on c${at}.crop_id = h.crop_id and c${at}.price > ${at}`, ' ')}`,
  'bare names in joins': (parts) =>
    `select h.id from harvests h ${list(parts, (at) => `join (select crop_id as k${at} from crops) c${at} on k${at} = crop_id`, ' ')}`,
  unions: (parts) => list(parts, (at) => `select title, ${at} as n from crops`, ' union all '),
  'derived tables': (parts) =>
    nested(
      parts,
      (inner, at) => `select id, weight from (${inner}) t${at} where t${at}.weight > ${at}`,
      'select * from harvests',
    ),
  'correlated sub-queries': (parts) =>
    `select id from harvests h where ${list(parts, (at) => `exists (select 1 from crops c where c.crop_id = h.crop_id and price > ${at})`, ' and ')}`,
  'sub-queries in sub-queries': (parts) =>
    `select id from plots p where id in (${nested(parts, (inner, at) => `select plot_id from harvests h${at} where h${at}.plot_id = p.id and lost in (${inner})`, 'select 1')})`,
  'names under WITH': (parts) =>
    `with t0 as (select id, weight from harvests) ${list(parts, (at) => `, t${at + 1} as (select a.id, b.weight from t${at} a join t${at} b on a.id = b.id)`, ' ')} select * from t${parts}`,
  branches: (parts) =>
    `select case ${list(parts, (at) => `when weight > ${at} then 'b${at}'`, ' ')} end, count(*) from harvests group by 1`,
  arithmetic: (parts) => `select ${list(parts, (at) => `weight * ${at}`, ' + ')} from harvests`,
  keys: (parts) =>
    `select ${list(parts, (at) => `weight + ${at} as k${at}`)} from harvests group by ${list(parts, (at) => `k${at}`)} order by ${list(parts, (at) => String(at + 1))}`,
  'what is not understood': (parts) =>
    `select id from harvests where ${nested(parts, (inner) => `(row(${inner}, weight)).f1`, 'id')} = 1`,
};
