import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { tableDdlAnswer, type TableDdlAnswer } from '@pairsmith/core';
import { call, startApi, type TestApi } from '../support/api';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { startFakeLlm, unauthorized, type FakeLlm, type FakeLlmOptions } from '../support/fake-llm';

let api: TestApi;
let business: TestDatabase;
let reader: string;

beforeAll(async () => {
  business = await createDatabase();
  const owner = new Client({ connectionString: business.url });
  await owner.connect();
  await owner.query(`
    create schema "Sales";
    create type mood as enum ('good', 'bad');
    create table customer (
      id bigint generated always as identity primary key, phone varchar(20) not null, mood mood,
      state int not null default 0, note text);
    comment on table customer is '客户（含潜在客户）';
    comment on column customer.state is '状态（0正常 1停用）';
    insert into customer (phone, mood) select '138' || (10000000 + i * 7919), 'good' from generate_series(1, 300) i;
    create table "Sales"."Order Detail" (
      order_no int, line int, customer_id bigint references customer, "金额" numeric(10, 2) default 0.00,
      primary key (order_no, line));
    create table "服务区" ("编号" int primary key, "名称" text);
    create view busy as select id, phone from customer where state = 0;
    create table by_day (day date not null, n int) partition by range (day);
    create table by_day_2025 partition of by_day for values from ('2025-01-01') to ('2026-01-01');
    insert into by_day select '2025-01-01', i from generate_series(1, 1000) i;
    create table bare ();
    analyze;`);
  reader = await createReader(business, ['public', 'Sales']);
  await owner.query('create table secret (id int)');
  await owner.query(`revoke all on secret from "${new URL(reader).username}"`);
  await owner.end();
  api = await startApi({ BUSINESS_DATABASE_URL: reader });
});
afterAll(async () => {
  await api.close();
  await business.drop();
});

const ask = (body: Record<string, unknown>, of = api) =>
  call(of.app, 'post', '/database/table/ddl').send(body);
const tableOf = async (body: Record<string, unknown>, of = api): Promise<TableDdlAnswer> => {
  const answer = await ask(body, of);
  expect(answer.body).toMatchObject({ code: 200, success: true });
  const { timestamp, ...data } = answer.body.data;
  expect(timestamp).toEqual(expect.any(String));
  return tableDdlAnswer.parse(data);
};

describe('a table by its name', () => {
  it('is answered with the facts, the words and the DDL that step 1 would write', async () => {
    const data = await tableOf({ table: 'customer' });
    expect(data).toMatchObject({
      table_info: {
        table_name: 'customer',
        schema_name: 'public',
        full_name: 'public.customer',
        comment: '客户（含潜在客户）',
        field_count: 5,
        row_count: 300,
        table_size: expect.stringMatching(/^\d+\.\d KB$/),
      },
      generation_info: {
        business_context: '数据库管理系统',
        output_type: 'ddl',
        has_llm_comments: false,
        database: business.name,
      },
      response: '获取表DDL成功',
    });
    expect(data.ddl).toMatch(/^-- 中文名: 客户\n/);
    expect(data.ddl).toContain('create table public.customer (');
    expect(data.md).toBeUndefined();
    expect(data.fields).toMatchObject([
      {
        name: 'id',
        type: 'bigint',
        nullable: false,
        is_primary_key: true,
        is_enum: false,
        enum_values: null,
      },
      { name: 'phone', type: 'varchar(20)', default_value: null },
      { name: 'mood', is_enum: true, enum_values: ['good', 'bad'] },
      {
        name: 'state',
        default_value: '0',
        comment: '状态（0正常 1停用）',
        is_enum: true,
        enum_values: ['0', '1'],
      },
      { name: 'note', nullable: true },
    ]);
  });

  it('may be quoted, of another schema and with a composite key', async () => {
    const data = await tableOf({ table: '"Sales"."Order Detail"', type: 'both' });
    expect(data.table_info.full_name).toBe('Sales.Order Detail');
    expect(data.ddl).toContain('create table "Sales"."Order Detail"');
    expect(data.md).toContain('复合主键：order_no, line');
    expect(data.fields.map(({ is_primary_key }) => is_primary_key)).toEqual([true, true, false, false]);
    expect(data.fields[2]).toMatchObject({ is_foreign_key: true, references: 'public.customer.id' });
    expect(data.fields[3]).toMatchObject({ name: '金额', is_foreign_key: false, references: null });
  });

  it.each([
    ['服务区', { table_name: '服务区', row_count: 0 }],
    ['busy', { row_count: null, table_size: '0.0 B' }],
    ['CUSTOMER', { full_name: 'public.customer' }],
    ['by_day', { row_count: 1000, table_size: expect.not.stringMatching(/^0/) }],
  ])('may be %s', async (table, info) => {
    expect((await tableOf({ table })).table_info).toMatchObject(info);
  });

  it('has the built-in writer’s comments where there is a business context and no model', async () => {
    const { generation_info, fields } = await tableOf({ table: 'customer', business_context: '客户管理' });
    expect(generation_info).toMatchObject({ business_context: '客户管理', has_llm_comments: false });
    expect(fields.find(({ name }) => name === 'phone')?.comment).toBeTruthy();
  });

  it('shows personal data masked', async () => {
    const { md } = await tableOf({ table: 'customer', type: 'md' });
    expect(md).toMatch(/138\*+\d{4}/);
    expect(md).not.toMatch(/138\d{8}/);
  });
});

