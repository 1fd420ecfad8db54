import { execFile, execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { demoDatabase } from '../support/demo-database';
import { startService, type TestService } from '../support/service';
import { compile, makeProject } from './run-typescript';

/* What both READMEs tell the reader to type while `npm start` runs; that they tell the same, tests/docs.test.ts knows. */

const ROOT = join(__dirname, '../..');
const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');
const ADDRESS = 'http://127.0.0.1:8084';

/** The blocks of a language that talk to the service, in their order. */
const blocksOf = (language: string): string[] =>
  [...readme.matchAll(new RegExp(`^\`\`\`${language}\\n([^]*?)^\`\`\`$`, 'gm'))]
    .map((match) => match[1] ?? '')
    .filter((block) => /curl|createClient/.test(block));

/** What the reader does between two blocks: waits until nothing of the task runs. */
const UNTIL_IDLE = `until curl -s $API/$TASK | grep -q '"current_step":null'; do sleep 0.2; done\n`;

describe('the README', () => {
  let service: TestService;
  let folder: string;
  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pairsmith-readme-'));
    makeProject(folder);
    service = await startService({ BUSINESS_DATABASE_URL: (await demoDatabase()).url });
  });
  afterAll(async () => {
    await service?.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const here = (text: string): string => text.replaceAll(ADDRESS, service.url);

  it('shows commands of curl that all succeed, one after the other in one shell', async () => {
    const blocks = blocksOf('sh').map(here);
    expect(blocks.length).toBeGreaterThan(3);
    const script = blocks.join(UNTIL_IDLE);
    const { stdout } = await promisify(execFile)('sh', ['-ec', script], { cwd: folder });
    const answers = stdout.split(/(?=\{"code":)/).map((text) => JSON.parse(text) as { success: boolean });
    expect(answers.filter(({ success }) => !success)).toEqual([]);
    expect(answers.length).toBeGreaterThan(8);
    expect(readFileSync(join(folder, 'bss_service_area.ddl'), 'utf8')).toContain('服务区星级');
  });

  it('shows a program with the client that compiles and runs as it says', () => {
    const [program = ''] = blocksOf('ts').map(here);
    expect(compile(folder, [program])).toEqual([]);
    const [, name = ''] = /^\/\/ (\S+)$/m.exec(program) ?? [];
    const [command = '', ...args] = (/^node .*$/m.exec(readme.slice(readme.indexOf(name)))?.[0] ?? '').split(
      ' ',
    );
    expect(args.at(-1)).toBe(name);
    writeFileSync(join(folder, name), program);
    const printed = execFileSync(command, [...args.slice(0, -1), join(folder, name)], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(printed.trim().split('\n').at(-1)).toBe('completed');
  });
});
