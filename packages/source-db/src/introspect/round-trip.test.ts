import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { ddlOrder, renderDdl, type Catalog } from '@pairsmith/catalog';
import { createDatabase, type TestDatabase } from '../../../../tests/support/database';
import { createSourceDbs } from '../connect';
import { listTables } from '../list-tables';
import { introspect } from './introspect';

const dbs = createSourceDbs({ connections: 2, allowedHosts: [], hasApiKeys: false });
const databases: TestDatabase[] = [];

async function emptyDatabase(sql = ''): Promise<TestDatabase> {
  const database = await createDatabase();
  databases.push(database);
  await execute(database, sql);
  return database;
}

async function execute(database: TestDatabase, sql: string): Promise<void> {
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

async function read(database: TestDatabase): Promise<Catalog> {
  const db = await dbs.use(database.url);
  const names = (await listTables(db, { schemas: ['public', 'ods', 'Sales'] })).filter(
    ({ name }) => name !== 'no_columns',
  );
  const { tables, relations, types } = await introspect(db, names);
  await db.release();
  return {
    version: 1,
    database: database.name,
    server_version: db.serverVersion,
    read_at: '2025-07-02 19:04:10',
    language: 'zh',
    business_context: '',
    tables,
    relations,
    types,
  };
}

let source: Catalog;
beforeAll(async () => {
  source = await read(await emptyDatabase(readFileSync(join(__dirname, '../fixture.sql'), 'utf8')));
});
afterAll(async () => {
  for (const database of databases) await database.drop();
});

it('reads what makes each table run alone on an empty database', async () => {
  expect(source.tables).toHaveLength(14);
  for (const table of source.tables) {
    await expect(emptyDatabase(renderDdl(table, source))).resolves.toBeDefined();
  }
});

it('reads the same again from a database made of its own DDL', async () => {
  const copy = await emptyDatabase();
  for (const table of ddlOrder(source.tables)) await execute(copy, renderDdl(table, source));
  const again = await read(copy);
  const facts = ({ tables }: Catalog) =>
    tables
      .filter(({ name }) => name !== 'evens')
      .map(({ schema, name, kind, columns, primary_key, uniques, partition_key, definition }) => ({
        name: `${schema}.${name}`,
        kind,
        columns: columns.map(({ name, type, identity, generated, enum_values }) => [
          name,
          type,
          identity,
          generated,
          enum_values,
        ]),
        primary_key,
        uniques: uniques.map(String).sort(),
        partition_key,
        definition,
      }));
  expect(facts(again)).toEqual(facts(source));
});
