import { Client } from 'pg';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { openSubject, type Subject } from './write-builtin-pairs';

let database: TestDatabase;
let subject: Subject;

beforeAll(async () => {
  database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(`
    create table "读者" ("编号" int primary key, "读者姓名" text, "等级" text, "Reg Date" date, "order" int, "积分" numeric(8, 1));
    insert into "读者" select i, 'r' || i, (array['金', '银', '铜'])[1 + i % 3], date '2023-01-01' + i % 700, i % 9, (i * 37 % 500) / 10.0
      from generate_series(1, 400) i;
    create table "Order" ("OrderId" serial primary key, "读者编号" int references "读者", "Select" text, amount numeric, payload jsonb, tags text[]);
    insert into "Order" ("读者编号", "Select", amount, payload)
      select 1 + i % 390, (array['a''b', 'c"d', '正常'])[1 + i % 3], i % 100, '{}' from generate_series(1, 3000) i;
    create table short_list (id int primary key, name text);
    insert into short_list select i, 'n' || i from generate_series(1, 12) i;
    create table endless (d date, n float8, kind text);
    insert into endless select case when i % 50 = 0 then date 'infinity' else date '2024-01-01' + i end,
                               case when i % 40 = 0 then 'NaN'::float8 else i::float8 end,
                               (array['陆运', '空运', '海运'])[1 + i % 3] from generate_series(1, 300) i;
    create table never_analysed (id int, kind text, day date) with (autovacuum_enabled = off);
    insert into never_analysed select i, (array['x', 'y', 'z'])[1 + i % 3], date '2024-01-01' + i % 300 from generate_series(1, 3000) i;
    create table technical (id uuid primary key default gen_random_uuid(), created_at timestamp default now(), version int);
    insert into technical (version) select 1 from generate_series(1, 50);
    create table nothing_in_it (id int, name text);
    create view levels as select "等级", count(*) as "人数" from "读者" group by 1;
    analyze "读者", "Order", short_list, endless, technical;
    comment on table short_list is '分馆';
    comment on table endless is '运单'; comment on column endless.d is '签收日期'; comment on column endless.n is '运费';
    comment on column endless.kind is '运输方式';
    comment on table never_analysed is '活动'; comment on column never_analysed.kind is '类型'; comment on column never_analysed.day is '日期'`);
  await client.end();
  subject = await openSubject(await createReader(database));
});
afterAll(async () => {
  await subject?.close();
  await database?.drop();
});

const isRunning = async (tables: string[], language: 'zh' | 'en' = 'zh'): Promise<string[]> => {
  const { pairs } = await subject.write({ tables, language });
  for (const { sql } of pairs) expect((await subject.run(sql)).rows.length).toBeGreaterThan(0);
  return pairs.map(({ question }) => question);
};

// A name that nobody has given a Chinese word is asked for in English only, and an English one that nobody says in Chinese only. How often something happened is asked of a month, of
// a sort or of a thing, and not of all time.
test.each([
  ['Chinese, mixed-case and reserved names', '读者', { zh: 4, en: 1 }],
  ['quotes inside values, JSON and arrays beside them', 'Order', { zh: 3, en: 3 }],
  ['a dozen names', 'short_list', { zh: 1, en: 0 }],
  ['infinity and NaN', 'endless', { zh: 3, en: 2 }],
  ['a table that was never analysed', 'never_analysed', { zh: 2, en: 0 }],
  // How many rows a view has whose rows stand for many nobody asks.
  ['a view', 'levels', { zh: 1, en: 0 }],
  // Technicals are nobody's noun.
  ['technical columns only', 'technical', { zh: 0, en: 0 }],
  ['no rows', 'nothing_in_it', { zh: 0, en: 0 }],
])('%s: pairs that run', async (_, table, least) => {
  for (const language of ['zh', 'en'] as const) {
    const questions = await isRunning([`public.${table}`], language);
    expect({ questions, enough: questions.length >= least[language] }).toEqual({ questions, enough: true });
    if (least[language] === 0) expect(questions).toEqual([]);
  }
});

test('a Chinese identifier is a name people say, and is not quoted', async () => {
  const questions = await isRunning(['public.读者']);
  expect(questions.some((question) => question.includes('读者'))).toBe(true);
  for (const question of questions) expect(question).not.toMatch(/“(读者|等级|积分)”/);
});
