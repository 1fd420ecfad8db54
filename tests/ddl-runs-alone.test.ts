import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import {
  applyEdits,
  baseNames,
  ddlOrder,
  quoteIdentifier,
  renderDdl,
  renderMarkdown,
  type Catalog,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import { createSourceDbs, introspect, type Introspection } from '@pairsmith/source-db';
import { createDatabase, createReader, type TestDatabase } from './support/database';

const FIXTURE = readFileSync(join(__dirname, '../packages/source-db/src/fixture.sql'), 'utf8');
const OWN = `
create schema "Odd Schema";
create table "Odd Schema"."select" (
  "order" int primary key, "Mixed" text default 'a--b', "引'号" text default E'two\\nlines',
  "double"" quote" numeric(10,2) check ("double"" quote" >= 0), tags text[] not null default '{}');
comment on column "Odd Schema"."select"."Mixed" is E'first -- line\\nsecond line; drop table x; */ /*';
create table parents (id bigserial primary key, name varchar(20) unique, at timestamptz not null default now());
create table grouped (id int generated always as identity primary key, parent_id bigint references parents (id), n int,
  twice int generated always as (n * 2) stored, constraint positive check (n > 0));
create view per_parent as select p.*, count(g.id) as n from parents p left join grouped g on g.parent_id = p.id group by p.id;
create view of_a_view as select name, n from per_parent where n > 0;
insert into parents (name) values ('a');
create materialized view mean as select 1 / count(*) as share from parents;
create table events (day date not null, kind text, primary key (day, kind)) partition by range (day);
create type span as range (subtype = numeric);
create table spans (id int primary key, during span);
`;
const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });

let source: TestDatabase;
let found: Introspection;
let catalog: Catalog;

async function execute(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    for (const sql of statements) await client.query(sql);
  } finally {
    await client.end();
  }
}

async function readStructure(database: TestDatabase): Promise<Introspection> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client
    .query<{ schema: string; name: string }>(
      `select n.nspname as schema, c.relname as name from pg_class c join pg_namespace n on n.oid = c.relnamespace
        where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition
          and n.nspname not in ('pg_catalog', 'information_schema') and n.nspname not like 'pg_toast%'
          and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')
        order by 1, 2`,
    )
    .finally(() => client.end());
  const schemas = [...new Set(rows.map(({ schema }) => schema))];
  const db = await dbs.use(await createReader(database, schemas));
  try {
    return await introspect(db, rows);
  } finally {
    await db.release();
  }
}

beforeAll(async () => {
  source = await createDatabase();
  await execute(source.url, FIXTURE, OWN);
  found = await readStructure(source);
  const bases = baseNames(found.tables);
  catalog = {
    version: 1,
    database: 'source',
    server_version: '17',
    read_at: '2025-07-02 19:04:10',
    language: 'zh',
    business_context: '',
    tables: found.tables.map((table) => ({
      ...table,
      base_name: bases.get(fullName(table)) ?? '',
      columns: table.columns.map((column) => ({
        ...column,
        description: column.comment ?? `${column.name} -- x\ny`,
      })),
    })),
    relations: found.relations,
    types: found.types,
  };
});

afterAll(() => source?.drop());

it('quotes names exactly where PostgreSQL does', async () => {
  const client = new Client({ connectionString: source.url });
  await client.connect();
  const { rows } = await client
    .query<{ name: string; quoted: string }>(
      `select name, quote_ident(name) as quoted
         from (select word as name from pg_get_keywords()
               union select unnest(array['a', 'A', '1a', '_a', '名称', 'a$', 'a b', 'a"b', ''])) names`,
    )
    .finally(() => client.end());
  expect(rows.length).toBeGreaterThan(450);
  expect(rows.filter(({ name, quoted }) => quoteIdentifier(name) !== quoted)).toEqual([]);
});

it('runs every file alone on an empty database', async () => {
  expect(catalog.tables.length).toBeGreaterThan(20);
  const failures: string[] = [];
  for (const table of catalog.tables) {
    const empty = await createDatabase();
    const ddl = renderDdl(table, catalog);
    await execute(empty.url, ddl).catch((error: Error) =>
      failures.push(`${fullName(table)}: ${error.message}\n${ddl}`),
    );
    await empty.drop();
  }
  expect(failures).toEqual([]);
});

it('runs all files in their order, and the database that comes out is the one that went in', async () => {
  const empty = await createDatabase();
  try {
    await execute(empty.url, ...ddlOrder(catalog.tables).map((table) => renderDdl(table, catalog)));
    const again = await readStructure(empty);
    const made = new Map(again.tables.map((table) => [fullName(table), table]));
    for (const table of catalog.tables.filter(({ needs, kind }) => !needs && kind !== 'foreign table')) {
      const copy = made.get(fullName(table));
      const possible = table.columns.filter(({ type_needs }) => !type_needs);
      expect(copy?.columns.map(({ name, type, nullable }) => ({ name, type, nullable }))).toEqual(
        possible.map(({ name, type, nullable }) => ({ name, type, nullable })),
      );
      if (possible.length < table.columns.length) continue;
      expect({ ...copy?.primary_key }).toEqual({ ...table.primary_key });
      expect(copy?.uniques).toEqual(table.uniques);
      expect(copy?.partition_key).toBe(table.partition_key);
      expect(copy?.kind).toBe(table.kind);
      expect(copy?.columns.map(({ generated, identity }) => [generated, identity])).toEqual(
        table.columns.map(({ generated, identity }) => [generated, identity]),
      );
      expect(copy?.checks.map(({ expression }) => expression)).toEqual(
        table.checks.filter(({ needs }) => !needs).map(({ expression }) => expression),
      );
    }
  } finally {
    await empty.drop();
  }
});

it('reads every file back, and finds that white space is no edit', () => {
  const spaced = (text: string) => ({ generated: text, now: `${text.replaceAll('\n', ' \r\n')}\r\n\r\n` });
  const files = Object.fromEntries(
    catalog.tables.map((table) => [
      table.base_name,
      { ddl: spaced(renderDdl(table, catalog)), markdown: spaced(renderMarkdown(table, catalog)) },
    ]),
  );
  const { catalog: after, warnings, edited } = applyEdits(catalog, files);
  expect(after).toEqual(catalog);
  expect(warnings).toEqual([]);
  expect(edited).toHaveLength(catalog.tables.length * 2);
});
