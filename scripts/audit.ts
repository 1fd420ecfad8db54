/*
 * npm run audit -- --databases LIST --each 12 --seed <commit>: runs the steps on each database and draws pairs to be judged.
 * npm run audit -- --demo 1000 --sample 60 --seed <commit>: the same of the demo, asked for so many.
 * npm run audit -- --tally VERDICTS VERDICTS VERDICTS --key KEY: what the judges' files come to.
 */
import { readFileSync } from 'node:fs';
import { parseOptions } from './audit/options';
import { auditDatabases, auditDemo } from './audit/run-audit';
import { renderTally, tally } from './audit/tally';
import { readVerdicts } from './audit/verdicts';
import { readKey } from './draw/key';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  if (options.action === 'draw') return auditDatabases(options, log);
  if (options.action === 'demo') return auditDemo(options, log);
  const key = readKey(options.key);
  const judges = options.verdicts.map((file) =>
    readVerdicts(file, readFileSync(file, 'utf8'), key.items.length),
  );
  process.stdout.write(`${renderTally(tally(key, judges))}\n`);
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
