import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createShop, SHOP_TABLES, type ShopDatabase } from '../bad-input/shop-database';
import { fromSource } from '../support/from-source';
import { startService, type TestService } from '../support/service';

/** Who uses the client has none of this repository: its package alone, a compiler, and Node. */

const ROOT = join(__dirname, '../..');
const CLIENT = join(ROOT, 'packages/client');
const TSC = join(ROOT, 'node_modules/typescript/bin/tsc');

let shop: ShopDatabase;
let service: TestService;
let project: string;
beforeAll(async () => {
  shop = await createShop();
  service = await startService({ BUSINESS_DATABASE_URL: shop.url });
  project = mkdtempSync(join(tmpdir(), 'pairsmith-own-project-'));
  const installed = join(project, 'node_modules/@pairsmith/client');
  mkdirSync(installed, { recursive: true });
  const alone = ['--incremental', 'false', '--composite', 'false'];
  execFileSync(process.execPath, [TSC, '-p', CLIENT, '--outDir', join(installed, 'dist'), ...alone]);
  cpSync(join(CLIENT, 'package.json'), join(installed, 'package.json'));
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
  rmSync(project, { recursive: true, force: true });
});

it('the types and endpoints are those of the document; `npm run client:generate` makes them so', () => {
  const [node, ...check] = fromSource('scripts/generate-client.ts', '--check');
  expect(execFileSync(node, check, { cwd: ROOT, encoding: 'utf8' })).toBe('up to date\n');
});

it('needs nothing but fetch', () => {
  const { dependencies } = JSON.parse(readFileSync(join(CLIENT, 'package.json'), 'utf8')) as {
    dependencies?: object;
  };
  expect(dependencies).toBeUndefined();
});

/** The manual scenario as a user would write it, with what the compiler must refuse. */
const SCENARIO = `
import { createClient, RunFailed, type StepName } from '@pairsmith/client';

const api = createClient({ baseUrl: process.argv[2] as string });
const steps: StepName[] = ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'];

async function main() {
  const { task_id } = await api.createTask({ task_name: '自己的项目', questions_per_theme: 2 });
  await api.createTableList({ task_id, tables: ${JSON.stringify(SHOP_TABLES)} });
  for (const step_name of steps) {
    const execution = await api.runStep({ task_id, step_name }, { onProgress: ({ progress }) => progress?.percent });
    if (execution?.step_name === 'training_load') console.log(JSON.stringify(execution.result?.loaded));
  }
  const { files } = await api.listFiles({ task_id });
  const pairs = files.find(({ file_name }) => file_name.endsWith('_pair.json'))!;
  const text = await (await api.downloadFile({ task_id, file_name: pairs.file_name })).text();
  const [first] = JSON.parse(text) as { question: string; sql: string }[];
  const found = await api.searchTrainingData({ question: first!.question, task_id, limit: 1 });
  console.log(found.sql[0]!.question === first!.question);
  try {
    await api.createTableList({ task_id, tables: ['public.nowhere'] });
    await api.runStep({ task_id, step_name: 'ddl_generation' });
  } catch (error) {
    console.log(error instanceof RunFailed);
  }
}

export function refused() {
  // @ts-expect-error there is no such step
  void api.runStep({ task_id: '', step_name: 'ddl' });
  // @ts-expect-error task_id is needed
  void api.getTask();
  // @ts-expect-error tables are names
  void api.createTableList({ task_id: '', tables: 7 });
  // @ts-expect-error an answer has no such field
  void api.getTask({ task_id: '' }).then((task) => task.nothing);
}

main().catch((error) => {
  console.error(error);
  process.exitCode = 1;
});
`;

// The compiler's own libraries need no check; the client's types get one.
const node16 = {
  ...{ target: 'ES2023', module: 'node16', strict: true, noEmitOnError: true },
  skipDefaultLibCheck: true,
};
const ofBrowser = { ...node16, lib: ['ES2023', 'DOM'], types: [] };
const ofNode = {
  ...node16,
  lib: ['ES2023'],
  types: ['node'],
  typeRoots: [join(ROOT, 'node_modules/@types')],
};

it.each([
  ['with a browser’s types', ofBrowser, 'declare const process: { argv: string[]; exitCode: number };'],
  ['with Node’s types', ofNode, ''],
])(
  'compiles in a strict project %s, which refuses what the service would',
  (_title, compilerOptions, globals) => {
    writeFileSync(join(project, 'scenario.ts'), SCENARIO + globals);
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions, files: ['scenario.ts'] }),
    );
    expect(spawnSync(process.execPath, [TSC, '-p', project], { encoding: 'utf8' })).toMatchObject({
      ...{ stdout: '', status: 0 },
    });
  },
);

it('runs the scenario from there', () => {
  const output = execFileSync(process.execPath, [join(project, 'scenario.js'), service.url], {
    encoding: 'utf8',
    cwd: project,
  });
  const [loaded, found, failed] = output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as unknown);
  expect(loaded).toMatchObject({ ddl: 2, sql: expect.any(Number) });
  expect([found, failed]).toEqual([true, true]);
});
