import { Client } from 'pg';
import { quoteIdentifier, quoteTable, renderDdl, type Catalog } from '@pairsmith/catalog';
import { loadParser } from '@pairsmith/sql';
import { exampleColumn, exampleTable } from '../../packages/catalog/src/__tests__/example-tables';
import type { ExportPair } from '../../packages/export/src/pair';
import {
  examplePair,
  sourceOf,
  strangePairs,
  strangeShop,
  textOf,
} from '../../packages/export/src/__tests__/strange-shop';
import { createExport } from '../../packages/export/src/export';
import { semanticModel } from '../../packages/export/src/models/semantic-model';
import { settingsOf } from '../../packages/export/src/settings';
import { createDatabase, type TestDatabase } from '../support/database';

/**
 * What a semantic model says about a question is said in the model's names, as WrenAI's views and Snowflake's verified queries
 * have to. Here the model's tables stand as views, and nothing else: what runs on them names nothing but them.
 */

// It has no types of its own; another reader than the writer's.
const { load } = jest.requireActual<{ load(text: string): unknown }>('js-yaml');

/** A name in capitals is an identifier, and another one to PostgreSQL than to a model that writes none in quotes. */
const people = exampleTable('People', [
  exampleColumn('ID', 'integer', { nullable: false }),
  exampleColumn('name', 'text'),
]);
const shop: Catalog = { ...strangeShop, tables: [...strangeShop.tables, people] };
const databases = [{ name: 'shop', catalog: shop }];

let database: TestDatabase;
let client: Client;
beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  client = new Client({ connectionString: database.url });
  await client.connect();
  for (const table of shop.tables) await client.query(renderDdl(table, shop));
  await client.query(`
    insert into customers (id, full_name, city, status)
      values (1, 'Ann', '北京', '0'), (2, 'Bo', 'حلب', '1'), (3, 'Cy', '北京', '0');
    insert into "Order ""Détails""" (id, customer_id, "select", "订单日期", "a\\b", mood)
      values (1, 1, 10.5, '2024-01-02', 'x''y', 'happy'), (2, 1, 4, '2024-02-03', 'z', 'so''so'), (3, 2, 7, null, null, null);
    insert into "طلبات" ("رقم", "ملاحظة") values (1, 'a'), (2, 'b');
    insert into "People" values (1, 'Ann'), (2, 'Bo');
    insert into ods.pairs_of_keys (a, b) values (1, 2), (3, 4);
    create schema mdl;
    create schema cortex;`);
  for (const { name, table, columns } of semanticModel(shop).tables) {
    const list = columns.map((one) => `${one.expr} as ${quoteIdentifier(one.name)}`).join(', ');
    await client.query(
      `create view mdl.${quoteIdentifier(name)} as select ${list} from ${quoteTable(table)}`,
    );
    // Without quotes, as the model's file writes it: Snowflake and PostgreSQL fold it, each in its way.
    const folded = columns.map((one) => `${one.expr} as ${one.name}`).join(', ');
    await client.query(`create view cortex.__${name} as select ${folded} from ${quoteTable(table)}`);
  }
});
afterAll(async () => {
  await client?.end();
  await database?.drop();
});

