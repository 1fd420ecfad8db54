import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { isSqlRefusal, loadParser, splitStatements } from '@pairsmith/sql';
import {
  createProbe,
  createSourceDbs,
  QueryFailure,
  type QueryProbe,
  type SourceDb,
} from '@pairsmith/source-db';
import { createDatabase, createReader, type TestDatabase } from '../../support/database';

const read = (file: string) => readFileSync(join(__dirname, file), 'utf8');
const dbs = createSourceDbs({ connections: 3, allowedHosts: [], hasApiKeys: false });
const caps = { timeoutMs: 10_000, maxRows: 1_000, maxCost: 1e7, allowedFunctions: [] };
let database: TestDatabase;
let admin: Client;
let db: SourceDb;
let probe: QueryProbe;

beforeAll(async () => {
  await loadParser();
  database = await createDatabase();
  admin = new Client({ connectionString: database.url });
  await admin.connect();
  await admin.query(read('schema.sql'));
  db = await dbs.use(await createReader(database));
  probe = createProbe(db, caps);
});
afterAll(async () => {
  await db?.release();
  await admin?.end();
  await database?.drop();
});

/** Why a statement did not run; null where it did. */
async function refusal(sql: string): Promise<string | null> {
  try {
    await probe.run(sql);
    return null;
  } catch (error) {
    if (isSqlRefusal(error)) return `${error.code}: ${error.message}`;
    if (error instanceof QueryFailure) return error.message;
    throw error;
  }
}

it('of 300 valid statements of every kind at least 99 % are accepted, from the gate to the last row', async () => {
  const statements = splitStatements(read('statements.sql')).map(({ text }) => text);
  expect(new Set(statements).size).toBe(statements.length);
  expect(statements.length).toBeGreaterThanOrEqual(300);

  const invalid: string[] = [];
  const refused: { sql: string; why: string }[] = [];
  for (const sql of statements) {
    // Valid is what PostgreSQL runs without us.
    await admin.query(sql).catch((error: Error) => invalid.push(`${error.message}: ${sql}`));
    const why = await refusal(sql);
    if (why !== null) refused.push({ sql, why });
  }
  expect(invalid).toEqual([]);
  if (refused.length > statements.length / 100) expect(refused).toEqual([]);
  expect(refused).toEqual(KNOWN_REFUSALS);
});

/** Each with its reason. */
const KNOWN_REFUSALS: { sql: string; why: string }[] = [];
