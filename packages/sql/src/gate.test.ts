import { checkReadOnly } from './gate';
import { loadParser } from './parse';
import { isSqlRefusal, type RefusalCode } from './refusal';

beforeAll(loadParser);

const allowedFunctions = ['public.discount', 'similarity', 'version'];

function verdict(sql: string): RefusalCode | 'passes' {
  try {
    checkReadOnly(sql, { allowedFunctions });
    return 'passes';
  } catch (error) {
    if (isSqlRefusal(error)) return error.code;
    throw error;
  }
}

describe('queries a report needs pass', () => {
  it.each([
    `SELECT count(*) FROM orders;`,
    `select name from public.orders where status = '0' order by id limit 10`,
    `SELECT c.name AS "客户", sum(o.amount) AS "总额" FROM orders o JOIN customers c ON c.id = o.customer_id GROUP BY c.id, c.name`,
    `with t as (select a, count(*) n from x group by a) select * from t where n > 1`,
    `with recursive tree as (select id from dept where parent is null union all select d.id from dept d join tree t on d.parent = t.id) select count(*) from tree`,
    `select a, rank() over (partition by b order by c desc rows between 1 preceding and current row) from t`,
    `select 1 union select 2 except select 3`,
    `values (1), (2)`,
    `table orders`,
    `select * from (values (1,'a')) v(id, name)`,
    `select case when a > 0 then 'x' else 'y' end, coalesce(a, 0), nullif(b, 0), greatest(a, b) from t`,
    `select date_trunc('month', d), extract(year from d), d::date, to_char(d, 'YYYY-MM') from t`,
    `select * from t where d between date '2023-01-01' and '2023-02-01'::date and d >= current_date - interval '7 days'`,
    `select percentile_cont(0.5) within group (order by a) from t`,
    `select count(*) filter (where a is not null), string_agg(distinct b, ',' order by b) from t`,
    `select * from t where exists (select 1 from u where u.id = t.id) and a not in (select b from v where b is not null)`,
    `select * from t, lateral (select max(x) from u where u.t = t.id) m`,
    `select data->>'a', data #>> '{b,c}', data @> '{"a":1}', jsonb_array_length(data) from t`,
    `select * from t where name ilike '%号' or name ~ '^a' or name similar to 'x%'`,
    `select distinct on (a) a, b from t order by a, b desc`,
    `select a, grouping(a), count(*) from t group by rollup (a), cube (b), grouping sets ((a), ())`,
    `select * from t where a = any (array[1,2,3]) and (a, b) in ((1,2),(3,4))`,
    `select 'x'::public.order_status, cast(a as numeric(10,2)), '{1,2}'::int[] from t`,
    `select pg_catalog.lower(a), pg_catalog.count(*) from t group by 1`,
    `select d from generate_series('2023-01-01'::date, '2023-12-31'::date, interval '1 month') d`,
    `select n from generate_series(1, 12) n`,
    `select lpad(a::text, 2, '0'), repeat('*', 5), replace(a, '-', ''), regexp_replace(a, '\\D', '', 'g') from t`,
    `select format('%s（%s）', a, b) from t`,
    `select * from t tablesample system (1)`,
    `select public.discount(a), similarity(a, 'b'), version() from t`,
    `select a at time zone 'Asia/Shanghai', a operator(pg_catalog.+) 1 from t`,
    `select 'drop table x; delete from y', $$;--$$, "into" from t -- for update`,
    `select * from "表" where "状态" = '完成' /* 注释 */ ;`,
    `select * from ods.pg_orders`,
    `select * from public.pg_orders`,
    `select unnest(tags), array_agg(a order by b) from t group by 1`,
    `select * from rows from (unnest(array[1,2]), generate_series(1, 2)) as r(a, b)`,
    `select * from json_to_recordset('[{"a":1}]') as r(a int)`,
    `select json_value(data, '$.a'), json_arrayagg(a) from t group by 1`,
    `select * from a natural join b left join c using (id) full join d on true cross join e`,
    `select "count" from t window w as (partition by a)`,
    `select row_number() over w from t window w as (order by a) order by 1 offset 5 fetch first 3 rows with ties`,
    `select (array[1,2,3])[1:2], (r).field from (select row(1)::public.pair as r) s`,
    `select a collate "zh-x-icu" from t order by a using <`,
    // What a table has is its owner's affair; the database is asked before anything runs.
    `select t.name, t.pg_version, o.lo_price, (t.place).city from t join o on o.id = t.id`,
    `select x.pg_sleep from (select pg_sleep from t) x`,
    `select a::_int4, b::_text, null::public.pg_thing, c::public._region from t`,
    `select '${'长'.repeat(30)}' as "${'名'.repeat(21)}" from ${'t'.repeat(63)} -- ${'x'.repeat(70)}`,
    `select "a""${'a'.repeat(61)}" from t`,
    `select pg_column_size(t), array_fill(a, array[3], array[0]) from t`,
    `select array_fill(0, array[100, 100])`,
    `select bit_count(b), pg_typeof(a), current_database(), convert_from(c, 'UTF8'), gen_random_uuid() from t`,
  ])('%s', (sql) => expect(verdict(sql)).toBe('passes'));
});

