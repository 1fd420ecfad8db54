import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Pool } from 'pg';
import { createTestDeps } from '../../tests/support/step-deps';
import { migrate } from '@pairsmith/db';
import { startStack } from '@pairsmith/embedded';
import { projectStackFolder } from '../start/env-file';

/** Beside the project's own stack; the demo and the trap database stay in it from run to run. */
export const qualityFolder = (): string => join(dirname(projectStackFolder(process.env)), 'quality');

/** A server of its own and what the steps need. `close` stops what this run started. */
export async function openBench(log: (line: string) => void) {
  const dataDir = qualityFolder();
  mkdirSync(dataDir, { recursive: true });
  const stack = await startStack({
    dataDir,
    log,
    // Not the whole environment: DATABASE_URL may name a server that somebody works with.
    env: { STACK_INSTALL: process.env['STACK_INSTALL'] },
    postgresSettings: { synchronous_commit: 'off', max_connections: '100' },
  });
  // Where the tests' helpers look for the server.
  process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
  process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
  const pool = new Pool({ connectionString: stack.databaseUrl, max: 2 });
  // The steps ask it what people decided about pairs.
  await migrate(pool);
  const deps = createTestDeps({
    pool,
    caps: { timeoutMs: 20_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] },
  });
  return {
    deps,
    close: async () => {
      await deps.close();
      await stack.stop();
    },
  };
}