const DETAILS = '"Order ""Détails"""';
const statements = [
  `SELECT count(*) FROM ods.pairs_of_keys`,
  `SELECT k.a FROM ods.pairs_of_keys AS k WHERE k.b > 2`,
  `SELECT pairs_of_keys.b, ods.pairs_of_keys.a FROM ods.pairs_of_keys ORDER BY 1`,
  `SELECT public.customers.id, customers.city FROM public.customers ORDER BY public.customers.id`,
  `SELECT "订单日期", sum("select") AS total FROM ${DETAILS} GROUP BY "订单日期" ORDER BY "订单日期"`,
  `SELECT "select" AS "订单日期" FROM ${DETAILS} ORDER BY "订单日期"`,
  `SELECT c.city, (SELECT max(d."select") FROM ${DETAILS} AS d WHERE d.customer_id = c.id) FROM customers AS c ORDER BY c.id`,
  `WITH "订单日期" AS (SELECT d."订单日期", d.id FROM ${DETAILS} d) SELECT w."订单日期" FROM "订单日期" w ORDER BY w.id`,
  `SELECT x."a\\b", x.n FROM (SELECT "a\\b", count(*) AS n FROM ${DETAILS} GROUP BY "a\\b") AS x ORDER BY 1`,
  `SELECT c.city FROM customers c JOIN ${DETAILS} ON ${DETAILS}.customer_id = c.id AND ${DETAILS}."select" > 5 ORDER BY c.id`,
  `SELECT /* "select" */ "رقم" + 1 FROM /* no */ "طلبات" -- "رقم"\nWHERE "ملاحظة" <> 'رقم' UNION ALL SELECT a FROM ods.pairs_of_keys ORDER BY 1`,
  `SELECT id, row_number() OVER (PARTITION BY customer_id ORDER BY "订单日期") FROM ${DETAILS} ORDER BY id`,
  `SELECT customer_id, bool_or("select" > 5) FILTER (WHERE mood = 'happy') FROM ${DETAILS} GROUP BY 1 HAVING sum("select") > 5 ORDER BY 1`,
  `SELECT 1 WHERE EXISTS (SELECT 1 FROM customers, LATERAL (SELECT "select" FROM ${DETAILS} d WHERE d.customer_id = customers.id) AS l WHERE l."select" > 10);`,
  `SELECT d.id, u FROM ${DETAILS} AS d, LATERAL unnest(ARRAY[d."select", d.id]) AS u ORDER BY d.id, u`,
  `SELECT DISTINCT ON ("select") "select", "订单日期" FROM ${DETAILS} ORDER BY "select", "订单日期"`,
  `SELECT id, sum("select") OVER w FROM ${DETAILS} WINDOW w AS (ORDER BY "订单日期" NULLS FIRST, id) ORDER BY id`,
  `SELECT "select" FROM ${DETAILS} UNION SELECT "رقم" FROM "طلبات" ORDER BY "select"`,
  `SELECT d.id FROM ${DETAILS} AS d WHERE d."select" IN (SELECT max(x."select") FROM ${DETAILS} AS x GROUP BY x.customer_id) ORDER BY d.id LIMIT (SELECT count(*) FROM "طلبات")`,
  `SELECT CASE WHEN "select" > 5 THEN 'a' ELSE 'b' END AS "select", count(*) FROM ${DETAILS} GROUP BY CASE WHEN "select" > 5 THEN 'a' ELSE 'b' END ORDER BY "select"`,
  `WITH RECURSIVE n AS (SELECT 1 AS "select" UNION ALL SELECT "select" + 1 FROM n WHERE "select" < 3) SELECT n."select", count(d.id) FROM n LEFT JOIN ${DETAILS} AS d ON d."select" > n."select" GROUP BY n."select" ORDER BY n."select"`,
  `SELECT p."ID", p.name FROM "People" AS p WHERE p."ID" > 1`,
  `SELECT l."ID" FROM (SELECT max("ID") AS "ID" FROM "People") AS l JOIN "People" ON "People"."ID" = l."ID"`,
];
/** Their names could be several things, or the model has none of them. */
const abstained = [
  `SELECT l."select" FROM ${DETAILS} AS l NATURAL JOIN ${DETAILS} AS r`,
  `SELECT count(*) FROM ${DETAILS} AS l JOIN ${DETAILS} AS r USING ("select")`,
  `SELECT x FROM ${DETAILS} AS d (x, y, "select") WHERE "select" > 1`,
  `SELECT * FROM elsewhere`,
];

const pairs: ExportPair[] = [
  ...strangePairs.slice(0, 6).map((pair) => ({ ...pair, database: databases[0]! })),
  ...[...statements, ...abstained].map((sql, at) =>
    examplePair(`statement ${at}`, sql, { database: databases[0]! }),
  ),
];
const written = async (format: 'mdl' | 'cortex', part: 'all' | 'manifest' = 'all'): Promise<string> => {
  const [file] = createExport(sourceOf(pairs, databases), settingsOf(format, {}), part);
  return textOf(file!.chunks());
};
const run = async (path: string, sql: string) => {
  await client.query(`set search_path = ${path}`);
  const { rows, fields } = await client.query({ text: sql, rowMode: 'array' });
  return { rows, names: fields.map(({ name }) => name) };
};

const READERS = {
  mdl: async () =>
    (
      JSON.parse(await written('mdl')) as { views: { statement: string; properties: { question: string } }[] }
    ).views.map(({ statement, properties }) => ({ question: properties.question, sql: statement })),
  cortex: async () =>
    (load(await written('cortex')) as { verified_queries: { question: string; sql: string }[] })
      .verified_queries,
};

it.each(['mdl', 'cortex'] as const)(
  '%s: each statement gives on the model what it gives on the tables, under the same names',
  async (format) => {
    const queries = await READERS[format]();
    expect(queries.map(({ question }) => question)).toEqual(
      pairs.slice(0, 6 + statements.length).map(({ question }) => question),
    );
    for (const { question, sql } of queries) {
      expect(sql).not.toMatch(/\b(ods|public)\./);
      const pair = pairs.find((one) => one.question === question)!;
      expect({ sql, ...(await run(format, sql)) }).toEqual({ sql, ...(await run('public', pair.sql)) });
    }
  },
);

it.each(['mdl', 'cortex'] as const)(
  '%s: what cannot be said in its names is left out and counted',
  async (format) => {
    const { pairs: counts } = JSON.parse(await written(format, 'manifest')) as {
      pairs: { exported: number; left_out: Record<string, number> };
    };
    expect(counts.exported).toBe(6 + statements.length);
    expect(counts.left_out).toMatchObject({ other_names: abstained.length });
  },
);