describe('what is more, or other, than one read-only query is refused', () => {
  const refused: Record<RefusalCode, string[]> = {
    too_long: [`select '${'x'.repeat(64 * 1024)}'`, `select '${'区'.repeat(22_000)}'`],
    too_complex: [
      `select ${'('.repeat(30_000)}1${')'.repeat(30_000)}`,
      `select 1${'+1'.repeat(20_000)}`,
      `select ${'(select '.repeat(2_000)}1${')'.repeat(2_000)}`,
      `select ${'not '.repeat(10_000)}true`,
      `select '\u0001', ${'not '.repeat(3_500)}true`,
    ],
    bad_characters: [`select 1\0; drop table t`, `select '\ud800'`, `select '\udc00x'`],
    empty: ['', '  \n', '-- only a comment', ';', '/* x */ ;;'],
    name_too_long: [
      `select a from ${'t'.repeat(64)}`,
      `select a from "${'单'.repeat(22)}"`,
      `select a from ${'单'.repeat(25)}`,
      `select 1 as "${'a b '.repeat(16)}"`,
      `select 1 as U&"${'t'.repeat(64)}"`,
      `select a.${'f'.repeat(64)} from a`,
      `select ${'f'.repeat(64)}(1)`,
      `select ${'f'.repeat(50)}${'单'.repeat(5)}(1)`,
      `select ${'f'.repeat(60)}${'é'.repeat(2)}${'f'.repeat(60)}(1)`,
      `select '"', a as "${'单'.repeat(22)}"`,
    ],
    syntax_error: [
      'select from where',
      'selec 1',
      'select 1 from t where current of c',
      `select 'unterminated`,
      '当然可以，SQL如下：',
      'analyze) select 1',
      '```sql\nselect 1\n```',
    ],
    several_statements: [
      'select 1; select 2',
      'select 1; commit; delete from t',
      'select 1; -- x\n drop table t;',
      'begin; select 1; rollback',
    ],
    not_a_query: [
      'insert into t values (1)',
      'update t set a = 1',
      'delete from t',
      'drop table t',
      'truncate t',
      'copy t to program $$id$$',
      'explain analyze delete from t',
      'set transaction read write',
      'do $$ begin end $$',
      'call p()',
      'lock table t',
      'listen x',
      'create table t as select 1',
      'vacuum',
      'merge into t using u on true when matched then delete',
      'declare c cursor for select 1',
      'execute p',
      'prepare p as select 1',
      'refresh materialized view v',
      'show all',
    ],
    writes_data: [
      'with d as (delete from t returning *) select * from d',
      'with i as (insert into t values (1) returning *) select 1',
      'with u as (update t set a = 1 returning *) table u',
      'with m as (merge into t using u on true when matched then delete returning *) select 1',
      'select 1 from (with d as (delete from t returning 1) select * from d) x',
      'select * into new_table from t',
      'select a into temp x from t union select b from u',
    ],
    locks_rows: [
      'select * from t for update',
      'select * from t for no key update skip locked',
      'select * from (select * from t for share) x',
      'with x as (select * from t for key share) select * from x',
    ],
    parameter: ['select * from t where a = $1', 'select $1::int'],
    function_not_allowed: [
      'select pg_sleep(10)',
      'select pg_catalog.pg_sleep(10)',
      'select PG_SLEEP_FOR($$1 min$$)',
      String.raw`select U&"pg_sl\0065ep"(10)`,
      String.raw`select U&"pg_sl!0065ep" UESCAPE '!' (10)`,
      'select "pg_sleep"/**/(10)',
      'select * from pg_read_file($$/etc/passwd$$)',
      'select pg_read_binary_file($$x$$)',
      'select pg_ls_dir($$.$$)',
      'select * from pg_stat_file($$x$$)',
      'select lo_import($$/etc/passwd$$)',
      'select lo_get(1), loread(1, 1)',
      "select query_to_xml('delete from t', true, true, '')",
      "select database_to_xml(true, true, ''), table_to_xmlschema('t', true, true, '')",
      "select cursor_to_xml('c', 1, true, true, '')",
      "select * from ts_stat('select 1')",
      "select set_config('transaction_read_only', 'off', true)",
      "select current_setting('data_directory')",
      'select pg_advisory_lock(1)',
      'select pg_try_advisory_xact_lock_shared(1)',
      "select nextval('s'), setval('s', 1)",
      "select currval('s'), lastval()",
      'select pg_terminate_backend(1)',
      'select pg_cancel_backend(pid) from t',
      "select pg_notify('a', 'b')",
      "select dblink('host=x', 'select 1')",
      "select public.dblink_exec('x')",
      'select pg_reload_conf()',
      'select txid_current(), pg_current_xact_id()',
      'select pg_export_snapshot()',
      "select pg_logical_emit_message(true, 'a', 'b')",
      "select has_table_privilege('t', 'select')",
      'select inet_server_addr()',
      "select to_regclass('t')",
      'select public.anything(1)',
      'select anything(1)',
      'select other.discount(a), discount(a) from t',
      'select other.count(*) from t',
      'select other.version()',
      'select a from t order by pg_sleep(1)',
      'select a from t group by pg_sleep(1)',
      'select count(*) filter (where pg_sleep(1) is null) from t',
      'select sum(a) over (order by pg_sleep(1)) from t',
      'select 1 limit (select pg_sleep(1)::int)',
      'select * from t join u on pg_sleep(1) is null',
      'select case when true then pg_sleep(1) end',
      'values (pg_sleep(1))',
      'select array[pg_sleep(1)]',
      'select * from t tablesample custom_method (1)',
      "select regclass('t')",
      'select 1 from t having pg_sleep(1) is null',
      'select 1 union select pg_sleep(1)',
      'select a from t window w as (order by pg_sleep(1))',
      "select * from json_table(pg_read_file('x')::jsonb, '$' columns (a int path '$'))",
    ],
    attribute_not_allowed: [
      'select (0.3::float8).pg_sleep',
      "select ('/etc/passwd'::text).pg_read_file",
      'select (1).pg_cancel_backend',
      "select ('select 1'::text).ts_stat",
      'select (4242::bigint).pg_advisory_lock',
      String.raw`select (0.3::float8).U&"pg_sl\0065ep"`,
      "select t.pg_read_file from unnest(array['/etc/passwd']) t",
      'select (t).pg_sleep from unnest(array[0.3]) t',
      'select generate_series.pg_cancel_backend from generate_series(1, 2)',
      'select x.pg_sleep from (select 1 as a) x',
      'with x as (select 1 as a) select (select x.a).pg_sleep from x',
      'select v.pg_sleep from (values (1)) v',
      'select a.b.pg_sleep from (select 1 as c) b',
      "select ('s'::text).nextval",
      "select ('t'::text).to_regclass",
      'select (array[1])[1].pg_relation_filenode',
    ],
    operator_not_allowed: [
      'select 1 operator(s.+) 2',
      'select a <=> b from t',
      'select a ~~~ b from t',
      'select 1 = any (select a operator(s.=) b from t)',
      'select * from t where a operator(s.=) any (select 1)',
      'select * from t order by a using operator(s.<)',
    ],
    type_not_allowed: [
      "select 't'::regclass",
      "select 'f'::pg_catalog.regproc",
      'select cast(1 as regrole)',
      'select a::regtype[] from t',
      "select ('{pg_authid}'::_regclass)[1]",
      'select (array[10]::oid[])::pg_catalog._regrole::text',
      `select '{}'::__regclass, '{}'::"_regproc"[]`,
      'select json_populate_record(null::pg_catalog.pg_aggregate, $${"aggfnoid":"pg_sleep"}$$)',
      'select json_populate_record(null::pg_operator, $${"oprcode":"pg_sleep"}$$)',
      'select * from json_to_recordset($$[{}]$$) as r(a _pg_operator)',
      'select * from json_to_record($${"a":"t"}$$) as r(a regclass)',
      'select * from json_table($$[1]$$, $$$$ columns (a regclass path $$$$))',
      'select json_value($$1$$, $$$$ returning regrole)',
      "select 'postgres=r/postgres'::aclitem, '{}'::_aclitem",
      'select null::information_schema.tables',
      'select null::pg_toast.pg_toast_1',
    ],
    relation_not_allowed: [
      'select * from pg_authid',
      'select * from pg_catalog.pg_shadow',
      'select * from PG_STAT_ACTIVITY',
      'select * from information_schema.tables',
      'select * from pg_toast.pg_toast_1',
      'select * from pg_temp_3.t',
      'select * from other_db.public.t',
      'select (select passwd from pg_shadow limit 1)',
      'table pg_hba_file_rules',
      String.raw`select * from U&"pg\005fauthid"`,
      'with x as (select * from pg_settings) select * from x',
    ],
    system_column: [
      'select ctid from t',
      'select t.xmin from t',
      'select (t).tableoid from t',
      'select 1 from t where cmax > 0',
    ],
    unbounded_generation: [
      "select repeat('x', 1000000000)",
      "select repeat('x', a) from t",
      "select lpad('x', 1000000000)",
      'select rpad(a, length(b)) from t',
      "select replace(a, 'x', b) from t",
      `select replace('xx', 'x', '${'y'.repeat(200)}')`,
      'select array_fill(0, array[10001])',
      'select array_fill(0, array[101, 100])',
      'select array_fill(0, array[a]) from t',
      'select array_fill(0, array[(-1)::bit(9)::int])',
      "select array_fill(0, '{1000000}')",
      "select array_fill(repeat(repeat('x', 1000), 1000), array[1000])",
      "select format('%1000000000s', 'x')",
      "select format('%*s', 1000000000, 'x')",
      "select format(a, 'x') from t",
      'select generate_series(1, 1000000000)',
      'select * from generate_series(1, (select max(id) from t))',
      'select generate_series(1, 10, 0)',
      'select generate_series(1, 10, 0.0001)',
      "select generate_series('2020-01-01'::timestamp, 'infinity', '1 day')",
      "select generate_series('2020-01-01'::timestamp, '2021-01-01', '1 microsecond')",
      "select generate_series(date '0001-01-01', date '9999-01-01', '1 minute')",
    ],
    construct_not_allowed: [
      "select xmlparse(document '<a/>')",
      "select * from xmltable('/a' passing '<a/>' columns b text)",
      'select xmlelement(name a, b) from t',
      'select xmlserialize(content a as text) from t',
    ],
  };

  describe.each(Object.entries(refused))('%s', (code, texts) => {
    it.each(texts.map((sql) => [sql.length > 90 ? `${sql.slice(0, 90)}…` : sql, sql]))('%s', (_, sql) => {
      expect(verdict(sql)).toBe(code);
    });
  });
});

