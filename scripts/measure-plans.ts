/*
 * npm run measure:plans -- FOLDER URL: how much of statements that others wrote is read as plans, and whether what was read
 * gives the same rows when it is printed again. FOLDER holds sets of pairs or scripts by database (see
 * plans/read-statements.ts); URL is a server on which these databases are, with a role that may read them. --normal: print
 * the normal form of each plan instead, which has to give the same rows too, under headings of its own.
 * Ends with 1 where a threshold is missed.
 */
import { parseArgs } from 'node:util';
import { createSourceDbs } from '@pairsmith/source-db';
import { loadParser } from '@pairsmith/sql';
import { measurePlans } from './plans/measure';
import { readStatements } from './plans/read-statements';
import { findMisses, renderMeasured } from './plans/show';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const USAGE = 'usage: npm run measure:plans -- FOLDER postgresql://role@host:port [--normal]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: { normal: { type: 'boolean', default: false } },
    allowPositionals: true,
  });
  const [folder, server] = positionals;
  if (!folder || !server || !URL.canParse(server)) throw new Error(USAGE);
  await loadParser();
  const dbs = createSourceDbs({ connections: 1, allowedHosts: [], hasApiKeys: false });
  try {
    const measured = await measurePlans(readStatements(folder), server, dbs, { isNormal: values.normal });
    process.stdout.write(`${renderMeasured(measured)}\n`);
    const misses = findMisses(measured);
    for (const miss of misses) log(`Missed: ${miss}`);
    if (misses.length > 0) process.exitCode = 1;
  } finally {
    await dbs.close();
  }
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
