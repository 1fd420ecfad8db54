import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startStack, stopStack, type Stack } from '../../packages/embedded/src/stack/start-stack';

/** Folders of embedded stacks that a test file starts itself: each is stopped and deleted at its end, the first ones first. */
export const folders: string[] = [];

export const makeFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'pairsmith-stack-'));
  chmodSync(folder, 0o755);
  folders.push(folder);
  return folder;
};

export async function stopAll(): Promise<void> {
  for (const folder of folders) {
    await stopStack(folder);
    rmSync(folder, { recursive: true, force: true });
  }
}

export const start = (dataDir: string, env: NodeJS.ProcessEnv = {}): Promise<Stack> =>
  startStack({ dataDir, log: () => undefined, env, postgresSettings: { fsync: 'off' } });

export const query = async (url: string, sql: string): Promise<Record<string, unknown>[]> => {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
};
