import { pointTo } from '../../scripts/demo-database/connect';
import { createDemoDatabase } from '../../scripts/demo-database/demo-database';
import { testStack } from './stack';

/** The reader of every demo database on the test server. */
export const testReader = { name: 'pairsmith_demo_reader', password: 'only-select' };

/** A demo database of this name on the test server: the first caller builds it, the others find it. */
export const ensureDemo = (database: string): Promise<{ url: string }> =>
  createDemoDatabase({
    adminUrl: testStack().pgUrl,
    database,
    readerRole: testReader.name,
    readerPassword: testReader.password,
  });

/**
 * The demo database that all test files share and only read. `url` is the reader's, `adminUrl` the
 * superuser's, for the same database.
 */
export const demoDatabase = async (): Promise<{ url: string; adminUrl: string }> => {
  const database = 'pairsmith_demo';
  const { url } = await ensureDemo(database);
  return { url, adminUrl: pointTo(testStack().pgUrl, database) };
};
