import { execFileSync } from 'node:child_process';
import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readFile,
  readdir,
  rm,
  stat,
  symlink,
  writeFile,
} from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import {
  appendTaskLog,
  buildView,
  closeFolders,
  freeBytes,
  logInfo,
  readTaskLog,
  readTaskLogFrom,
  startVectorBackup,
  storeUpload,
  taskLogPath,
} from '.';

const TASK = 'task_20250703_000820';
const EVENT = { level: 'INFO', logger: 'step', message: 'planted', at: new Date(2025, 6, 2) } as const;
let outer: string;
let dataDir: string;
beforeEach(async () => {
  outer = await mkdtemp(join(tmpdir(), 'private-'));
  dataDir = join(outer, 'data');
});
afterEach(() => rm(outer, { recursive: true, force: true }));

const modeOf = async (path: string) => ((await stat(path)).mode & 0o777).toString(8);

async function fillDataFolder(): Promise<void> {
  await freeBytes(dataDir);
  await appendTaskLog(dataDir, TASK, EVENT);
  const { name, folder } = await storeUpload(dataDir, TASK, 'a.md', 'x');
  await buildView(dataDir, TASK, 1, [{ name, folder, stored_as: name }]);
  for (const owner of [null, TASK]) {
    const draft = await startVectorBackup(dataDir, owner, new Date());
    await draft.write('langchain_pg_collection', Readable.from([Buffer.from('x')]));
    await draft.write('langchain_pg_embedding', Readable.from([Buffer.from('x')]));
    await draft.keep('note');
  }
}

it('what is written is for the service’s own user, whatever the process’s mask is', async () => {
  const before = process.umask(0);
  try {
    await fillDataFolder();
  } finally {
    process.umask(before);
  }
  const seen = await readdir(dataDir, { recursive: true });
  expect(seen.length).toBeGreaterThan(12);
  for (const name of [...seen, '.']) {
    const found = await lstat(join(dataDir, name));
    if (!found.isSymbolicLink()) expect([name, found.mode & 0o077]).toEqual([name, 0]);
  }
});

it('folders that an earlier version left open are closed; the data folder is its owner’s', async () => {
  await fillDataFolder();
  for (const name of ['.', 'tasks', 'vector_bak']) await chmod(join(dataDir, name), 0o755);
  await closeFolders(dataDir);
  expect(await Promise.all(['.', 'tasks', 'vector_bak'].map((name) => modeOf(join(dataDir, name))))).toEqual([
    '755',
    '700',
    '700',
  ]);
  await closeFolders(join(outer, 'not-there-yet'));
});

describe('a link in the place of the log', () => {
  const secret = () => join(outer, 'secret');
  const refused = { code: 'file_permission_error', message: expect.stringContaining('符号链接') };
  beforeEach(async () => {
    await writeFile(secret(), '2025-07-02 19:04:10 [INFO] canary: canary\n');
    await mkdir(dirname(taskLogPath(dataDir, TASK)), { recursive: true });
    await symlink(secret(), taskLogPath(dataDir, TASK));
  });

  it('is not written through', async () => {
    await expect(appendTaskLog(dataDir, TASK, EVENT)).rejects.toMatchObject(refused);
    expect(await readFile(secret(), 'utf8')).not.toContain('planted');
  });

  it('is not read through, listed or followed', async () => {
    await expect(readTaskLog(dataDir, TASK, { limit: 9 })).rejects.toMatchObject(refused);
    await expect(readTaskLogFrom(dataDir, TASK, 0)).rejects.toMatchObject(refused);
    expect(await logInfo(dataDir, TASK)).toBeNull();
  });
});

it('a link in the place of a backup’s note or second file is not written through', async () => {
  const [secret, folder] = [join(outer, 'secret'), join(dataDir, 'vector_bak')];
  await writeFile(secret, 'canary');
  const draft = await startVectorBackup(dataDir, null, new Date());
  await symlink(secret, join(folder, 'vector_backup_log.txt'));
  const planted = `langchain_pg_embedding_${draft.timestamp}.csv.part`;
  await symlink(secret, join(folder, planted));
  const source = () => Readable.from([Buffer.from('x')]);
  await expect(draft.write('langchain_pg_embedding', source())).rejects.toMatchObject({
    code: 'file_permission_error',
  });
  await rm(join(folder, planted));
  await draft.write('langchain_pg_collection', source());
  await draft.write('langchain_pg_embedding', source());
  await expect(draft.keep('note')).rejects.toMatchObject({ code: 'file_permission_error' });
  await draft.discard();
  expect(await readFile(secret, 'utf8')).toBe('canary');
});

it('a pipe in the place of the log holds nobody up', async () => {
  const path = taskLogPath(dataDir, TASK);
  await mkdir(dirname(path), { recursive: true });
  execFileSync('mkfifo', [path]);
  expect(await logInfo(dataDir, TASK)).toBeNull();
  expect(await readTaskLog(dataDir, TASK, { limit: 1 })).toEqual({ lines: [], total: 0 });
});
