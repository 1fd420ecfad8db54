import { chmodSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from '../../scripts/stack/processes';
import { startStack } from '../../scripts/stack/start-stack';
import { dockerEngine } from '../../scripts/stack/docker';
import { stopServers } from '../../scripts/stack/stop-stack';

const prefix = 'pairsmith-test-';

/** Stops and removes what a test run left behind that was killed before its teardown. */
const clearCrashedRuns = async (): Promise<void> => {
  for (const name of readdirSync(tmpdir())) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : 0;
    if (!pid || isAlive(pid)) continue;
    await stopServers(join(tmpdir(), name), { postgres: true, redis: true }, dockerEngine);
    rmSync(join(tmpdir(), name), { recursive: true, force: true });
  }
};

/** Starts one private PostgreSQL and Redis for the whole run. Nothing in it has to survive a crash, so nothing is synced. */
export default async function globalSetup(): Promise<void> {
  await clearCrashedRuns();
  const dataDir = mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`));
  // The system user PostgreSQL runs as under root has to get in.
  chmodSync(dataDir, 0o755);
  const { DATABASE_URL: _database, REDIS_URL: _redis, ...env } = process.env;
  const stack = await startStack({
    dataDir,
    log: (line) => console.error(line),
    env,
    postgresSettings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      max_connections: '200',
    },
  });
  process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
  process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
  process.env['PAIRSMITH_TEST_DATA_DIR'] = dataDir;
}
