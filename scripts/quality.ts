/*
 * npm run quality: pairs for the demo, the trap and six generated schemas, measured; ends with 1 where a threshold is missed.
 * npm run quality -- --sample 60 --seed <commit>: also draws pairs with their results for an audit.
 */
import { openBench, qualityFolder } from './quality/open-bench';
import { measure } from './quality/measure';
import { parseOptions } from './quality/options';
import { runSteps } from './quality/run-steps';
import type { Candidate } from './quality/sample/candidates';
import { openRunner, readCandidates, writeSample } from './quality/sample/sample';
import { renderHoles, renderTable, type Line } from './quality/show';
import { subjects } from './quality/subjects';
import { findMisses } from './quality/thresholds';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { only, sample, seed } = parseOptions(process.argv.slice(2));
  const bench = await openBench(log);
  const closing: (() => Promise<void>)[] = [bench.close];
  try {
    const lines: Line[] = [];
    const candidates: Candidate[] = [];
    const runners = new Map<string, Awaited<ReturnType<typeof openRunner>>['run']>();
    for (const subject of subjects().filter(({ name }) => name.startsWith(only))) {
      const open = await subject.open();
      closing.push(open.close);
      const outcome = await runSteps({ ...open, language: subject.language }, bench.deps);
      const measured = measure(outcome);
      lines.push({ subject, measured, misses: findMisses(measured) });
      log(`${subject.name}: ${measured.pairs} pairs in ${measured.seconds.toFixed(1)} s`);
      if (sample === null) continue;
      const runner = await openRunner(open.url, bench.deps.sourceDbs);
      closing.push(runner.close);
      runners.set(subject.name, runner.run);
      candidates.push(...(await readCandidates(subject, outcome, runner.run)));
    }
    process.stdout.write(`${renderTable(lines)}\n${renderHoles(lines)}\n`);
    if (lines.some(({ misses }) => misses.length > 0)) process.exitCode = 1;
    if (sample === null) return;
    const run = (candidate: Candidate, sql: string) => {
      const known = runners.get(candidate.subject.name);
      if (!known) throw new Error(`${candidate.subject.name} is not open`);
      return known(sql);
    };
    const files = await writeSample(candidates, { sample, seed, keyFolder: qualityFolder() }, run);
    log(`Draw: ${files.draw}\nKey, to be looked at after the verdicts: ${files.key}`);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
