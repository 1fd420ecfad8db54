/*
 * npm run measure:mined -- URL [FOLDER]: how many queries in use become pairs without a model, and why the others do not.
 * URL is a server; of each database named with --databases (a,b) the views are read. FOLDER holds sets of pairs by database
 * (see pairs/read-sets.ts): their SQL alone is taken, as a script that somebody uploads. --full lists each one. --keep FOLDER:
 * catalogues are read from there, or written there.
 */
import { parseArgs } from 'node:util';
import { loadParser } from '@pairsmith/sql';
import { measureMined, renderMined, type MeasuredDatabase } from './mined/measure';
import { readSets } from './pairs/read-sets';
import { openBench } from './quality/open-bench';

const log = (line: string): void => void process.stderr.write(`${line}\n`);
const USAGE =
  'usage: npm run measure:mined -- postgresql://role@host:port [FOLDER] --databases a,b [--full] [--language en|zh] [--keep FOLDER]';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    args: process.argv.slice(2),
    options: {
      databases: { type: 'string', default: '' },
      full: { type: 'boolean', default: false },
      language: { type: 'string', default: 'en' },
      keep: { type: 'string' },
    },
    allowPositionals: true,
  });
  const [server, folder] = positionals;
  if (!server || !URL.canParse(server)) throw new Error(USAGE);
  await loadParser();
  const { deps, close } = await openBench(log);
  const measured: MeasuredDatabase[] = [];
  const urlOf = (database: string): string => {
    const url = new URL(server);
    url.pathname = `/${encodeURIComponent(database)}`;
    return url.href;
  };
  try {
    for (const database of values.databases.split(',').filter(Boolean))
      measured.push(
        await measureMined(urlOf(database), null, values.language === 'zh' ? 'zh' : 'en', deps, values.keep),
      );
    for (const [database, pairs] of folder ? readSets(folder) : []) {
      const language = pairs.some(({ question }) => /\p{Script=Han}/u.test(question)) ? 'zh' : 'en';
      const script = pairs.map(({ sql }) => `${sql.trim().replace(/;$/, '')};`).join('\n');
      measured.push(await measureMined(urlOf(database), script, language, deps, values.keep));
    }
  } finally {
    await close();
  }
  process.stdout.write(`${renderMined(measured, values.full)}\n`);
}

main().catch((error: unknown) => {
  log(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
});
