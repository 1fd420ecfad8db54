/*
 * npm run quality: pairs for the demo, the trap and six generated schemas, measured; ends with 1 where a threshold is missed.
 * npm run quality -- --sample 60 --seed <commit>: draws pairs with their results for an audit.
 */
import { openBench } from './quality/open-bench';
import { measure } from './quality/measure';
import { parseOptions } from './quality/options';
import { runSteps } from './quality/run-steps';
import { renderHoles, renderTable, type Line } from './quality/show';
import { subjects } from './quality/subjects';
import { findMisses } from './quality/thresholds';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2));
  const bench = await openBench(log);
  try {
    const lines: Line[] = [];
    for (const subject of subjects()) {
      if (options.only && !subject.name.startsWith(options.only)) continue;
      const open = await subject.open();
      try {
        const outcome = await runSteps({ ...open, language: subject.language }, bench.deps);
        const measured = measure(outcome);
        lines.push({ subject, measured, misses: findMisses(measured) });
        log(`${subject.name}: ${measured.pairs} pairs in ${measured.seconds.toFixed(1)} s`);
      } finally {
        await open.close();
      }
    }
    process.stdout.write(`${renderTable(lines)}\n${renderHoles(lines)}\n`);
    if (lines.some(({ misses }) => misses.length > 0)) process.exitCode = 1;
  } finally {
    await bench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
