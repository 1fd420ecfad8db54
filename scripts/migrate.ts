import { readSettings } from '@pairsmith/core';
import { createPool, migrate } from '@pairsmith/db';
import { projectStackFolder } from './stack/data-folder';
import { startStack } from './stack/start-stack';
import { loadEnvFile } from './start/env-file';

const migrateDatabase = async (url: string): Promise<void> => {
  const pool = createPool(url, { max: 1, name: 'pairsmith-migrate' });
  try {
    const applied = await migrate(pool);
    console.log(applied.length ? `Applied ${applied.join(', ')}.` : 'The database is up to date.');
  } finally {
    await pool.end();
  }
};

/** Brings the database that DATABASE_URL names, or our own, to this version's tables. What it started, it stops. */
const main = async (): Promise<void> => {
  loadEnvFile();
  // Where the database is given no server is needed, not even a Redis.
  if (process.env['DATABASE_URL'])
    return migrateDatabase(readSettings(process.env, ['DATABASE_URL']).DATABASE_URL);
  const stack = await startStack({ dataDir: projectStackFolder(process.env), log: console.log });
  try {
    await migrateDatabase(stack.databaseUrl);
  } finally {
    await stack.stop();
  }
};

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
