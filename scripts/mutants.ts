/*
 * npm run mutants [-- GROUP …]: takes each of the ten rules for writing pairs, and each guard, out of a temporary copy of the
 * source; a named test has to fail each time. Ends with 1 for a survivor. No test may take longer than two minutes. The groups
 * are in mutants/groups.ts.
 */
import Table from 'cli-table3';
import { copySource, type SourceCopy } from './mutants/copy-source';
import { mutantsOf } from './mutants/groups';
import type { Mutant } from './mutants/mutant';
import { runTest } from './mutants/run-test';
import { openBench } from './quality/open-bench';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** A test that fails without a mutant would kill any. */
async function checkUnbroken(copy: SourceCopy, mutants: readonly Mutant[]): Promise<void> {
  const tests = new Map(mutants.map((mutant) => [`${mutant.test} ${mutant.name ?? ''}`, mutant]));
  for (const mutant of tests.values()) {
    const verdict = await runTest(copy, mutant);
    if (verdict !== 'passed')
      throw new Error(`${mutant.test} ${mutant.name ?? ''} is ${verdict} before anything is taken out`);
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const mutants = mutantsOf(process.argv.slice(2));
  const bench = await openBench(log);
  const copy = copySource();
  try {
    await checkUnbroken(copy, mutants);
    const table = new Table({ head: ['rule', 'taken out', 'test', ''], style: { head: [], border: [] } });
    let survivors = 0;
    for (const mutant of mutants) {
      const { rule, what, test, name, patches } = mutant;
      const verdict = await copy.patched(patches, () => runTest(copy, mutant));
      if (verdict === 'broken') throw new Error(`Rule ${rule}, “${what}”: the patched source does not load`);
      if (verdict === 'passed') survivors += 1;
      table.push([rule, what, name ?? test, verdict === 'failed' ? 'killed' : 'SURVIVED']);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(
      `${table.toString()}\n${mutants.length - survivors} of ${mutants.length} killed in ${seconds} s\n`,
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
