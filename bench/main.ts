/*
 * npm run bench [-- part …] [--rounds n] [--out folder]: what Pairsmith takes beside a plain reference, in turn, on servers of
 * its own. Prints a table, writes results.json and chart.svg. docs/performance.md says what each part measures.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { startStack } from '@pairsmith/embedded';
import { makeRunFolder, removeRunFolder } from '../tests/support/run-folder';
import { chart } from './harness/chart';
import type { Figure } from './harness/figure';
import { describeMachine, loadNow } from './harness/machine';
import { asJson, HEAD, line } from './harness/report';
import { ddl } from './parts/ddl';
import { large } from './parts/large';
import { list } from './parts/list';
import { load } from './parts/load';
import { model } from './parts/model';
import type { Part } from './parts/part';
import { validation } from './parts/validation';
import { qa } from './parts/qa';
import { search } from './parts/search';
import { start } from './parts/start';
import { status } from './parts/status';
import { workers } from './parts/workers';

const PARTS: Record<string, Part> = {
  ddl,
  qa,
  model,
  validation,
  load,
  status,
  list,
  search,
  start,
  workers,
  large,
};

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { rounds: { type: 'string', default: '5' }, out: { type: 'string', default: '.data/bench' } },
  });
  const unknown = positionals.filter((name) => !(name in PARTS));
  if (unknown.length > 0)
    throw new Error(`no part is called ${unknown.join(', ')}: there are ${Object.keys(PARTS).join(', ')}`);
  const rounds = Number(values.rounds);
  if (!Number.isInteger(rounds) || rounds < 1) throw new Error('--rounds takes a whole number from 1');
  const dataDir = makeRunFolder();
  try {
    const stack = await startStack({
      dataDir,
      log: () => undefined,
      env: { STACK_INSTALL: 'never' },
      postgresSettings: { max_connections: '200' },
    });
    // Where the tests' service finds its servers.
    process.env['PAIRSMITH_TEST_PG_URL'] = stack.adminUrl('postgres');
    process.env['PAIRSMITH_TEST_REDIS_URL'] = stack.redisUrl;
    process.env['PAIRSMITH_TEST_FOLDER'] = dataDir;
    const adminUrl = stack.adminUrl('postgres');
    const machine = await describeMachine(adminUrl);
    process.stdout.write(`${JSON.stringify(machine)}\n\n${HEAD}\n`);
    const figures: Figure[] = [];
    for (const name of positionals.length > 0 ? positionals : Object.keys(PARTS))
      for (const figure of await PARTS[name]!({ adminUrl, rounds })) {
        figures.push(figure);
        process.stdout.write(`${line(figure)}\n`);
      }
    machine.load_after = loadNow();
    await mkdir(values.out, { recursive: true });
    await writeFile(join(values.out, 'results.json'), asJson(machine, figures));
    await writeFile(join(values.out, 'chart.svg'), chart(figures));
    process.stdout.write(`\nload ${machine.load_after} after; results.json and chart.svg in ${values.out}\n`);
  } finally {
    await removeRunFolder(dataDir);
  }
}

void main().then(
  () => process.exit(),
  (error: unknown) => {
    console.error(error);
    process.exit(1);
  },
);
