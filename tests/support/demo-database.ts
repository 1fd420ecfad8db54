import type { Client } from 'pg';
import { pointTo, withClient, withServerLock } from '../../scripts/demo-database/connect';
import { createDemoDatabase } from '../../scripts/demo-database/demo-database';
import { grantReading } from '../../scripts/demo-database/reader';
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

/** A demo database to clone from: nobody may be connected to a template, and the shared one has readers. */
export const demoTemplate = async (): Promise<string> => {
  const template = 'pairsmith_demo_template';
  await ensureDemo(template);
  return template;
};

/**
 * A clone of the demo database that all test files of a run share: the first caller makes it, with what `prepare` does
 * to it, the others find it complete.
 */
export const cloneDemoOnce = async (
  database: string,
  prepare: (client: Client) => Promise<void> = () => Promise.resolve(),
): Promise<void> => {
  const template = await demoTemplate();
  const adminUrl = testStack().pgUrl;
  await withServerLock(adminUrl, async (admin) => {
    const { rowCount } = await admin.query('select from pg_database where datname = $1', [database]);
    if (rowCount) return;
    const site = `${database}_building`;
    await admin.query(`drop database if exists ${site} with (force)`);
    await admin.query(`create database ${site} template ${template} strategy file_copy`);
    await withClient(pointTo(adminUrl, site), async (client) => {
      await prepare(client);
      await grantReading(client, site, testReader.name, { schemas: ['public', 'ods'] });
    });
    await admin.query(`alter database ${site} rename to ${database}`);
  });
};

/**
 * The demo database that all test files share and only read. `url` is the reader's, `adminUrl` the
 * superuser's, for the same database.
 */
export const demoDatabase = async (): Promise<{ url: string; adminUrl: string }> => {
  const database = 'pairsmith_demo';
  await cloneDemoOnce(database);
  const adminUrl = pointTo(testStack().pgUrl, database);
  return { url: pointTo(adminUrl, database, testReader), adminUrl };
};
