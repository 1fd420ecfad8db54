import type { Pair } from '@pairsmith/core';
import { createProbe } from '@pairsmith/source-db';
import { createLinter } from '@pairsmith/lint';
import { createQuestionReader, examinePair, provePair } from '@pairsmith/proof';
import { createSourceDbs, type SourceDb } from '@pairsmith/source-db';
import * as grammar from 'libpg-query';
import { Client } from 'pg';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { sentWhile } from './counted';

const catalog = exampleCatalog([exampleTable('orders', [exampleColumn('id', 'integer')])]);
const dbs = createSourceDbs({ connections: 2, allowedHosts: ['127.0.0.1'], hasApiKeys: false });
let database: TestDatabase;
let db: SourceDb;
beforeAll(async () => {
  database = await createDatabase();
  const admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query('create table orders (id integer primary key)');
  await admin.end();
  db = await dbs.use(await createReader(database));
});
afterAll(async () => {
  await db.release();
  await dbs.close();
  await database.drop();
});

it('a proof is three messages: a frame, its plan, a cursor with its rows and the end', async () => {
  const probe = createProbe(db, { timeoutMs: 5_000, maxRows: 100, maxCost: 1e6, allowedFunctions: [] });
  const prove = ({ question, sql }: Pair) =>
    provePair({ question, sql }, { db: probe, catalog, allowedFunctions: [], climbTo: 'L3' });
  // The first asks what code of its own the database has, for half a minute.
  await prove({ question: 'How many orders?', sql: 'SELECT count(*) FROM orders;' });
  const sent = await sentWhile(() =>
    prove({ question: 'How many orders above 7?', sql: 'SELECT count(*) FROM orders WHERE id > 7;' }),
  );
  expect(sent.map((text) => text.split(' ')[0])).toEqual(['begin', 'explain', 'fetch']);
  // Each statement of the frame costs as much as a small one of the work.
  expect(sent[0]!.split(';')).toHaveLength(3);
});

it('a pair that is proved, read and linted is parsed once, also by the probe that trusts nobody', async () => {
  const caps = { timeoutMs: 5_000, maxRows: 100, maxCost: 1e6, allowedFunctions: [] };
  const options = {
    ...{ db: createProbe(db, caps), catalog, strict: true, allowedFunctions: caps.allowedFunctions },
    ...{ lint: createLinter(catalog), read: createQuestionReader(catalog) },
  };
  const parsed = jest.spyOn(grammar, 'parseSync');
  const pair = {
    question: 'How many orders have an id above 9?',
    sql: 'SELECT count(*) FROM orders WHERE id > 9;',
  };
  const { level, reader } = await examinePair(pair, options);
  expect([level, reader?.verdict]).toEqual(['L3', 'agreed']);
  expect(parsed.mock.calls.map(([sql]) => sql)).toEqual([pair.sql]);
});