describe('a wrong request', () => {
  it.each([
    [{}, 400, '缺少必需参数: table'],
    [{ table: ' ' }, 400, '参数 table 不能为空'],
    [{ table: 7 }, 400, /^参数 table 类型错误/],
    [{ table: 'customer, busy' }, 400, '参数 table 只能是一个表名'],
    [{ table: 'a.b.c' }, 400, /^参数 table 不是有效的表名: a\.b\.c。/],
    [{ table: '# nothing' }, 400, /^参数 table 不是有效的表名/],
    [{ table: 'customer; drop table customer' }, 400, /^参数 table 不是有效的表名/],
    [{ table: 'customer', type: 'xml' }, 400, "无效的输出类型，必须是 'ddl'、'md' 或 'both'"],
    [{ table: 'customer', business_context: '' }, 400, /business_context/],
    [{ table: 'customer', db_connection: 'mysql://x' }, 400, /db_connection/],
    [{ table: 'nowhere' }, 404, '表不存在: public.nowhere'],
    [{ table: '"Customer"' }, 404, '表不存在: public.Customer，是否指 public.customer（区分大小写）'],
    [{ table: 'nowhere.customer' }, 404, /^模式不存在: nowhere/],
    [{ table: 'bare' }, 404, '表没有任何列: public.bare'],
    [{ table: 'secret' }, 502, /public\.secret/],
    [{ table: 'x', db_connection: 'postgresql://a:b@127.0.0.1:1/x' }, 502, /127\.0\.0\.1/],
  ])('%j is answered %i', async (body: Record<string, unknown>, status, text) => {
    const answer = await ask(body);
    expect(answer.body).toMatchObject({
      code: status,
      success: false,
      data: { response: expect.any(String) },
    });
    expect(answer.status).toBe(status);
    expect(answer.body.data.response).toMatch(
      typeof text === 'string' ? new RegExp(`^${escape(text)}$`) : text,
    );
    const type = {
      404: 'resource_not_found',
      502: body['table'] === 'secret' ? 'database_permission_error' : 'database_connection_error',
    }[status];
    if (type) expect(answer.body.data.error_type).toBe(type);
  });

  const escape = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
});

