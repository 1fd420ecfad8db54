import { readSettings } from '@pairsmith/core';
import { migrateDatabase } from '../apps/migrate/src/migrate-database';
import { startStack } from '@pairsmith/embedded';
import { loadEnvironment, projectStackFolder } from './start/env-file';

/** Brings the database that DATABASE_URL names, or our own, to this version's tables. What it started, it stops. */
const main = async (): Promise<void> => {
  const env = loadEnvironment();
  // Where the database is given no server is needed, not even a Redis.
  if (env['DATABASE_URL'])
    return console.log(await migrateDatabase(readSettings(env, ['DATABASE_URL']).DATABASE_URL));
  const stack = await startStack({ dataDir: projectStackFolder(env), log: console.log, env });
  try {
    console.log(await migrateDatabase(stack.databaseUrl));
  } finally {
    await stack.stop();
  }
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
