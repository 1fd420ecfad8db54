import { startCpuClock } from '../../../../tests/support/cpu-clock';
import { checkReadOnly } from '../gate';
import { loadParser } from '../parse';
import { isSqlRefusal } from '../refusal';

beforeAll(loadParser);

function verdict(sql: string): string {
  try {
    checkReadOnly(sql, { allowedFunctions: [] });
    return 'passes';
  } catch (error) {
    if (isSqlRefusal(error)) return error.code;
    throw error;
  }
}

const expression = (times: number, wrap: (inner: string) => string, core: string): string =>
  `select ${nested(times, wrap, core)}`;
const nested = (times: number, wrap: (inner: string) => string, core: string): string => {
  let sql = core;
  for (let level = 0; level < times; level += 1) sql = wrap(sql);
  return sql;
};

describe('what multiplies within a statement is refused as a whole', () => {
  it.each([
    "select repeat(repeat(repeat('x', 1000), 1000), 100)",
    "select length(repeat(repeat(lpad('x', 1000), 1000), 1000))",
    "select 1 from t where repeat(repeat(repeat('x', 1000), 1000), 1000) = name",
    "select 1 order by repeat(repeat(repeat('x', 1000), 1000), 1000)",
    "select replace(repeat(repeat('x', 1000), 1000), 'x', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy')",
    "select regexp_replace(repeat(repeat('x', 1000), 1000), '.', 'yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy', 'g')",
    "select format('%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s%1$s', repeat(repeat('x', 1000), 1000))",
    `select concat(${Array.from({ length: 40 }, () => "repeat(repeat('x', 1000), 1000)").join(', ')})`,
    `select ${Array.from({ length: 80 }, () => "repeat(repeat('x', 1000), 1000)").join(', ')}`,
    `select 1 from t where ${Array.from({ length: 80 }, () => "length(repeat(repeat('x', 1000), 1000)) > 0").join(' and ')}`,
    'select polygon(60000000, circle $$<(0,0),1>$$)',
    'select polygon(id, circle $$<(0,0),1>$$) from t',
    "select repeat(u.x, 100) from (select repeat(repeat('x', 1000), 1000) x) s, lateral (select s.*) u",
    "select 'x'::char(10485760)",
    "select 'x'::pg_catalog.bpchar(10485760)",
    "select '1'::bit(83886080)",
    "select '{a,b}'::char(10485760)[]",
    `select '{${'a,'.repeat(20_000)}a}'::char(9000)[]`,
    'select * from json_to_recordset(\'[{"a":1}]\') as r(a char(10000000))',
    "select * from json_table('[1]', '$' columns (a char(10000000) path '$'))",
    'select string_agg(a::text, b::text) from generate_series(1, 10000) a, generate_series(1, 10000) b',
    'select array_agg(a) from generate_series(1, 10000) a cross join generate_series(1, 10000) b',
    'select array(select a from generate_series(1, 10000) a, generate_series(1, 10000) b)',
    'select jsonb_agg(s) from (select a from generate_series(1, 10000) a, generate_series(1, 10000) b) s',
    'select json_arrayagg(a) from generate_series(1, 10000) a, generate_series(1, 10000) b',
    "select string_agg(repeat('x', 1000), '') from generate_series(1, 10000) a, generate_series(1, 10) b",
    "with s as (select generate_series(1, 10000) n) select string_agg(a.n::text, ',') from s a, s b",
    "select string_agg(repeat('x', 1000), '') from orders",
    'select a, b, count(*) from generate_series(1, 10000) a, generate_series(1, 10000) b group by a, b',
    'select a.* from generate_series(1, 10000) a, generate_series(1, 10000) b order by 1',
    'select generate_series(1, 10000), x from generate_series(1, 10000) x order by 2',
    "select string_agg(x, '') from (select repeat('x', 1000) as x from (select generate_series(1, 10000)) a, (select generate_series(1, 10000)) b) s",
    nested(26, (inner) => `select v || v as v from (${inner}) s`, "select 'xxxxxxxxxx' as v"),
    `with a as (select lpad('x', 1000) v), ${Array.from({ length: 14 }, (_, n) => `${'bcdefghijklmnop'[n]} as (select v || v as v from ${'abcdefghijklmno'[n]})`).join(', ')} select length(v) from o`,
    expression(20, (inner) => `quote_literal(${inner})`, "repeat('''', 1000)"),
    expression(20, (inner) => `(row(${inner}))::text`, `'"'`),
    expression(20, (inner) => `(array[${inner}])::text`, `'"'`),
    expression(24, (inner) => `to_json(${inner})::text`, `'"'`),
    expression(25, (inner) => `concat(${inner}, ${'x.a'})`, 'x.a').replace(
      /x\.a/g,
      "repeat(repeat('x', 1000), 1000)",
    ),
    "with recursive t(v) as (select 'x' union all select v || v from t where length(v) < 1e9) select length(v) from t",
    "with recursive t(v) as (select 'x' union all select concat(v, '-', v) from t) select length(v) from t",
    "with recursive t as (select 'x'::text v union all select format('%s%s', v, v) from t) select length(v) from t",
    "with recursive t as (select 'x'::text v union all select repeat(v, 2) from t) select length(v) from t",
    "with recursive t as (select 'x'::text v union all select replace(v, 'x', 'xx') from t) select length(v) from t",
    "with recursive t(a, b) as (select 'x', 'y' union all select b || a, a from t) select length(a) from t",
    "with recursive t(a, b) as (select 'x', 'y' union all select a || b, b || a from t) select length(a) from t",
    "with recursive t as (select 'x'::text v union all select s.v from (select t.v || t.v as v from t) s) select length(v) from t",
    "with recursive t as (select 'x'::text v union all select (select t.v || t.v) from t) select length(v) from t",
    'with recursive t as (select array[1] v union all select v || v from t) select cardinality(v) from t',
    'with recursive t as (select array[1] v union all select array_cat(v, v) from t) select cardinality(v) from t',
    "with recursive t as (select '\"'::text v union all select quote_ident(v) from t) select length(v) from t",
    "with recursive t as (select path '((0,0),(1,1))' p union all select p + p from t) select npoints(p) from t",
    'with recursive t as (select to_jsonb(1) v union all select jsonb_build_array(v, v) from t) select v from t',
    "with recursive t as (select 'x'::text v union all select string_agg(v, '') over () from t, generate_series(1, 2)) select length(v) from t",
    'select a, count(*) from t group by cube (a, b, c, d, e, f, g, h, i, j, k, l)',
    'select a, count(*) from t group by cube (a, b, c, d), cube (e, f, g, h)',
    'select a, count(*) from t group by grouping sets (cube (a, b, c, d, e, f), cube (a, b, c, d, e, f, g))',
    'select power(power(10::numeric, 1000), 1000) from t',
    'select factorial(n) from t, generate_series(30000, 31000) n',
    "select factorial(30000)::text || string_agg(power(10::numeric, 131000)::text, '') from generate_series(1, 10000)",
    "select jsonb_pretty(repeat(repeat('[', 1000), 100)::jsonb)",
  ])('%s', (sql) => expect(verdict(sql)).toBe('unbounded_generation'));
});

