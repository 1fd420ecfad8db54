import { Client } from 'pg';
import { isSqlRefusal } from '@pairsmith/sql';
import { createDatabase, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs, type SourceDb } from '../connect';
import { createProbe, QueryFailure } from '../query';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });

/** An own function that tells when it runs. */
const telltale = (signature: string, returns: string) =>
  `create function ${signature} returns ${returns} language plpgsql immutable as $f$ begin raise exception 'IT RAN'; end $f$`;

/** A database of that make; a superuser’s connection on purpose. Gives what becomes of a statement in it. */
function databaseOf(...statements: string[]): (sql: string) => Promise<string> {
  let database: TestDatabase;
  let db: SourceDb;
  beforeAll(async () => {
    database = await createDatabase();
    const client = new Client({ connectionString: database.url });
    await client.connect();
    for (const statement of statements) await client.query(statement);
    await client.end();
    db = await dbs.use(database.url);
  });
  afterAll(async () => {
    await db?.release();
    await database?.drop();
  });
  return async (sql) => {
    const probe = createProbe(db, { timeoutMs: 2_000, maxRows: 10, maxCost: 1e7, allowedFunctions: [] });
    try {
      await probe.run(sql);
      return 'ran';
    } catch (error) {
      if (isSqlRefusal(error)) return error.code;
      if (error instanceof QueryFailure) return error.message;
      throw error;
    }
  };
}

describe('a text beside a column of a type with own checks', () => {
  const verdict = databaseOf(
    `create domain email as text`,
    `create domain emails as email[]`,
    `create type contact as (a int, e email)`,
    `create type erange as range (subtype = email)`,
    `create table t (id int, name text, e email, es email[], ds emails, c contact)`,
    `create table r (id int, r erange)`,
    `create table people (id int, name text, e email)`,
    `insert into t values (1, 'a', 'x', '{x}', '{x}', '(1,x)')`,
    `insert into r values (1, '[a,b]')`,
    `insert into people values (1, 'a', 'x')`,
    `create view v as select id, es as mails from t`,
    telltale('own_check(text)', 'boolean'),
    `alter domain email add check (own_check(value)) not valid`,
  );

  it.each([
    `select es = '{abc}' from t`,
    `select ds = '{abc}' from t`,
    `select es @> '{abc}' from t`,
    `select coalesce(es, '{abc}') from t`,
    `select array_append(es, 'abc') from t`,
    `select array_append(es, null) from t`,
    `select array_remove(es, 'abc') from t`,
    `select array_position(es, 'abc') from t`,
    `select array_replace(es, 'abc', 'abd') from t`,
    `select array_cat(es, '{abc}') from t`,
    `select array_prepend('x', array_agg(e)) from t`,
    `select array_agg(e) = '{abc}' from people`,
    `select array[e] = '{abc}' from people`,
    `select array(select e from people) = '{abc}'`,
    `select percentile_disc('{0.5}') within group (order by e) = '{abc}' from people`,
    `select width_bucket('x', es) from t`,
    `select es || 'abc' from t`,
    `select es = 'x'::unknown from t`,
    `select z = '{abc}' from (select es as z from t) s`,
    `select s.z = '{abc}' from t as s(a, b, y, z)`,
    `select z = '{abc}' from (select * from t) as s(a, b, y, z)`,
    `with s(a, b, y, z) as (table t) select z = '{abc}' from s`,
    `select mails = '{abc}' from v`,
    `select lag(e, 1, 'abc') over (order by id) from people`,
    `select lag(e, 1, null) over (order by id) from people`,
    `select coalesce(c, '(1,zzz)') from t`,
    `select case when id > 0 then '(1,zzz)' else c end from t`,
    `select array[c, '(1,zz)'] from t`,
    `select c from t union all select '(1,zz)'`,
    `select * from (select c from t) s union all select '(1,zz)'`,
    `select lead(c, 1, '(1,qq)') over (order by id) from t`,
    `select coalesce(people, '(1,a,abc)') from people`,
    `select coalesce(p, '(1,a,abc)') from people p`,
    `select coalesce(p.*, '(1,a,abc)') from people p`,
    `select jsonb_populate_record(c, to_jsonb(name)) from t`,
    `select r && '[a,b]' from r`,
    `select coalesce(r, '[a,b]') from r`,
    `select r @> 'a' from r`,
  ])('is not read as that type: %s', async (sql) => {
    expect(await verdict(sql)).toBe('type_not_allowed');
  });

  it.each([
    `select e, count(*) from t group by e`,
    `select id, e, es, c from t order by e, es`,
    `select * from t where e = 'x' and name like 'a%'`,
    `select id from t where e = 'x' or e in ('y', 'z') or e is null`,
    `select coalesce(e, '-'), greatest(e, 'x'), case when id > 0 then e else '-' end from t`,
    `select name, cardinality(es) from t where id = 1`,
    `select string_agg(e, ',') from people where name <> 'x'`,
    `select array_agg(e) from people`,
    `select p.name, t.id from people p join t using (e) where p.name = 'a'`,
    `select e from people union select '-'`,
  ])('and what reads no text as it stays: %s', async (sql) => {
    expect(await verdict(sql)).toBe('ran');
  });
});

