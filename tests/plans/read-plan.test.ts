import { Client } from 'pg';
import { readPlan } from '@pairsmith/query-plan';
import { createSourceDbs } from '@pairsmith/source-db';
import { loadParser, parse, type Statement } from '@pairsmith/sql';
import { measurePlans, type Measured } from '../../scripts/plans/measure';
import { createDatabase, type TestDatabase } from '../support/database';
import { gardensCatalog, gardensScript, gardenStatements } from './gardens';
import { LONG_SHAPES } from './long-statements';

const dbs = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
const databases: TestDatabase[] = [];

beforeAll(() => loadParser());
afterAll(async () => {
  await dbs.close();
  for (const database of databases) await database.drop();
});

/** Statements read, printed again and run on a database that a script made. */
async function measure(script: string, statements: readonly string[]): Promise<Measured> {
  const database = await createDatabase();
  databases.push(database);
  const client = new Client({ connectionString: database.url });
  await client.connect();
  await client.query(script);
  await client.end();
  return measurePlans(new Map([[database.name, statements]]), database.url, dbs);
}

test('statements of every style are read whole, and printed again they give the same rows', async () => {
  const statements = gardenStatements();
  const { outcomes, left } = await measure(gardensScript(), statements);
  expect(left).toEqual([]);
  expect(outcomes.filter(({ opaque, difference }) => opaque.length > 0 || difference !== null)).toEqual([]);
  expect(outcomes).toHaveLength(statements.length);
});

test.each(Object.keys(LONG_SHAPES))('twice the %s are read in about twice the steps', (name) => {
  const shape = LONG_SHAPES[name]!;
  const [once, twice] = [30, 60].map((parts) => stepsToRead(parse(shape(parts))));
  expect(once).toBeGreaterThan(0);
  expect(twice! / once!).toBeLessThan(2.2);
});

/** How often the reader looks into the tree of a statement. */
function stepsToRead({ sql, root }: Statement): number {
  let steps = 0;
  const watched = new WeakMap<object, object>();
  const watch = <T>(value: T): T => {
    if (typeof value !== 'object' || value === null) return value;
    const known = watched.get(value) as T | undefined;
    if (known) return known;
    const proxy = new Proxy(value, {
      get: (target, key) => {
        steps += 1;
        return watch(Reflect.get(target, key) as unknown);
      },
    });
    watched.set(value, proxy);
    return proxy;
  };
  readPlan({ sql, root: watch(root) }, gardensCatalog());
  return steps;
}