describe('what compares long with long in one go, which no timeout ends, is refused', () => {
  const long = "repeat(repeat('a', 1000), 200)";
  const other = "repeat(repeat('b', 1000), 60)";
  const list = "string_to_array(repeat(repeat('a,', 1000), 40), ',')";
  const document = `to_jsonb(${list})`;
  it.each([
    `select translate(${long}, ${other} || 'a', '')`,
    `select btrim(${long}, ${other} || 'a')`,
    `select ltrim(${long}, ${other}), 1`,
    `select trim(trailing ${other} from ${long})`,
    `select strpos(${long}, 'b' || ${other})`,
    `select position(${other} in ${long})`,
    `select replace(${long}, ${other}, '')`,
    `select split_part(${long}, ${other}, 2)`,
    `select string_to_array(${long}, ${other})`,
    `select * from string_to_table(${long}, ${other})`,
    `select ${list} && string_to_array(repeat(repeat('b,', 1000), 40), ',')`,
    `select 1 where ${list} @> ${list}`,
    `select ${list} <@ ${list}`,
    `select ${document} @> ${document}`,
    `select ${document} - ${list}`,
    `select ${document} ?| ${list}`,
    `select ${long} like '%' || repeat(repeat('a', 1000), 30) || 'b%'`,
    `select ${long} ilike '%' || ${other} escape '!'`,
    `select ${long} not similar to ${other} || '%'`,
    `select ${long} ~ ${other}`,
    `select ${long} like any (array['x', ${other}])`,
    `select ${long} like any (select ${other})`,
    `select regexp_count(${long}, ${other})`,
    `select substring(${long} from ${other})`,
    `select length(normalize('a' || repeat(repeat(U&'\\0327\\0301', 1000), 20) || U&'\\0327', NFC))`,
    `select repeat(repeat('a', 1000), 11) is nfc normalized`,
    `select ts_headline(${long}, to_tsquery(${other}))`,
    'select polygon(100000, circle $$<(0,0),1>$$) && polygon(100000, circle $$<(0,0),1>$$)',
    `with l as (select ${long} v), o as (select ${other} v) select strpos(l.v, o.v) from l, o`,
    `select ${Array.from({ length: 12 }, () => `strpos(${long}, repeat('b', 50))`).join(', ')}`,
  ])('%s', (sql) => expect(verdict(sql)).toBe('unbounded_generation'));

  it.each([
    "select translate(name, '０１２３４５６７８９', '0123456789'), btrim(name, ' 　'), strpos(name, city) from t",
    "select split_part(path, '/', 2), string_to_array(tags, ','), replace(a, b, '') from t where name like '%' || city || '%'",
    "select * from t where tags && array['a', 'b'] and doc @> '{\"a\": 1}' and doc - 'a' <> '{}' and name ~ '^[a-z]{2,}$'",
    'select normalize(name, NFKC), name is normalized from t',
    "select ts_headline(body, to_tsquery('a & b')), regexp_replace(body, '\\s+', ' ', 'g') from t",
    "select strpos(string_agg(name || '、', ''), 'x'), string_agg(a, ',') like string_agg(b, '%') from t",
    'select factorial(n) - factorial(k) from generate_series(1, 10) n, generate_series(1, 10) k',
    `select * from t where tags && array[${Array.from({ length: 500 }, (_, n) => `'tag${n}'`).join(', ')}]`,
  ])('while over columns it passes: %s', (sql) => expect(verdict(sql)).toBe('passes'));
});

