import { chmodSync, mkdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findPostgresFolder } from '../../packages/embedded/src/stack/data-folder';
import { postgresPid } from '../../packages/embedded/src/stack/postgres';
import { redisPid } from '../../packages/embedded/src/stack/redis';
import { redisFolder } from '../../packages/embedded/src/stack/running';
import { startStack } from '../../packages/embedded/src/stack/start-stack';
import { cheapestFolder, makeRunFolder, removeCrashedRuns } from './run-folder';

/** Starts one private PostgreSQL and Redis for the whole run, and sees to it that there is a browser, where one can be had. Nothing in it has to survive a crash, so nothing is synced. */
export default async function globalSetup(): Promise<void> {
  await removeCrashedRuns();
  const dataDir = makeRunFolder(cheapestFolder());
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
      // Nobody copies this server, and what is filled in the transaction that made it is not logged then.
      wal_level: 'minimal',
      max_wal_senders: '0',
      jit: 'off',
    },
  });
  process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
  process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
  process.env['PAIRSMITH_TEST_FOLDER'] = dataDir;
  const pids = [postgresPid(findPostgresFolder(dataDir) ?? ''), redisPid(redisFolder(dataDir))];
  process.env['PAIRSMITH_TEST_SERVERS'] = pids.filter(Boolean).join(' ');
  // What has to lie on the disk of the checkout, to be linked instead of copied.
  process.env['PAIRSMITH_TEST_DISK'] = tmpdir();
  process.env['TMPDIR'] = makeTemporaryFolder(dataDir);
}

/** What tests make for a while lies with the servers: it is as cheap there, and it goes with them. */
function makeTemporaryFolder(dataDir: string): string {
  const folder = join(dataDir, 'tmp');
  mkdirSync(folder);
  chmodSync(folder, 0o1777);
  return folder;
}
