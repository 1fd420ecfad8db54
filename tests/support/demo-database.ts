import { createDemoDatabase } from '../../scripts/demo-database/demo-database';

/** The reader of every demo database on the test server. */
export const testReader = { name: 'pairsmith_demo_reader', password: 'only-select' };

export const testServerUrl = (): string => {
  const url = process.env.PAIRSMITH_TEST_PG_URL;
  if (!url)
    throw new Error('PAIRSMITH_TEST_PG_URL is not set: run the test through jest and its global setup');
  return url;
};

/**
 * The demo database of the test server, shared by all test files and only to be read: `url` is the reader's.
 * The first caller builds it, the others wait for its lock and find it by its version.
 */
export const demoDatabase = async (): Promise<{ url: string; adminUrl: string }> => {
  const adminUrl = testServerUrl();
  const { url } = await createDemoDatabase({
    adminUrl,
    database: 'pairsmith_demo',
    readerRole: testReader.name,
    readerPassword: testReader.password,
  });
  return { url, adminUrl };
};