describe('what says less of its size than it has does not', () => {
  const kilobytes = (count: number) => `repeat(repeat('x', 1000), ${count})`;

  const hundredDigits = Array.from({ length: 3_000 }, () => '1e131000').join(',');
  const statements = [
    "select length(repeat(repeat('x', 1000), (-1)::int::bit(19)::int))",
    "select repeat('x', (-1)::oid::int8::int)",
    'select repeat(\'x\', 65::"char"::int)',
    "select repeat(repeat('x', 1000), 500::numeric(1, -3)::int)",
    'select polygon((-1)::int::bit(26)::int, circle $$<(0,0),1>$$)',
    'select polygon((60000000 + 0 * least(1, random()))::int, circle $$<(0,0),1>$$)',
    ...['day', 'hour', 'year', 'week', 'decade'].map(
      (part) => `select repeat(${kilobytes(1)}, extract(${part} from interval '300000000 days')::int)`,
    ),
    `select repeat(${kilobytes(1)}, date_part('day', interval '300000000 days')::int)`,
    `select repeat(${kilobytes(1)}, extract(day from now() - '0001-01-01'::timestamptz)::int)`,
    `select repeat(${kilobytes(1)}, extract(day from a)::int) from (select interval '300000000 days' a) s`,
    `select repeat(${kilobytes(1)}, extract(day from a + interval '300000000 days')::int) from t`,
    `select '[${hundredDigits}]'::jsonb::text`,
    `select jsonb '[${hundredDigits}]'`,
    `select '{${hundredDigits}}'::numeric[]::text`,
    `select jsonb_pretty('[${hundredDigits}]')`,
    "select repeat(('1e131000'::numeric)::text, 1000)",
    "select repeat((('1e131' || '000')::numeric)::text, 1000)",
    "select ('[' || repeat('1e131000,', 1000) || '1]')::jsonb::text",
    "select ('[' || repeat('1e131' || '000,', 1000) || '1]')::jsonb::text",
    'select repeat(round(1.5, 16000)::text, 1000)||repeat(round(1.5, 16000)::text, 1000)',
    `select array_to_string(string_to_array(repeat(repeat('a,', 1000), 50), ','), ${kilobytes(5)})`,
    `select array_to_string(string_to_array(repeat(repeat('a,', 1000), 50), ',', 'a'), ',', ${kilobytes(5)})`,
    `select concat_ws(${kilobytes(5)}, variadic string_to_array(repeat(repeat('a,', 1000), 50), ','))`,
    `select replace(${kilobytes(100)}, 'x', '1'::bit(9000)::text)`,
    `select replace(${kilobytes(1000)}, 'xxxxxxxxxxxxxxxxxxxxxxxxxxxxxx'::varchar(1), '${'y'.repeat(30)}')`,
    expression(12, (inner) => `convert_to(${inner}::text, 'UTF8')`, `${kilobytes(100)}::bytea`),
    expression(12, (inner) => `convert_from(convert_to(${inner}, 'UTF8'), 'LATIN1')`, `repeat('é', 1000)`),
    expression(
      18,
      (inner) => `decode(replace(${inner}::text, '\\', ''), 'escape')`,
      `${kilobytes(1)}::bytea`,
    ),
    "with recursive t as (select 'x'::bytea v union all select replace(v::text, '\\', '')::bytea from t) select length(v) from t",
    `select ts_headline('simple', repeat(repeat('a ', 1000), 50), 'a'::tsquery, 'HighlightAll=true,StartSel=' || ${kilobytes(5)})`,
    expression(20, (inner) => `(select array_agg(${inner})::text)`, "repeat('\"', 1000)"),
  ];
  it.each(statements.map((sql) => [sql.slice(0, 150), sql]))('%s…', (_, sql) =>
    expect(verdict(sql)).toBe('unbounded_generation'),
  );
});

