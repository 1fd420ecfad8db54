import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { waitUntil } from '../../packages/embedded/src/stack/processes';
import { createShop, SHOP_TABLES, type ShopDatabase } from '../bad-input/shop-database';
import { fromSource } from '../support/from-source';
import { startService, type TestService } from '../support/service';
import { runCli } from './run-cli';

/** `run` in each way that it can be told: beside the one that `commands.test.ts` has. */

let shop: ShopDatabase;
let service: TestService;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'pairsmith-cli-'));
  shop = await createShop();
  service = await startService({ BUSINESS_DATABASE_URL: shop.url });
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
  rmSync(folder, { recursive: true, force: true });
});

const env = () => ({ PAIRSMITH_URL: service.url });
const cli = (...args: string[]) => runCli(args, { env: env() });
const done = async (...args: string[]): Promise<string> => {
  const { code, stdout, stderr } = await cli(...args);
  expect([code, stderr]).toEqual([0, expect.any(String)]);
  return stdout;
};

it('takes the connection from stdin, and gives the id of its task alone where it is to be quiet', async () => {
  const args = ['run', '--database', '-', '--tables', 'customer', '--out', join(folder, 'quiet'), '--quiet'];
  const said = await runCli([...args, '--questions', '1'], { env: env(), stdin: `${shop.url}\n` });
  expect(said).toEqual({ code: 0, stdout: expect.stringMatching(/^task_\d+_\d+\n$/), stderr: '' });
});

it('takes tables by a pattern, and says so where none fits', async () => {
  const out = join(folder, 'pattern');
  const args = ['run', '--out', out, '--questions', '1', '--quiet'];
  const id = (await done(...args, '--tables', 'cust*,public.*ase')).trim();
  expect(readFileSync(join(out, 'table_list.txt'), 'utf8').match(/^[^#\n].*/gm)).toEqual([
    'public.customer',
    'public.purchase',
  ]);
  expect(id).toMatch(/^task_/);
  const none = await cli('run', '--out', join(folder, 'none'), '--tables', 'nothing_*');
  expect([none.code, none.stderr]).toEqual([2, expect.stringContaining('fits nothing_*')]);
});

it('says why the export that was asked for beside has no pairs', async () => {
  const args = [
    '--tables',
    'customer',
    '--questions',
    '1',
    '--out',
    join(folder, 'nothing'),
    '--export',
    'dpo',
  ];
  const { code, stderr } = await cli('run', ...args);
  expect([code, stderr]).toEqual([0, expect.stringMatching(/Nothing was exported; .*nothing_refused/)]);
});

it('Ctrl-C: exits with 130, says that the task runs on, and it does', async () => {
  const [file, ...args] = [
    ...fromSource('apps/cli/src/main.ts'),
    'run',
    '--tables',
    SHOP_TABLES.join(','),
    '--out',
    join(folder, 'left'),
    ...['--questions', '1'],
  ];
  const child = spawn(file ?? '', args, { env: { PATH: process.env['PATH'], ...env() } });
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
  expect(await waitUntil(() => stderr.includes('… ddl_generation'), 120_000)).toBe(true);
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number];
  const id = /task_\d+_\d+(_\d+)?/.exec(stderr)?.[0] ?? '';
  expect([code, stderr]).toEqual([130, expect.stringContaining(`${id} runs on at ${service.url}`)]);
  expect(await done('logs', id, '--follow')).not.toBe('');
  expect(await done('status', id, '--quiet')).toBe('completed\n');
});
