import { rmSync } from 'node:fs';
import { dockerEngine } from '../../scripts/stack/docker';
import { stopServers } from '../../scripts/stack/stop-stack';

/** Stops the servers of this run and removes their data. */
export default async function globalTeardown(): Promise<void> {
  const dataDir = process.env['PAIRSMITH_TEST_DATA_DIR'];
  if (!dataDir) return;
  await stopServers(dataDir, { postgres: true, redis: true }, dockerEngine);
  rmSync(dataDir, { recursive: true, force: true });
}