it('forbidden functions stay forbidden when the operator lists them', () => {
  expect(() =>
    checkReadOnly('select pg_sleep(1)', { allowedFunctions: ['pg_sleep', 'pg_catalog.pg_sleep'] }),
  ).toThrow(/会让数据库等待/);
});

it('says where the refused thing stands, in characters and not in bytes', () => {
  expect.assertions(2);
  try {
    checkReadOnly(`select '订单号', pg_sleep(1)`, { allowedFunctions });
  } catch (error) {
    expect(error).toMatchObject({ code: 'function_not_allowed', position: 15 });
  }
  try {
    checkReadOnly(`select '订单号', = 1`, { allowedFunctions });
  } catch (error) {
    expect(error).toMatchObject({ code: 'syntax_error', position: 15 });
  }
});

it.each([
  ['signs', 'too_complex', `select 1${'+1'.repeat(20_000)}`],
  ['brackets', 'syntax_error', `select ${'('.repeat(2_900)}1${')'.repeat(90)}`],
  ['words', 'too_complex', `select ${'not '.repeat(2_900)}true`],
])('a text nested too deep by %s is refused, and the next one is read', (_, code, sql) => {
  expect(verdict(sql)).toBe(code);
  expect(verdict('select 1')).toBe('passes');
});

it('a long list of values is no deep nesting', () => {
  const values = Array.from({ length: 5_000 }, (_, n) => n).join(', ');
  expect(verdict(`select * from t where id in (${values})`)).toBe('passes');
});
