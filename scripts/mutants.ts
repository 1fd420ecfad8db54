/*
 * npm run mutants: takes each of the ten rules for writing pairs, and each guard against hostile texts, out of a temporary
 * copy of the source; a named test has to fail each time. Ends with 1 for a survivor. About four minutes on two cores; no
 * test may take longer than two. `npm run mutants -- guards` takes out the guards alone.
 */
import Table from 'cli-table3';
import { copySource, type SourceCopy } from './mutants/copy-source';
import { GUARDS } from './mutants/guards';
import { MUTANTS } from './mutants/rules';
import { runFile, runTest } from './mutants/run-test';
import { openBench } from './quality/open-bench';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** A test that fails without a mutant would kill any. */
async function checkUnbroken(copy: SourceCopy, mutants: typeof MUTANTS): Promise<void> {
  for (const test of new Set(mutants.map((mutant) => mutant.test))) {
    const verdict = await runTest(copy, test);
    if (verdict !== 'passed') throw new Error(`${test} is ${verdict} before anything is taken out`);
  }
  for (const { test, name } of GUARDS) {
    const verdict = await runFile(copy, test, name);
    if (verdict !== 'passed')
      throw new Error(`${test}, “${name}”, is ${verdict} before anything is taken out`);
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const bench = await openBench(log);
  const copy = copySource();
  try {
    const mutants = process.argv.includes('guards') ? [] : MUTANTS;
    await checkUnbroken(copy, mutants);
    const table = new Table({ head: ['rule', 'taken out', 'test', ''], style: { head: [], border: [] } });
    let survivors = 0;
    const taken = [
      ...mutants.map(({ test, ...mutant }) => ({ ...mutant, test, run: () => runTest(copy, test) })),
      ...GUARDS.map(({ test, name, ...guard }) => ({
        ...guard,
        rule: 'guard',
        test: name,
        run: () => runFile(copy, test, name),
      })),
    ];
    for (const { rule, what, test, patches, run } of taken) {
      const verdict = await copy.patched(patches, run);
      if (verdict === 'broken') throw new Error(`Rule ${rule}, “${what}”: the patched source does not load`);
      if (verdict === 'passed') survivors += 1;
      table.push([rule, what, test, verdict === 'failed' ? 'killed' : 'SURVIVED']);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(
      `${table.toString()}\n${taken.length - survivors} of ${taken.length} killed in ${seconds} s\n`,
    );
    if (survivors > 0) process.exitCode = 1;
  } finally {
    copy.remove();
    await bench.close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
