import { startStack } from '../../scripts/stack/start-stack';
import { makeRunFolder, removeCrashedRuns } from './run-folder';

/** Starts one private PostgreSQL and Redis for the whole run, and sees to it that there is a browser, where one can be had. Nothing in it has to survive a crash, so nothing is synced. */
export default async function globalSetup(): Promise<void> {
  await removeCrashedRuns();
  const dataDir = makeRunFolder();
  const stack = await startStack({
    dataDir,
    log: (line) => console.error(line),
    // Not the whole environment: DATABASE_URL may name a server that somebody works with.
    env: { STACK_INSTALL: process.env['STACK_INSTALL'] },
    browser: true,
    postgresSettings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
  process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
  process.env['PAIRSMITH_TEST_FOLDER'] = dataDir;
}