describe('what reports do with the same functions passes', () => {
  it.each([
    "select name, repeat('*', 50), lpad(id::text, 10, '0'), rpad(name, 20) from t",
    "select repeat('█', 20) || repeat('░', 80), replace(replace(replace(name, '-', ''), ' ', ''), '省', '') from t",
    "select lpad(a::text, 8, '0') || '-' || lpad(b::text, 8, '0') || '-' || lpad(c::text, 8, '0') || lpad(d::text, 8, '0') from t",
    "select string_agg(name || '（' || city || '）', '、' order by name) from t",
    "select a, string_agg(distinct b, ','), array_agg(c), jsonb_agg(to_jsonb(t)) from t group by a",
    "select json_agg(json_build_object('id', id, 'name', name, 'city', city, 'total', total, 'orders', (select json_agg(json_build_object('no', o.no, 'amount', o.amount)) from orders o where o.c = c.id))) from c",
    "select d::date, count(o.id) from generate_series('2000-01-01'::date, '2024-12-31'::date, '1 day') d left join orders o on o.day = d::date group by 1 order by 1",
    "with days as (select generate_series('2023-01-01'::date, '2023-12-31'::date, '1 day')::date d), hours as (select generate_series(0, 23) h) select d, h, count(o.id) from days cross join hours left join orders o on o.day = d and o.hour = h group by d, h order by d, h",
    "with days as (select d::date from generate_series('2014-01-01'::date, '2023-12-31'::date, '1 day') d) select a.d, avg(o.amount) from days a join days b on b.d between a.d - 6 and a.d left join orders o on o.day = b.d group by a.d",
    "with recursive tree as (select id, name, name::text as path, 1 as depth from dept where parent is null union all select d.id, d.name, t.path || ' > ' || d.name, t.depth + 1 from dept d join tree t on d.parent = t.id) select path, depth from tree order by path",
    "with recursive tree(id, path, seen) as (select id, array[id], false from dept union all select d.id, path || d.id, d.id = any (path) from dept d join tree t on d.parent = t.id where not seen) select string_agg(id::text, ',') from tree",
    'with recursive n(i, fact) as (select 1, 1::numeric union all select i + 1, fact * (i + 1) from n where i < 20) select i, fact from n',
    'with recursive f(a, b) as (select 0, 1 union all select b, a + b from f where b < 1000) select a from f',
    "with recursive months as (select date '2023-01-01' m union all select (m + interval '1 month')::date from months where m < '2023-12-01') select m, count(o.id) from months left join orders o on date_trunc('month', o.day) = m group by m",
    "with recursive parts as (select id, concat(code, '/') as path from p where up is null union all select p.id, format('%s%s/', parts.path, p.code) from p join parts on p.up = parts.id) select json_agg(json_build_object('id', id, 'path', path)) from parts",
    'select region, city, kind, sum(a) from t group by cube (region, city, kind)',
    'select y, q, m, sum(a) from t group by rollup (y, q, m), rollup (region, city)',
    "select 'x'::char(10), name::char(200), '101'::bit(3), code::bpchar, '{a,b}'::char(2)[] from t",
    'select c, count(*) from (select weight / power(height / 100.0, 2) as c from t) b group by 1',
    'select power(a, b), exp(a), weight / (height / 100.0) ^ 2, 2 ^ a, factorial(a) from t',
    'select power(1 + rate, 12), 2 ^ n, exp(sum(ln(x))), factorial(5) from t, generate_series(1, 30) n group by rate, n',
    'select unnest(tags), array_agg(a order by b) from t group by 1',
    "select * from t, unnest(string_to_array(t.list, ',')) with ordinality u(word, n), jsonb_array_elements(t.doc) e",
    "select array_to_string(array_agg(distinct name order by name), ', ') from t",
    "select regexp_replace(regexp_replace(name, '\\s+', ' ', 'g'), '[^a-z]', '', 'g') from t",
    'select jsonb_pretty(doc), to_jsonb(t), row_to_json(t) from t',
    `select * from t where id in (${Array.from({ length: 3_000 }, (_, n) => n).join(', ')})`,
    "select format('%s（%s，%5s）', a, b, c), format('%1$s-%1$s', a), concat_ws(', ', a, b, c) from t",
    "select k.code, (select string_agg(v, ';') from unnest(k.list) v) from k where (a, b) in (values (1, 2), (3, 4))",
    'select percentile_cont(array[0.25, 0.5, 0.75]) within group (order by a), mode() within group (order by b) from t',
    "select repeat('*', extract(day from d)::int), repeat('*', extract(hour from o.at - interval '8 hours')::int), repeat('*', extract(day from date_trunc('month', d) + interval '1 month - 1 day')::int) from t, o",
    "select repeat('*', round(score / nullif(most, 0) * 10, 0)::int % 50), repeat('*', least(score::numeric(10, 2), 50)::int) from t",
    "select concat_ws(', ', variadic array[a, b, c]), array_to_string(array_agg(name), sep, '-') from t group by sep, a, b, c",
    "select encode(sha256(email::bytea), 'hex'), encode(convert_to(name, 'UTF8'), 'base64'), convert_from(photo, 'UTF8'), id::text from t",
    "select ts_headline('english', body, to_tsquery('a & b'), 'StartSel=<mark>, StopSel=</mark>, MaxFragments=3') from t",
    "select * from t where id in ('8f1e4567-e89b-12d3-a456-426614174000', '1e123456-e89b-12d3-a456-426614174000') and price = '1.5e3'::numeric",
    "select ('{\"a\":' || 1 || '}')::jsonb, concat('1', '5')::numeric, (a || '0')::numeric, replace(price, ',', '')::numeric from t",
    "select string_agg(round(a::numeric, 2)::text, ','), round(avg(b)::numeric(10, 2), 1) from t",
    "select json_object('a': a, 'b': json_array(b, c)), json_arrayagg(a), json_objectagg(k: v) from t group by a, b, c",
  ])('%s', (sql) => expect(verdict(sql)).toBe('passes'));
});

