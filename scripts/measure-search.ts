/*
 * npm run measure:search -- FOLDER URL: whether a search shows all the tables that a question's SQL needs. FOLDER holds
 * sets of pairs by database (see pairs/read-sets.ts); URL is a server on which these databases are, with a role that may
 * read them. Ends with 1 where too few of the questions have all their tables.
 */
import { readSets } from './pairs/read-sets';
import { openBench } from './quality/open-bench';
import { askAll } from './search/ask';
import { loadDatabases } from './search/load-databases';
import { countedOf, NEEDED, renderAnswered, sumsOf } from './search/show';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const USAGE = 'usage: npm run measure:search -- FOLDER postgresql://role@host:port';

async function main(): Promise<void> {
  const [folder, server] = process.argv.slice(2);
  if (!folder || !server || !URL.canParse(server)) throw new Error(USAGE);
  const sets = readSets(folder);
  const { deps, close } = await openBench(log);
  try {
    const answered = await askAll(await loadDatabases(sets, server, deps, log), deps);
    process.stdout.write(`${renderAnswered(answered)}\n`);
    const { questions, shown } = sumsOf(countedOf(answered));
    if (shown >= questions * NEEDED) return;
    log(`Missed: fewer than ${NEEDED * 100} % of the questions have all their tables shown`);
    process.exitCode = 1;
  } finally {
    await close();
  }
}

main().catch((error: unknown) => {
  log(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
