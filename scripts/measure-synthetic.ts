/*
 * npm run measure:synthetic -- URL DATABASE…: made-up rows for the public tables of databases on a server, whose role may create
 * databases. Says what was loaded and left out, and how many of the result-changing mutants of the built-in pairs the rows tell
 * apart. Ends with 1 below 95 %. --show: also those that they do not tell apart.
 */
import { parseArgs } from 'node:util';
import Table from 'cli-table3';
import { loadParser } from '@pairsmith/sql';
import { openSubject } from '../tests/quality/write-builtin-pairs';
import { measureSynthetic, type Measured } from './synthetic/measure';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const USAGE = 'usage: npm run measure:synthetic -- postgresql://role@host:port DATABASE… [--seed N] [--show]';
const ENOUGH = 0.95;

async function measureDatabase(server: string, database: string, seed: number): Promise<Measured> {
  const url = new URL(server);
  url.pathname = `/${encodeURIComponent(database)}`;
  const subject = await openSubject(url.href, ['public']);
  try {
    // Whatever is Chinese in a schema is its comments: the writer says what it can in each language.
    const [zh, en] = [await subject.write({ language: 'zh' }), await subject.write({ language: 'en' })];
    const { catalog, pairs } = zh.pairs.length > en.pairs.length ? zh : en;
    const measured = { name: database, catalog, pairs, run: subject.run };
    return await measureSynthetic(measured, server, { seed, mostMutants: 2 });
  } finally {
    await subject.close();
  }
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { seed: { type: 'string', default: '7' }, show: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [server, ...databases] = positionals;
  if (!server || !URL.canParse(server) || databases.length === 0) throw new Error(USAGE);
  await loadParser();
  const all: Measured[] = [];
  for (const database of databases) {
    all.push(await measureDatabase(server, database, Number(values.seed)));
    log(`${database}: done`);
  }
  process.stdout.write(`${render(all)}\n`);
  const mutations = all.flatMap((one) => one.mutations);
  if (values.show)
    for (const { kind, right, sql } of mutations.filter(({ isTold }) => !isTold))
      log(`not told apart, ${kind}:\n    ${right}\n    ${sql}`);
  for (const { name, notRun, empty } of all) {
    for (const { sql, reason } of notRun) log(`${name}: does not run: ${sql} (${reason})`);
    for (const table of empty) log(`${name}: no rows in ${table}`);
  }
  if (shareTold(mutations) < ENOUGH) process.exitCode = 1;
}

const shareTold = (mutations: Measured['mutations']): number =>
  mutations.length === 0 ? 1 : mutations.filter(({ isTold }) => isTold).length / mutations.length;

function render(all: readonly Measured[]): string {
  const table = new Table({
    head: ['database', 'tables', 'rows', 'ms', 'pairs', 'mutants', 'told apart', 'share', 'left out'],
    style: { head: [], border: [] },
  });
  const percent = (mutations: Measured['mutations']) => `${(100 * shareTold(mutations)).toFixed(1)} %`;
  for (const { name, tables, rows, ms, pairs, mutations, leftOut } of all) {
    const told = mutations.filter(({ isTold }) => isTold).length;
    const left = leftOut.map(({ what, name: of }) => `${what} ${of}`).join('\n');
    table.push([name, tables, rows, ms, pairs, mutations.length, told, percent(mutations), left]);
  }
  const mutations = all.flatMap((one) => one.mutations);
  const kinds = new Map<string, Measured['mutations']>();
  for (const one of mutations) kinds.set(one.kind, [...(kinds.get(one.kind) ?? []), one]);
  return [
    table.toString(),
    ...[...kinds].map(
      ([kind, some]) => `${kind}: ${some.filter(({ isTold }) => isTold).length} of ${some.length}`,
    ),
    `all: ${mutations.filter(({ isTold }) => isTold).length} of ${mutations.length} (${percent(mutations)})`,
  ].join('\n');
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
