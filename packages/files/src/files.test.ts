import { mkdir, mkdtemp, readFile, readdir, readlink, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  asFileError,
  buildView,
  checkFreeSpace,
  createFolder,
  fileNameProblem,
  MissingBytes,
  readStored,
  removeStrays,
  removeTaskFolder,
  storeUpload,
  taskFolder,
  writeNewFile,
} from '.';

const TASK = 'task_20250703_000820';
let dataDir: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'files-'));
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

describe('a file of a run', () => {
  it('is written once, and its bytes can be read back with their hash', async () => {
    await createFolder(dataDir, TASK, 'runs/x.f1');
    const written = await writeNewFile(dataDir, TASK, 'runs/x.f1', '服务区.ddl', '-- 中文名');
    expect(written).toMatchObject({ name: '服务区.ddl', folder: 'runs/x.f1', bytes: 12 });
    const bytes = await readStored(dataDir, TASK, { folder: 'runs/x.f1', stored_as: '服务区.ddl' });
    expect(bytes.toString()).toBe('-- 中文名');
    await expect(writeNewFile(dataDir, TASK, 'runs/x.f1', '服务区.ddl', 'again')).rejects.toMatchObject({
      code: 'EEXIST',
    });
  });

  it('has a folder that no second owner can make', async () => {
    await createFolder(dataDir, TASK, 'runs/x.f1');
    await expect(createFolder(dataDir, TASK, 'runs/x.f1')).rejects.toMatchObject({ code: 'EEXIST' });
  });

  it('is never read through a link, out of the folder, or where it is no regular file', async () => {
    const root = taskFolder(dataDir, TASK);
    await createFolder(dataDir, TASK, 'runs/x.f1');
    await writeFile(join(dataDir, 'secret'), 'secret');
    await symlink(join(dataDir, 'secret'), join(root, 'runs/x.f1/link'));
    await symlink(dataDir, join(root, 'runs/y.f1'));
    await mkdir(join(root, 'runs/x.f1/folder'));
    for (const at of [
      { folder: 'runs/x.f1', stored_as: 'link' },
      { folder: 'runs/y.f1', stored_as: 'secret' },
      { folder: '../..', stored_as: 'secret' },
      { folder: 'runs/x.f1', stored_as: '../../../../secret' },
      { folder: 'runs/x.f1', stored_as: 'folder' },
      { folder: 'runs/x.f1', stored_as: 'missing' },
    ]) {
      await expect(readStored(dataDir, TASK, at)).rejects.toThrow(MissingBytes);
    }
  });
});

describe('a file name', () => {
  it.each(['t.ddl', '服务区 明细.md', 'qs_db_20250702_190410_pair.json.backup.2', 'a'.repeat(200)])(
    'may be %s',
    (name) => expect(fileNameProblem(name)).toBeNull(),
  );
  it.each([
    '',
    '..',
    'a/b',
    'a\\b',
    'a\0b',
    'a\u202eb',
    'CON',
    'nul.txt',
    '.env',
    'a.',
    'e\u0301.md',
    '区'.repeat(67),
    'a\nb',
    'a:b',
  ])('may not be %j', (name) => expect(fileNameProblem(name)).not.toBeNull());
});

describe('current/', () => {
  it('shows the newest names, is swapped as a whole, and never goes back', async () => {
    const one = await storeUpload(dataDir, TASK, 'a.md', 'one');
    const two = await storeUpload(dataDir, TASK, 'a.md', 'two');
    const shown = () => readFile(join(taskFolder(dataDir, TASK), 'current/a.md'), 'utf8');
    await buildView(dataDir, TASK, 1, [{ ...one, stored_as: one.name }]);
    expect(await shown()).toBe('one');
    await buildView(dataDir, TASK, 3, [{ ...two, stored_as: two.name }]);
    await buildView(dataDir, TASK, 2, [{ ...one, stored_as: one.name }]);
    expect(await shown()).toBe('two');
    expect(await readlink(join(taskFolder(dataDir, TASK), 'current'))).toBe('views/3');
    expect(await readdir(join(taskFolder(dataDir, TASK), 'views'))).toEqual(['3']);
  });
});

describe('the janitor', () => {
  it('removes a task’s folder also while copies for people are still being made in it', async () => {
    for (let round = 0; round < 20; round += 1) {
      await createFolder(dataDir, TASK, 'uploads/x');
      await writeNewFile(dataDir, TASK, 'uploads/x', 'a', 'a');
      const names = Array.from({ length: 30 }, (_, i) => ({
        folder: 'uploads/x',
        stored_as: 'a',
        name: `${i}`,
      }));
      const [, removed] = await Promise.allSettled([
        buildView(dataDir, TASK, 1, names),
        removeTaskFolder(dataDir, TASK),
      ]);
      expect(removed).toMatchObject({ status: 'fulfilled' });
      // Whoever built on may have made it anew.
      await removeTaskFolder(dataDir, TASK);
    }
  });

  it('removes the folders that nothing names, and no young ones', async () => {
    const named = await storeUpload(dataDir, TASK, 'a.md', 'one');
    await storeUpload(dataDir, TASK, 'b.md', 'stray');
    await createFolder(dataDir, TASK, 'runs/live.f2');
    await createFolder(dataDir, TASK, 'runs/dead.f1');
    const needed = new Set([named.folder, 'runs/live.f2']);
    expect(await removeStrays(dataDir, TASK, needed, 60_000)).toEqual([]);
    expect(await removeStrays(dataDir, TASK, needed, 0)).toEqual([
      'runs/dead.f1',
      expect.stringMatching(/^uploads\//),
    ]);
    expect(await readdir(join(taskFolder(dataDir, TASK), 'runs'))).toEqual(['live.f2']);
  });

  it('counts what a deleted task leaves', async () => {
    await storeUpload(dataDir, TASK, 'a.md', 'one');
    expect(await removeTaskFolder(dataDir, TASK)).toEqual({ files: 1, bytes: 3 });
    expect(await removeTaskFolder(dataDir, TASK)).toBeNull();
  });
});

describe('the volume', () => {
  it('says what its errors mean and what to do', () => {
    expect(asFileError(Object.assign(new Error(), { code: 'ENOSPC' }))).toMatchObject({ code: 'disk_full' });
    expect(asFileError(Object.assign(new Error(), { code: 'EACCES' }))).toMatchObject({
      code: 'file_permission_error',
    });
    const other = new Error('other');
    expect(asFileError(other)).toBe(other);
  });

  it('refuses work below its limit', async () => {
    await checkFreeSpace(dataDir, 0);
    await expect(checkFreeSpace(dataDir, 10 ** 12)).rejects.toMatchObject({ code: 'disk_full' });
  });

  it('makes a path of a task id and of nothing else', () => {
    expect(() => taskFolder(dataDir, '../etc')).toThrow();
  });
});
