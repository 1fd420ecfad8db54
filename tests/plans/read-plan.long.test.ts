import { Client } from 'pg';
import { createSourceDbs } from '@pairsmith/source-db';
import { loadParser, splitStatements } from '@pairsmith/sql';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { measurePlans } from '../../scripts/plans/measure';
import { createDatabase } from '../support/database';

const analytic = (file: string) => readFileSync(join(__dirname, '../safety/analytic', file), 'utf8');

beforeAll(() => loadParser());

test('of statements with everything PostgreSQL has, what is read whole gives the same rows when it is printed again', async () => {
  const statements = splitStatements(analytic('statements.sql')).map(({ text }) => text.replace(/;$/, ''));
  const database = await createDatabase();
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(analytic('schema.sql'));
  await client.end();
  const dbs = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
  const { outcomes } = await measurePlans(new Map([[database.name, statements]]), database.url, dbs);
  await dbs.close();
  await database.drop();
  expect(outcomes.filter(({ difference }) => difference !== null)).toEqual([]);
  const whole = outcomes.filter(({ opaque }) => opaque.length === 0);
  expect(whole.length / outcomes.length).toBeGreaterThan(0.65);
});
