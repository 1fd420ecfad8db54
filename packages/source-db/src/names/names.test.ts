import { Client } from 'pg';
import { isSqlRefusal, type RefusalCode } from '@pairsmith/sql';
import { createDatabase, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { createProbe, QueryFailure } from '../query';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
const caps = { timeoutMs: 2_000, maxRows: 10, maxCost: 1e7, allowedFunctions: [] as string[] };
let database: TestDatabase;
let db: SourceDb;

async function execute(...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

/** An own function that tells when it runs: even planning would, since it is immutable. */
const telltale = (signature: string, returns: string) =>
  `create function ${signature} returns ${returns} language plpgsql immutable as $f$ begin raise exception 'IT RAN'; end $f$`;

const SCHEMA = [
  `create table customers (id int primary key, name text, version text, born date, "left" int)`,
  `create table orders (id int, customer_id int, date date, length int, count int, total numeric)`,
  `create type address as (street text, name text)`,
  `create type place as (address address, length int, homes address[])`,
  `create table shops (id int, name text, place place, places place[])`,
  `create type mood as enum ('good', 'bad')`,
  `create table moods (id int, mood mood)`,
  `create domain plain_year as int check (value between 1900 and 2100)`,
  `create table logs (id int, at timestamp, year plain_year)`,
  // From here on, what a stranger's statement must not run.
  telltale('own_function(customers)', 'text'),
  telltale('any_row(anyelement)', 'text'),
  telltale('total(customers)', 'text'),
  telltale('own_default(text, int default 1)', 'text'),
  `create type odd_fields as (any_row int, b int)`,
  `create domain converted as text check (value <> 'x')`,
];

const OWN_CODE = [
  telltale('lower(int)', 'text'),
  telltale('plus(int, text)', 'int'),
  `create operator + (leftarg = int, rightarg = text, function = plus)`,
  telltale('eq(mood, text)', 'boolean'),
  `create operator = (leftarg = mood, rightarg = text, function = eq)`,
  telltale('between_at_least(date, mood)', 'boolean'),
  `create operator >= (leftarg = date, rightarg = mood, function = between_at_least)`,
  telltale('is_valid(text)', 'boolean'),
  `create domain checked as text check (is_valid(value))`,
  `create domain checked_further as checked`,
  `create type holds_checked as (a int, b checked)`,
  `create table letters (addresses checked[])`,
  telltale('is_like(text, text)', 'boolean'),
  `create operator ~~~~ (leftarg = text, rightarg = text, function = is_like)`,
  `create domain checked_by_operator as text check (value ~~~~ 'x')`,
  telltale('to_mood(int)', 'mood'),
  `create cast (int as mood) with function to_mood(int)`,
  telltale('mood_number(mood)', 'int'),
  `create cast (mood as int) with function mood_number(mood) as implicit`,
  telltale('mood_text(mood)', 'text'),
  `create cast (mood as text) with function mood_text(mood)`,
  `create type hue as enum ('red')`,
  `create table hues (hue hue)`,
  `insert into hues values ('red')`,
  telltale('hue_text(hue)', 'text'),
  `create cast (hue as text) with function hue_text(hue)`,
  `create type tint as enum ('pale')`,
  `create table tints (tint tint)`,
  `insert into tints values ('pale')`,
  telltale('tint_json(tint)', 'json'),
  `create cast (tint as json) with function tint_json(tint)`,
  `create type odd`,
  `create function odd_in(cstring) returns odd language internal immutable strict as 'textin'`,
  `create function odd_out(odd) returns cstring language internal immutable strict as 'textout'`,
  `create type odd (input = odd_in, output = odd_out, like = text)`,
  `create schema elsewhere`,
  telltale('elsewhere.upper(int)', 'text'),
];

beforeAll(async () => {
  database = await createDatabase();
  await execute(...SCHEMA);
  // A superuser on purpose: what holds here holds for every role.
  db = await dbs.use(database.url);
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

/** What became of a statement: refused before it ran, its error, or that it ran. */
async function verdict(sql: string, allowedFunctions: string[] = []): Promise<string> {
  const probe = createProbe(db, { ...caps, allowedFunctions });
  try {
    await probe.run(sql);
    return 'ran';
  } catch (error) {
    if (isSqlRefusal(error)) return error.code;
    if (error instanceof QueryFailure) return error.message;
    throw error;
  }
}

describe('an attribute that is no column calls nothing', () => {
  it.each([
    `select (0.3::float8).pg_sleep`,
    `select ('/etc/passwd'::text).pg_read_file`,
    `select (1).pg_cancel_backend`,
    `select (1).pg_terminate_backend`,
    `select ('select 1'::text).ts_stat`,
    `select (4242::bigint).pg_advisory_lock`,
    `select ((4242::bigint)).pg_try_advisory_lock from customers`,
    `select ('data_directory'::text).current_setting`,
    `select ('customers'::text).nextval`,
    `select (c).own_function from customers c`,
    `select c.own_function from customers c`,
    `select public.customers.own_function from public.customers`,
    `select customers.own_function from customers`,
    `select (customers).own_function from customers`,
    `select c.any_row from (select 1 as id) c`,
    `select c.any_row from (values (1)) c`,
    `with c as (select 1 as id) select c.any_row from c`,
    `select (c).any_row from orders c`,
    `select (row(1, 2)).any_row`,
    `select ((select 1)).any_row`,
    `select ((select c from customers c limit 1)).own_function`,
    `select t.pg_sleep from unnest(array[0.3::float8]) t`,
    `select (t).pg_read_file from unnest(array['/etc/passwd']) t`,
    `select unnest.any_row from unnest(array[1])`,
    // A row without a type is looked into at its place only; from farther away its field is a call.
    `select ((select x from (select 1 as any_row) x)).any_row`,
    `select (row(x)).f1.any_row from (select 1 as any_row) x`,
    `select (y.r).any_row from (select c as r from customers c(any_row)) y`,
    `select ((select c from customers c(any_row) limit 1)).any_row`,
    // The name of a function in FROM is its value, not a row of it.
    `select (k).pg_read_file from jsonb_object_keys('{"/etc/passwd":1}') as k(pg_read_file)`,
    `select (g).any_row from generate_series(1, 2) as g(any_row)`,
    `select x.r.any_row, (x.r).any_row from (select g as r from generate_series(1, 2) as g(any_row)) x`,
    `select g.any_row from generate_series(1, 2) g`,
    `select (array[1])[1].any_row`,
    `select ('x'::text).own_default`,
    `select ('x'::text).converted`,
    `select ('x'::text).upper`,
    `select (s.place).length.any_row from shops s`,
    `select (s.places).any_row from shops s`,
    `select (s.places).length from shops s`,
    `select c.name from customers as c(a, b)`,
    `select j.own_function from (customers c join orders o on c.id = o.customer_id) as j`,
    `select u.any_row from customers c join orders o using (id) as u`,
    `select y.text from (select 1::text::varchar, (select 1)::text from customers) y`,
    // A join that has an alias hides what it joins, and a name that both sides have is of neither's type.
    `select s.own_function from (select * from (shops x join (select 1 as own_function) y on true) as j(p, q, r, v, w)) s`,
    `select (j.c).any_row from ((select s.place as c from shops s) x join (select row(1, 2)::odd_fields as c) y on true) as j(c, d)`,
    `select 1 from customers c order by c.own_function`,
    `select 1 from customers c group by c.own_function`,
    `select sum(1) over (order by c.own_function) from customers c`,
    `select 1 from customers c where exists (select 1 where c.own_function is null)`,
    // The inner c has such a column, but ON does not see it: it means the row outside.
    `select (select 1 from (select 1 as own_function) c, customers a join orders b on c.own_function is null limit 1) from customers c`,
    // A sub-select without LATERAL sees the outer c and not its neighbour.
    `select (select x.f from (select 1 as own_function) c, (select c.own_function as f) x) from customers c`,
    // The table of that name has such a column; the CTE that is meant has not.
    `with recursive a as (select o.total from orders o), orders as (select * from customers) select * from a`,
    `with recursive r as (select 1 as id union all select r.any_row::int from r) select * from r`,
    `select json_table.any_row from json_table('[1]', '$[*]' columns (a int path '$'))`,
  ])('%s', async (sql) => {
    expect(await verdict(sql)).toMatch(/^(attribute|function)_not_allowed$/);
  });

  it.each([
    `select c.name, c.version, c."left", customers.name from customers c, customers`,
    `select o.date, o.length, o.count from orders o`,
    `select public.customers.name from public.customers`,
    `select t.name, t.count from (select c.name, count(*) from customers c group by c.name) t`,
    `select x.name, x.date from (select c.*, o.date from customers c join orders o on o.customer_id = c.id) x`,
    `with t as (select name, version from customers), u as (select * from t) select u.name, u.version from u`,
    `with t(name, length) as (select name, 1 from customers) select t.name, t.length from t`,
    `with recursive t(name, length) as (select 'a', 1 union all select t.name || 'x', t.length + 1 from t where t.length < 3) select t.name from t`,
    `select v.name, v.date from (values (1, date '2024-01-01')) v(name, date)`,
    `select c.name, o.date from customers c left join lateral (select c.name, o.date from orders o where o.customer_id = c.id) o on true`,
    `select j.name, j.date from (customers c join orders o on c.id = o.customer_id) as j`,
    `select c.length from customers as c(a, b, length)`,
    `select c."left", (select max(o.date) from orders o where o.count = c."left") from customers c`,
    `select (s.place).address.name, (s.place).length, ((s.place).address).street from shops s`,
    `select (place).length, (place).homes[1].name, s.places[1].length from shops s`,
    `select (s.places)[1].address.name, (s.places[1:2])[1].length from shops s`,
    `select (c).name, (c).version from customers c`,
    `select (row('a', 'b')::address).name, ('(a,b)'::address).name`,
    `select ((select s.place from shops s limit 1)).length`,
    `select (x.p).length from (select s.place as p from shops s) x`,
    `select (row(1, 2)).f1`,
    `select e.key, e.value, a.value from jsonb_each('{"a":1}') e, jsonb_array_elements('[1]') a`,
    `select d.d, n.n from generate_series(1, 2) d, generate_series(1, 2) as n(n)`,
    `select r.name, r.ordinality from rows from (unnest(array['a'])) with ordinality as r(name, ordinality)`,
    `select r.name, r.length from json_to_record('{"name":"a"}') as r(name text, length int)`,
    `select t.name from json_table('[{"name":"a"}]', '$[*]' columns (name text path '$.name')) t`,
    `select (c.*)::customers from customers c`,
    `select (s.place).* from shops s`,
    `select l.year, l.at from logs l`,
    `select y.date, y.text, y.length from (select '2024-01-01'::date, (1 + 1)::int::text, length('a')::int) y`,
    `select c.name from customers c where exists (select 1 from orders c2 where c2.customer_id = c.id)`,
  ])('%s', async (sql) => {
    expect(await verdict(sql)).toBe('ran');
  });
});

describe('a name that means the owner’s code in this database is refused', () => {
  beforeAll(() => execute(...OWN_CODE));

  it.each<[RefusalCode, string]>([
    ['function_not_allowed', `select lower(5)`],
    ['function_not_allowed', `select lower('A')`],
    ['operator_not_allowed', `select 1 + 'x'::text`],
    ['operator_not_allowed', `select id from moods where mood in ('good', 'bad')`],
    ['operator_not_allowed', `select case mood when 'good' then 1 end from moods`],
    ['operator_not_allowed', `select nullif(mood, 'good') from moods`],
    ['operator_not_allowed', `select 1 from moods a join moods b using (id)`],
    ['operator_not_allowed', `select 1 from moods natural join customers`],
    ['operator_not_allowed', `select id from customers where id in (select id from moods)`],
    ['operator_not_allowed', `select 1 where current_date between 'good' and 'bad'`],
    ['type_not_allowed', `select 'x'::checked`],
    ['type_not_allowed', `select cast(name as public.checked) from customers`],
    ['type_not_allowed', `select array['x']::checked[]`],
    ['type_not_allowed', `select 'x'::checked_further`],
    ['type_not_allowed', `select 'x'::checked_by_operator`],
    ['type_not_allowed', `select row(1, 'x')::holds_checked`],
    ['type_not_allowed', `select 1 from letters where addresses @> '{x}'`],
    ['type_not_allowed', `select * from json_to_record('{"a":"x"}') as r(a checked)`],
    ['type_not_allowed', `select json_populate_record(null::holds_checked, '{"b":"x"}')`],
    ['type_not_allowed', `select json_value('{"a":"x"}', '$.a' returning checked)`],
    ['type_not_allowed', `select a from json_table('[1]', '$[*]' columns (a checked path '$'))`],
    ['type_not_allowed', `select 'x'::odd`],
    ['type_not_allowed', `select 1::mood`],
    ['type_not_allowed', `select mood::int from moods`],
    ['type_not_allowed', `select abs(mood) from moods`],
    ['type_not_allowed', `select mood::text from moods`],
    ['type_not_allowed', `select mood || 'x' from moods`],
    ['type_not_allowed', `select hue || initcap('x') from hues`],
    ['type_not_allowed', `select to_json(tint) from tints`],
  ])('%s: %s', async (code, sql) => {
    expect(await verdict(sql)).toBe(code);
  });

  it('unless it is out of sight, or written as PostgreSQL’s own', async () => {
    expect(await verdict(`select upper('a'), pg_catalog.lower('A'), 1 operator(pg_catalog.+) 2`)).toBe('ran');
    expect(await verdict(`select '2000'::plain_year, 'x'::varchar(3), '(a,b)'::address`)).toBe('ran');
  });

  it('unless the operator lists the function that it runs', async () => {
    expect(await verdict('select lower(5)', ['public.lower'])).toMatch(/^P0001/);
    expect(await verdict(`select 1 + 'x'::text`, ['plus'])).toMatch(/^P0001/);
    expect(await verdict(`select 'x'::checked`, ['public.is_valid'])).toMatch(/^P0001/);
    expect(await verdict(`select 'x'::checked`, ['public.lower'])).toBe('type_not_allowed');
    const casts = ['hue_text', 'tint_json'];
    expect(await verdict(`select hue || initcap('x') from hues`, casts)).toMatch(/^P0001/);
    expect(await verdict(`select to_json(tint) from tints`, casts)).toMatch(/^P0001/);
  });
});

it('what a superuser made in pg_catalog is no code of PostgreSQL’s', async () => {
  const ordinary = `select pg_catalog.initcap('a'), trim('a'), 1 operator(pg_catalog.*) 2`;
  expect(await verdict(ordinary)).toBe('ran');
  const inCatalog = await createDatabase();
  const [before, called] = [db, database];
  [database, db] = [inCatalog, await dbs.use(inCatalog.url)];
  try {
    await execute(
      `set allow_system_table_mods = on`,
      telltale('pg_catalog.initcap(int)', 'text'),
      telltale('pg_catalog.btrim(int)', 'text'),
      telltale('pg_catalog.times(int, text)', 'int'),
      `create operator pg_catalog.* (leftarg = int, rightarg = text, function = pg_catalog.times)`,
    );
    expect(await verdict('select pg_catalog.initcap(5)')).toBe('function_not_allowed');
    expect(await verdict('select initcap(5)')).toBe('function_not_allowed');
    expect(await verdict('select trim(5)')).toBe('function_not_allowed');
    expect(await verdict(`select 1 operator(pg_catalog.*) 'x'::text`)).toBe('operator_not_allowed');
    expect(await verdict(`select pg_catalog.upper('x'), 1 operator(pg_catalog.+) 2`)).toBe('ran');
  } finally {
    await db.release();
    [database, db] = [called, before];
    await inCatalog.drop();
  }
});

describe('functions of installed extensions', () => {
  beforeAll(() =>
    execute(
      `create schema contrib`,
      `create extension unaccent`,
      `create extension pg_trgm`,
      `create extension fuzzystrmatch schema contrib`,
      `create extension citext`,
      `create extension dblink`,
      `create table places (id int, city citext)`,
      telltale('similarity(int, int)', 'real'),
    ),
  );
  const listed = ['extension:unaccent', 'extension:fuzzystrmatch', 'extension:dblink'];

  it('are called where the operator lists the extension', async () => {
    for (const sql of [
      `select unaccent('é')`,
      `select contrib.levenshtein('a', 'b'), public.unaccent('é')`,
    ]) {
      expect(await verdict(sql)).toBe('function_not_allowed');
      expect(await verdict(sql, listed)).toBe('ran');
    }
  });

  it('and nothing else is: not another extension’s, not the owner’s, not the server’s, not what was always forbidden', async () => {
    for (const sql of [
      `select show_trgm('abc')`,
      `select own_default('x')`,
      `select levenshtein('a', 'b')`,
      `select current_setting('data_directory')`,
      `select pg_relation_filenode(1)`,
      `select dblink('dbname=postgres', 'select 1')`,
      `select pg_catalog.unaccent('x')`,
      `select nowhere.unaccent('x')`,
      `select no_such_function(1)`,
    ])
      expect(await verdict(sql, listed)).toBe('function_not_allowed');
    // An extension's function beside one of the owner's: which is meant depends on the types.
    expect(await verdict(`select similarity('a', 'b')`, ['extension:pg_trgm'])).toBe('function_not_allowed');
    expect(await verdict(`select similarity('a', 'b')`, ['similarity'])).toBe('ran');
  });

  it('what an extension adds to names that PostgreSQL has is used as those are', async () => {
    expect(
      await verdict(
        `select min(city), count(*) filter (where city like 'B%') from places where replace(city, 'a', 'b') <> 'x'`,
      ),
    ).toBe('ran');
    expect(await verdict(`select 'x'::citext is distinct from city from places`)).toBe(
      'operator_not_allowed',
    );
  });

  it('but what the owner makes out of their functions is the owner’s', async () => {
    await execute(
      `create domain writes as text check (dblink_exec('dbname=nowhere', value) is not null)`,
      `create domain unaccented as text check (public.unaccent(value) <> 'x')`,
    );
    expect(await verdict(`select 'x'::writes`)).toBe('type_not_allowed');
    expect(await verdict(`select 'x'::unaccented`)).toBe('type_not_allowed');
    expect(await verdict(`select 'y'::unaccented`, ['public.unaccent'])).toBe('ran');
  });
});
