import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { findPostgresFolder } from './data-folder';
import { setAsideWithoutPasswords } from './without-passwords';

let dataDir: string;
/** Where a cluster lies whose user cannot enter the data folder. */
let elsewhere: string;
const said: string[] = [];

beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'stack-'));
  const name = createHash('sha256').update(dataDir).digest('hex').slice(0, 12);
  elsewhere = join('/var/tmp', `pairsmith-${name}`, 'postgres');
  writeFileSync(join(dataDir, 'stack.lock'), '');
  said.length = 0;
});
afterEach(() => {
  rmSync(dataDir, { recursive: true, force: true });
  rmSync(dirname(elsewhere), { recursive: true, force: true });
});

const makeCluster = (folder: string): void => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'PG_VERSION'), '17\n');
};
const setAside = () => setAsideWithoutPasswords(dataDir, (line) => said.push(line));

it('sets a cluster aside whose data folder was deleted, and begins anew', async () => {
  makeCluster(elsewhere);
  expect(findPostgresFolder(dataDir)).toBe(elsewhere);
  await setAside();
  expect(findPostgresFolder(dataDir)).toBeUndefined();
  expect(existsSync(join(`${elsewhere}-of-deleted-folder`, 'PG_VERSION'))).toBe(true);
  expect(said).toHaveLength(1);
});

it.each([
  ['in the folder', () => makeCluster(join(dataDir, 'postgres'))],
  [
    'elsewhere, of a folder that still has its key',
    () => {
      makeCluster(elsewhere);
      writeFileSync(join(dataDir, 'secret-key'), 'k');
    },
  ],
])('touches no cluster where only its passwords are missing: %s', async (_, make) => {
  make();
  const cluster = findPostgresFolder(dataDir);
  await expect(setAside()).rejects.toThrow(/stack\.json with its passwords is missing.*Put that file back/);
  expect(findPostgresFolder(dataDir)).toBe(cluster);
});

it('says nothing where there is no cluster', async () => {
  await setAside();
  expect(said).toEqual([]);
});
