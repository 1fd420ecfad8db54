/*
 * npm run measure:pairs -- FOLDER URL: the second reader on right pairs that others wrote and on broken twins of them.
 * FOLDER holds sets of pairs by database (see pairs/read-sets.ts); URL is a server on which these databases are, with a
 * role that may read them. --keep FILE: read the cases from there, or write them there, to measure again without a server.
 * Ends with 1 where a threshold is missed.
 */
import { parseArgs } from 'node:util';
import { loadParser } from '@pairsmith/sql';
import { makeCases } from './pairs/cases';
import { measurePairs } from './pairs/measure';
import { readSets } from './pairs/read-sets';
import { findMisses, renderMeasured } from './pairs/show';
import { openBench } from './quality/open-bench';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const USAGE = 'usage: npm run measure:pairs -- FOLDER postgresql://role@host:port [--keep FILE] [--seed N]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { keep: { type: 'string' }, seed: { type: 'string', default: '7' } },
    allowPositionals: true,
  });
  const [folder, server] = positionals;
  if (!folder || !server || !URL.canParse(server)) throw new Error(USAGE);
  await loadParser();
  const cases = await makeCases(readSets(folder), server, openBench, {
    seed: Number(values.seed),
    keep: values.keep,
    log,
  });
  for (const { database, notRun } of cases)
    for (const { question, reason } of notRun)
      log(`${database}: does not run, not measured: ${question} (${reason})`);
  const measured = measurePairs(cases);
  process.stdout.write(`${renderMeasured(measured)}\n`);
  const misses = findMisses(measured);
  for (const miss of misses) log(`Missed: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