describe('with a model', () => {
  const withModel = async (options: FakeLlmOptions, work: (of: TestApi, llm: FakeLlm) => Promise<void>) => {
    const llm = await startFakeLlm(options);
    const of = await startApi({
      BUSINESS_DATABASE_URL: reader,
      LLM_BASE_URL: llm.url,
      LLM_MODEL: 'knows-nothing',
    });
    try {
      await work(of, llm);
    } finally {
      await of.close();
      await llm.close();
    }
  };

  it('it is asked where there is a business context, about the words that nobody has, and once', () =>
    withModel({}, async (of, llm) => {
      const body = { table: 'customer', business_context: '客户管理', type: 'both' };
      const data = await tableOf(body, of);
      expect(data.generation_info).toMatchObject({ has_llm_comments: true, business_context: '客户管理' });
      expect(data.fields.find(({ name }) => name === 'phone')?.comment).toBe('字段phone');
      expect(data.table_info.comment).toBe('客户（含潜在客户）');
      expect(data.ddl).toContain('-- 字段phone');
      const { chatCalls } = llm.stats();
      expect(await tableOf(body, of)).toEqual(data);
      expect(llm.stats().chatCalls).toBe(chatCalls);
      expect(JSON.stringify(llm.requests)).not.toMatch(/138\d{8}/);

      expect((await tableOf({ table: 'customer' }, of)).generation_info.has_llm_comments).toBe(false);
      expect(llm.stats().chatCalls).toBe(chatCalls);
    }));

  it('its failure is a failure and no comment', () =>
    withModel({ then: unauthorized }, async (of) => {
      const answer = await ask({ table: 'customer', business_context: '客户管理' }, of);
      expect(answer.body).toMatchObject({ code: 502, data: { error_type: 'llm_error' } });
      expect((await ask({ table: 'customer' }, of)).status).toBe(200);
    }));
});

describe('the list of tables', () => {
  const tables = (body: Record<string, unknown>) => call(api.app, 'post', '/database/tables').send(body);

  it('has what can be read like a table, of the schemas asked for, in a form that a list takes', async () => {
    const { data } = (await tables({ schema: 'public, Sales,' })).body;
    expect(data).toMatchObject({
      tables: expect.arrayContaining([
        '"Sales"."Order Detail"',
        'public.by_day',
        'public.busy',
        'public.服务区',
      ]),
      schemas: ['public', 'Sales'],
      db_connection_info: { database: business.name },
      response: '获取表列表成功',
    });
    expect(data.tables).not.toContain('public.by_day_2025');
    expect(data.total).toBe(data.tables.length);
    for (const table of data.tables) expect([200, 404, 502]).toContain((await ask({ table })).status);
  });

  it.each([
    [{ table_name_pattern: 'by_*' }, ['public.by_day']],
    [{ table_name_pattern: 'b_*' }, []],
    [{ table_name_pattern: '*', schema: 'nowhere' }, []],
    [{ table_name_pattern: "%'; drop table x" }, []],
  ])('asked for with %j has %j', async (body, found) => {
    expect((await tables(body)).body.data).toMatchObject({
      tables: found,
      table_name_pattern: body.table_name_pattern,
    });
  });

  it.each([
    [{ schema: 7 }, 'schema'],
    [{ schema: 'a\0' }, 'schema'],
    [{ table_name_pattern: ['a'] }, 'table_name_pattern'],
    [{ table_name_pattern: 'x'.repeat(201) }, 'table_name_pattern'],
    [{ db_connection: '' }, 'db_connection'],
    [{ db_connection: 'postgresql://a:***@127.0.0.1/x' }, 'db_connection'],
  ])('refuses %j and names the field', async (body, field) => {
    expect((await tables(body)).body).toMatchObject({ code: 400, data: { invalid_params: [field] } });
  });
});

it('leaves no connection to the business database behind, however it ended', async () => {
  await Promise.all(
    [{ table: 'customer' }, { table: 'nowhere' }, { table: 'secret' }].map((body) => ask(body)),
  );
  const left = async () => {
    const { rows } = await api.pool.query('select 1 from pg_stat_activity where usename = $1', [
      new URL(reader).username,
    ]);
    return rows.length;
  };
  // The server takes a moment to see that a connection was closed.
  for (const end = Date.now() + 120_000; (await left()) > 0 && Date.now() < end;) await sleep(20);
  expect(await left()).toBe(0);
});