describe('an own cast to a built-in type', () => {
  const verdict = databaseOf(
    `create type counted as (n int)`,
    `create domain positive as int check (value > 0)`,
    `create type counted_deeper as (p positive[])`,
    `create table t (id int, name text, counts int[], c counted)`,
    `insert into t values (1, 'a', '{1}', '(1)')`,
    telltale('text_int(text)', 'int'),
    `create cast (text as int) with function text_int(text)`,
  );

  it.each([
    `select 'a'::text::int`,
    `select array['a'::text]::int[]`,
    `select array['a'::text]::_int4`,
    `select row('a'::text)::counted`,
    `select row(array['a'::text])::counted_deeper`,
    `select ('a'::text)::positive`,
    `select json_populate_record(row('x'::text)::counted, '{}')`,
  ])('is not reached through a type made of that type: %s', async (sql) => {
    expect(await verdict(sql)).toBe('type_not_allowed');
  });

  it.each([`select name, c, counts[1] from t where name = 'a'`, `select name::varchar(1), id::text from t`])(
    'and what names no such type stays: %s',
    async (sql) => {
      expect(await verdict(sql)).toBe('ran');
    },
  );
});

describe('an own cast for assignments', () => {
  const verdict = databaseOf(
    `create table t (id int, name text, numbers int[])`,
    `create table u (id int, name text)`,
    `insert into t values (1, 'a', '{1}')`,
    `insert into u values (1, 'a')`,
    ...['bool', 'bigint', 'int'].flatMap((type) => [
      telltale(`text_${type}(text)`, type),
      `create cast (text as ${type}) with function text_${type}(text) as assignment`,
    ]),
  );

  it.each([
    `select id from t where name`,
    `select 1 where 'x'::text`,
    `select 1 from t join u on t.name`,
    `select max(id) from t group by name having name`,
    `select count(*) filter (where name) from t`,
    `select case when name then 1 end from t`,
    `select not name from t`,
    `select name is true from t`,
    `select id from t limit 'x'::text`,
    `select id from t offset 'x'::text`,
    `select sum(id) over (order by id rows between ('x'::text) preceding and current row) from t`,
    `select numbers[name] from t`,
  ])('is not taken for a condition, a number of rows or a subscript: %s', async (sql) => {
    expect(await verdict(sql)).toBe('type_not_allowed');
  });
});

describe('a call that is a cast to a type of the owner’s', () => {
  const verdict = databaseOf(
    `create table t (id int, name text)`,
    `insert into t values (1, 'a')`,
    telltale('own_check(text)', 'boolean'),
    `create domain area as text check (own_check(value))`,
    `create domain mode as int check (own_check(value::text))`,
    `create schema elsewhere`,
    `create domain elsewhere.family as text check (own_check(value))`,
  );

  it('is refused as that cast is', async () => {
    for (const sql of [`select area('x')`, `select area(name) from t`, `select mode(id) from t`])
      expect(await verdict(sql)).toBe('type_not_allowed');
  });

  it('and a call of a name that no type in sight has is not', async () => {
    for (const sql of [
      `select family('10.0.0.1'::inet), pg_catalog.area('((0,0),(1,1))'::box), lower(name) from t`,
      `select max(id), count(name) from t`,
    ])
      expect(await verdict(sql)).toBe('ran');
  });
});

describe('an explicit own cast between built-in types', () => {
  const verdict = databaseOf(
    `create table t (id int, name text, at point, data json)`,
    `insert into t values (1, 'a', '(1,2)', '{}')`,
    telltale('point_text(point)', 'text'),
    `create cast (point as text) with function point_text(point)`,
    telltale('json_text(json)', 'text'),
    `create cast (json as text) with function json_text(json)`,
  );

  it.each([
    `select at::text from t`,
    `select cast(at as text) from t`,
    `select array[at]::text[] from t`,
    `select at || 'x'::text from t`,
    `select at operator(pg_catalog.||) name from t`,
    `select quote_literal(at), quote_nullable(at) from t`,
    `select json_serialize(data) from t`,
  ])('is refused where its target is named or implied: %s', async (sql) => {
    expect(await verdict(sql)).toBe('type_not_allowed');
  });

  it.each([
    `select id, name, at, data from t where name = 'a' and id = 1`,
    `select count(*), max(id) from t where at[0] > 0 group by upper(name) order by 1 limit 5`,
    `select at::varchar, concat(at, name), format('%s', at), to_json(at), row_to_json(t) from t`,
  ])('and every other statement passes: %s', async (sql) => {
    expect(await verdict(sql)).toBe('ran');
  });
});
