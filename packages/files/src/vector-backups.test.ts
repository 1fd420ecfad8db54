import { mkdirSync, mkdtempSync, readdirSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import {
  listVectorBackups,
  openVectorBackup,
  removeBackupDrafts,
  startVectorBackup,
  vectorBackupOwner,
  vectorBackupPath,
} from './index';

const TASK = 'task_20250702_190410';
const NOW = new Date(2025, 6, 2, 19, 4, 10);
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'pairsmith-backups-'));
});
const folder = () => join(dataDir, 'vector_bak');

async function backUp() {
  const draft = await startVectorBackup(dataDir, null, NOW);
  await draft.write('langchain_pg_collection', Readable.from([Buffer.from('collections')]));
  await draft.write('langchain_pg_embedding', Readable.from([Buffer.from('rows')]));
  return draft;
}

it('shows a backup when it is kept and not before, and gives each a second of its own', async () => {
  const [first, second] = [await backUp(), await backUp()];
  expect(await listVectorBackups(dataDir)).toEqual([]);
  await first.keep('first');
  await second.keep('second');
  expect(await listVectorBackups(dataDir)).toEqual([
    {
      ...{ taskId: null, path: 'vector_bak', hasLog: true },
      sets: ['20250702_190411', '20250702_190410'].map((timestamp) => ({
        timestamp,
        bytes: { langchain_pg_collection: 11, langchain_pg_embedding: 4 },
      })),
    },
  ]);
  expect(await startVectorBackup(dataDir, null, NOW)).toMatchObject({ timestamp: '20250702_190412' });
});

it('leaves nothing of a backup that is given up, also where it was half kept', async () => {
  const draft = await backUp();
  await draft.discard();
  expect(readdirSync(folder())).toEqual([]);
  const half = await startVectorBackup(dataDir, null, NOW);
  await half.write('langchain_pg_collection', Readable.from([Buffer.from('x')]));
  await expect(half.keep('half')).rejects.toThrow('ENOENT');
  await half.discard();
  expect(readdirSync(folder())).toEqual([]);
});

it('the janitor removes what killed backups left, once it is old, and nothing else', async () => {
  await (await backUp()).keep('kept');
  await backUp();
  expect(await removeBackupDrafts(dataDir, null, 60_000)).toEqual([]);
  for (const name of readdirSync(folder())) utimesSync(join(folder(), name), new Date(0), new Date(0));
  expect((await removeBackupDrafts(dataDir, null, 60_000)).sort()).toEqual([
    'vector_bak/langchain_pg_collection_20250702_190411.csv.part',
    'vector_bak/langchain_pg_embedding_20250702_190411.csv.part',
  ]);
  expect((await listVectorBackups(dataDir))[0]?.sets).toHaveLength(1);
});

it('opens no link and no folder', async () => {
  mkdirSync(folder());
  writeFileSync(join(dataDir, 'secret'), 'secret');
  symlinkSync(join(dataDir, 'secret'), join(folder(), 'langchain_pg_collection_20250702_190410.csv'));
  mkdirSync(join(folder(), 'langchain_pg_embedding_20250702_190410.csv'));
  for (const table of ['langchain_pg_collection', 'langchain_pg_embedding'] as const)
    expect(await openVectorBackup(dataDir, null, '20250702_190410', table)).toBeNull();
  expect(await listVectorBackups(dataDir)).toEqual([]);
});

it('knows its own paths and no others', () => {
  expect(vectorBackupOwner(vectorBackupPath(null))).toBeNull();
  expect(vectorBackupOwner(vectorBackupPath(TASK))).toBe(TASK);
  for (const path of [
    '',
    '.',
    '..',
    'vector_bak/..',
    `tasks/${TASK}`,
    'tasks/x/vector_bak',
    `/tasks/${TASK}/vector_bak`,
  ])
    expect(vectorBackupOwner(path)).toBeUndefined();
  expect(() => vectorBackupPath('../x')).toThrow('not a task id');
});
