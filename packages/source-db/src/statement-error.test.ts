import { inWords, said } from '@pairsmith/core';
import { inspect } from 'node:util';
import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../../../tests/support/database';
import { createSourceDbs, type SourceDb } from './connect';
import { introspect } from './introspect/introspect';
import { explainIn, fetchIn, QueryFailure, readCapped } from './query';
import { sourceError } from './query-errors';
import { readContents } from './read-contents';

/** No cell of the customer's leaves in the text of an error, whatever PostgreSQL says about it. */

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
const CANARY = /kestrel|heron|7391846250|2087-12-13|Kq7/i;
let database: TestDatabase;
let db: SourceDb;

async function execute(sql: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

beforeAll(async () => {
  database = await createDatabase();
  await execute(`
      create domain even as int check (value % 2 = 0);
      create type pair as (a int, b int);
      create table c (
        id int primary key, secret text, quoted text, lines text, digits text, big bigint, amount numeric, real8 float8, day text,
        json text, tags text[], word varchar(40), bits text, span interval, doc jsonb, bytes bytea
      );
      insert into c values (
        0, 'kestrel & | (', 'he said "kestrel" and ''heron'' it', E'one\\nkestrel\\nheron', '7391846250', 7391846250, 7391846250.5,
        7391846250e270, '2087-12-13 25:61', '{"kestrel": heron', array['kestrel','heron'], 'kestrel(', 'Kq7', '7391846 days',
        '{"kestrel": "heron", "n": 7391846250}', '\\x6b'
      );
      insert into c (id, secret) values (1, 'heron'), (2, 'kestrel');
      create function loud(t text) returns int language plpgsql as $$ begin
        raise exception 'found %', t using detail = t, hint = t, table = t, column = t; end $$;
      create function denied(t text) returns int language plpgsql as $$ begin
        raise exception 'permission denied for %', t using errcode = '42501', detail = t; end $$;
      create function named(t text) returns int language plpgsql as $$ begin
        raise exception 'column "%" does not exist', t using errcode = '42703', hint = t; end $$;
      create function dynamic(t text) returns int language plpgsql as $$ declare n int; begin
        execute 'select ' || t || ' ' || t into n; return n; end $$;
      create function noisy(t text) returns int language plpgsql as $$ begin raise notice 'seen %', t; return t::int; end $$`);
  db = await dbs.use(database.url);
});
afterAll(async () => {
  await db?.release();
  await database?.drop();
});

/** Past the gate on purpose: what it refuses today may be allowed by a setting, and a view may hold anything. */
const fail = (sql: string): Promise<QueryFailure> =>
  readCapped(db, { timeoutMs: 5_000 }, async (reader) => {
    await explainIn(reader, sql);
    return fetchIn(reader, sql, 10);
  }).then(
    () => {
      throw new Error(`it ran: ${sql}`);
    },
    (error: unknown) => error as QueryFailure,
  );

/** By the state that it has to end in. */
const FAILING: Record<string, string[]> = {
  '22P02': [
    'select secret::int from c where id = 0',
    'select quoted::int from c',
    'select lines::int from c',
    'select digits::uuid from c',
    'select secret::boolean from c',
    'select json::jsonb from c',
    'select json::json from c',
    'select secret::int[] from c',
    'select secret::point from c',
    'select secret::inet from c',
    'select secret::macaddr from c',
    'select bits::bit(3) from c',
    'select secret::numeric from c',
    'select secret::float8 from c',
    'select secret::money from c',
    'select secret::pair from c',
    'select secret::int4range from c',
    'select secret::pg_lsn from c',
    'select secret::tid from c',
    'select secret::xid8 from c',
    'select (tags::text)::int from c',
    'select case when id = 0 then (doc->>$$kestrel$$)::int end from c',
    'select c::text::int from c',
    'select secret::aclitem from c',
    'select secret::regprocedure from c where id = 1',
  ],
  '22003': [
    'select big::int from c',
    'select digits::int from c',
    'select digits::smallint from c',
    'select amount::int from c',
    'select amount::numeric(3,1) from c',
    'select real8::float4 from c',
    'select real8::bigint from c',
    'select (doc->>$$n$$)::int from c',
    'select big * big from c',
    'select chr(amount::int) from c',
  ],
  '22007': [
    'select secret::date from c where id = 0',
    'select secret::timestamp from c where id = 0',
    'select secret::interval from c where id = 0',
    'select to_date(secret, $$YYYY$$) from c where id = 0',
    'select lines::time from c',
  ],
  '22008': [
    'select day::timestamp from c',
    "select (amount::text || '-01-01')::date from c where id = 0",
    'select make_interval(years => 2147483647) + span from c where id = 0',
  ],
  '22023': [
    'select date_trunc(secret, now()) from c where id = 0',
    'select extract(epoch from now() at time zone secret) from c where id = 0',
    "select format(word || '%', 1) from c",
    'select jsonb_populate_record(null::c, to_jsonb(secret)) from c',
    'select * from c, jsonb_to_recordset(to_jsonb(secret)) as x(a int)',
    'select set_masklen(inet $$1.1.1.1$$, length(secret) * 100) from c',
    'select setseed(7391846250)',
  ],
  '42601': [
    "select to_tsquery('simple', secret) from c",
    'select secret::tsquery from c',
    'select dynamic(secret) from c',
    'select secret::regtype from c',
  ],
  '2201B': [
    "select regexp_replace('a', word, 'b') from c where id = 0",
    "select 'x' ~ word from c where id = 0",
  ],
  '22025': [String.raw`select secret like left(secret, 1) || '\' from c`],
  '21000': ['select (select secret from c) from c'],
  '22012': ['select big / 0 from c'],
  '22011': ['select overlay(secret placing secret from -1) from c'],
  '22030': ['select json_object(secret: 1, secret: 2 with unique keys) from c'],
  '22035': ["select json_value(doc, '$.x' returning int error on empty) from c where id = 0"],
  '2203A': ["select jsonb_path_query(doc, 'strict $.nope') from c"],
  '23514': ['select (id + 1)::even, secret from c'],
  '42704': [
    'select secret::regrole from c where id = 1',
    'select has_table_privilege(secret, oid, $$select$$) from c, pg_class',
  ],
  '42P01': ['select secret::regclass from c where id = 1', 'select currval(secret) from c where id = 1'],
  '42883': ['select secret::regproc from c where id = 1'],
  '42501': ['select denied(secret) from c'],
  '42703': ['select named(secret) from c'],
  P0001: ['select loud(secret) from c', 'select loud(lines) from c'],
};

const cases = Object.entries(FAILING).flatMap(([state, texts]) => texts.map((sql) => [state, sql] as const));
it.each(cases)('%s: %s', async (state, sql) => {
  const error = await fail(sql);
  expect(error).toBeInstanceOf(QueryFailure);
  expect(error.sqlState).toBe(state);
  // As a log would show it, causes and fields included.
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(CANARY);
  expect(error.message).toMatch(/^[0-9A-Z]{5} [^\r\n]{5,300}$/);
});

it('our own statements, samples and notes say as little', async () => {
  const reading = db.read({ timeoutMs: 5_000 }, ({ rows }) => rows('select quoted::int from c'));
  const error: unknown = await reading.catch((caught: unknown) => caught);
  expect(inspect(error, { depth: 9, showHidden: true })).not.toMatch(CANARY);
  expect(
    inspect(sourceError(error, db, said('doing.reading_sizes')), { depth: 9, showHidden: true }),
  ).not.toMatch(CANARY);
  await execute('create view broken as select noisy(secret) as n from c');
  const { tables } = await introspect(db, [{ schema: 'public', name: 'broken' }]);
  const access = { bytes: 0, isForeign: false, sorted: new Set<string>() };
  const [content] = await readContents(db, [{ table: tables[0]!, bytes: 0, access }]);
  const note = content!.sample.note;
  expect(note && inWords(note, 'zh')).toBe(
    '读取样本失败: 22P02 a value does not have the form of the type it is cast to; check the cast or filter such values',
  );
});

describe('names that stand in the statement are said, in whatever language the server speaks', () => {
  it.each([
    ['select nope from c', '42703 column "nope" does not exist'],
    ['select id, x.nope from c x', '42703 column x.nope does not exist'],
    ['select "No pe" from c', '42703 column "No pe" does not exist'],
    [
      'select * from public.nothing',
      '42P01 relation public.nothing does not exist, or is not in this FROM clause',
    ],
    ['select y.id from c', '42P01 relation y.id does not exist, or is not in this FROM clause'],
    [
      'select cuont(id) from c',
      '42883 function cuont() does not exist for its arguments: integer; check its name and cast them',
    ],
    [
      "select '订单', secret = id from c",
      '42883 operator = does not exist for its operands: text, integer; cast one of them',
    ],
    [
      'select secret, count(*) from c',
      '42803 column "secret" must appear in the GROUP BY clause or be used in an aggregate function',
    ],
    [
      'select id from c where count(*) > 1',
      '42803 aggregate or window function count() may not stand here; use HAVING or a subquery',
    ],
    ['select id from c, c d', `42702 column reference "id" is ambiguous; write the table's alias before it`],
    ['select id from c union select secret from c', '42804 types do not match: integer, text; add a cast'],
  ])('%s', async (sql, message) => expect((await fail(sql)).message).toBe(message));
});

it('a literal is no name, whatever stands in it', async () => {
  for (const literal of ["'kestrel'", "E'kestrel'", "U&'kestrel'", '$$kestrel$$', "x'6b'"])
    expect((await fail(`select ${literal}::regclass`)).message).toMatch(/^42\w{3} (?!.*(kestrel|6b))/);
});
