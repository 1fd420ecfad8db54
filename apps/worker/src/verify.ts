import { existsSync } from 'node:fs';
import { createPool, secretKeysOf } from '@pairsmith/db';
import { loadStateConfig } from './config';
import { verifyState } from './verify-state';

/** Says whether database, volume and SECRET_KEY belong together; exits 1 where they do not. For backups, and after a restore. */
async function main() {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const config = loadStateConfig(process.env);
  const pool = createPool(config.DATABASE_URL, { max: 1, name: 'pairsmith verify' });
  try {
    const { DATA_DIR: dataDir } = config;
    const { tasks, files, problems } = await verifyState({ pool, dataDir, secretKeys: secretKeysOf(config) });
    for (const problem of problems) process.stdout.write(`${problem}\n`);
    process.stdout.write(`${tasks} tasks, ${files} files: ${problems.length || 'no'} problems\n`);
    if (problems.length > 0) process.exitCode = 1;
  } finally {
    await pool.end();
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
