import { readSettings } from '@pairsmith/core';
import { migrateDatabase } from './migrate-database';

async function main(): Promise<void> {
  const { DATABASE_URL } = readSettings(process.env, ['DATABASE_URL']);
  process.stdout.write(`${await migrateDatabase(DATABASE_URL)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