it('a statement that nests queries as deeply as the gate allows is read in no time', () => {
  const ctes = Array.from(
    { length: 200 },
    (_, n) => `c${n + 1} as (select a.v + b.v as v from c${n} a, c${n} b)`,
  );
  const spentMs = startCpuClock();
  verdict(`with c0 as (select 1 as v), ${ctes.join(', ')} select v from c200`);
  verdict(nested(150, (inner) => `select v from (${inner}) s where v in (select v from s)`, 'select 1 as v'));
  verdict(`select ${Array.from({ length: 700 }, (_, n) => `a${n} || b`).join(', ')} from t`);
  expect(spentMs()).toBeLessThan(3_000);
});

describe('however queries are nested in each other, each is read once', () => {
  it.each([
    ['calls', `select ${nested(40, (inner) => `abs((select ${inner}))`, '1')}`, 'passes'],
    [
      'calls of several',
      `select ${nested(24, (inner) => `coalesce(round((select ${inner}), 2), 0)`, '1')} from t`,
      'passes',
    ],
    ['functions in FROM', nested(40, (inner) => `select * from abs((${inner})) a`, 'select 1'), 'passes'],
    [
      'functions that give rows',
      nested(24, (inner) => `select unnest(array(${inner}))`, 'select 1'),
      'unbounded_generation',
    ],
    [
      'lists of IN',
      nested(40, (inner) => `select 1 where 1 in (select abs((${inner})))`, 'select 1'),
      'passes',
    ],
    [
      'doubled stars of one',
      nested(40, (inner) => `select s.*, s.* from (${inner}) s`, 'select null a'),
      'too_complex',
    ],
    [
      'doubled stars of all',
      nested(40, (inner) => `select *, * from (${inner}) s`, 'select null a'),
      'too_complex',
    ],
    [
      'stars of a doubled source',
      nested(
        40,
        (inner) => `select * from (${inner}) s cross join (select 1 b) t, lateral (select s.*) u`,
        'select null a',
      ),
      'too_complex',
    ],
  ])('%s', (_, sql, expected) => {
    const spentMs = startCpuClock();
    expect(verdict(sql)).toBe(expected);
    expect(spentMs()).toBeLessThan(200);
  });

  it('as many columns as PostgreSQL gives pass', () => {
    expect(verdict(nested(10, (inner) => `select s.*, s.* from (${inner}) s`, 'select null a'))).toBe(
      'passes',
    );
  });
});
