import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startStack, stopStack } from '@pairsmith/embedded';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { watch } from '../../tests/support/worker-process';
import type { Figure } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import type { Part } from './part';

const ROOT = join(__dirname, '..', '..');

/** `npm start` on an empty data folder and on one that is there, each beside its PostgreSQL and Redis alone. */
export const start: Part = async ({ rounds }): Promise<Figure[]> => {
  const there = await mkdtemp(join(tmpdir(), 'pairsmith-start-'));
  try {
    await npmStart(there);
    const [first, serversMade] = await inTurn(
      rounds,
      { name: 'Pairsmith', measure: () => onEmptyFolder(npmStart) },
      { name: 'initdb and servers', measure: () => onEmptyFolder(serversAlone) },
    );
    const [again, servers] = await inTurn(
      rounds,
      { name: 'Pairsmith', measure: () => npmStart(there) },
      { name: 'servers', measure: () => serversAlone(there) },
    );
    return [
      { name: 'npm start, first', unit: 's', ours: first!, reference: serversMade! },
      {
        name: 'npm start, again',
        unit: 's',
        ours: again!,
        reference: servers!,
        target: { says: '< 3 s', isReached: (ours) => ours < 3 },
      },
    ];
  } finally {
    await rm(there, { recursive: true, force: true });
  }
};

async function onEmptyFolder(measure: (folder: string) => Promise<number>): Promise<number> {
  const folder = await mkdtemp(join(tmpdir(), 'pairsmith-start-'));
  try {
    return await measure(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Seconds until it says that it is ready; it is stopped then. */
async function npmStart(folder: string): Promise<number> {
  const port = await freePort();
  let child: ReturnType<typeof spawn> | undefined;
  const seconds = await secondsOf(async () => {
    child = spawn('npm', ['start'], {
      cwd: ROOT,
      env: { PATH: process.env['PATH'], HOME: process.env['HOME'], DATA_DIR: folder, PORT: String(port) },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await watch(child).until(/^ready /);
  });
  child!.kill('SIGTERM');
  await once(child!, 'close');
  return seconds;
}

/** Seconds that its PostgreSQL and Redis take, made where they are missing. */
async function serversAlone(folder: string): Promise<number> {
  const dataDir = join(folder, 'stack');
  const seconds = await secondsOf(() => startStack({ dataDir, log: () => undefined, env: {} }));
  await stopStack(dataDir);
  return seconds;
}
