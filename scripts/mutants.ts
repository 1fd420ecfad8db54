/*
 * npm run mutants: takes each of the ten rules for writing pairs, and each guard of the gate and around it, out of a temporary copy of the
 * source; a named test has to fail each time. Ends with 1 for a survivor. About two minutes on two cores; no test may take longer than two.
 */
import Table from 'cli-table3';
import { copySource, type SourceCopy } from './mutants/copy-source';
import { GATE_GUARDS } from './mutants/gate-guards';
import { MUTANTS as RULES } from './mutants/rules';
import { runTest } from './mutants/run-test';
import { STATEMENT_GUARDS } from './mutants/statement-guards';
import { openBench } from './quality/open-bench';

const MUTANTS = [...RULES, ...GATE_GUARDS, ...STATEMENT_GUARDS];

const log = (line: string): void => void process.stderr.write(`${line}\n`);

/** A test that fails without a mutant would kill any. */
async function checkUnbroken(copy: SourceCopy): Promise<void> {
  for (const test of new Set(MUTANTS.map((mutant) => mutant.test))) {
    const verdict = await runTest(copy, test);
    if (verdict !== 'passed') throw new Error(`${test} is ${verdict} before anything is taken out`);
  }
}

async function main(): Promise<void> {
  const started = performance.now();
  const bench = await openBench(log);
  const copy = copySource();
  try {
    await checkUnbroken(copy);
    const table = new Table({ head: ['rule', 'taken out', 'test', ''], style: { head: [], border: [] } });
    let survivors = 0;
    for (const { rule, what, test, patches } of MUTANTS) {
      const verdict = await copy.patched(patches, () => runTest(copy, test));
      if (verdict === 'broken') throw new Error(`Rule ${rule}, “${what}”: the patched source does not load`);
      if (verdict === 'passed') survivors += 1;
      table.push([rule, what, test, verdict === 'failed' ? 'killed' : 'SURVIVED']);
    }
    const seconds = ((performance.now() - started) / 1000).toFixed(0);
    process.stdout.write(
      `${table.toString()}\n${MUTANTS.length - survivors} of ${MUTANTS.length} killed in ${seconds} s\n`,
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
