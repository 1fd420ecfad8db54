/*
 * npm run quality: pairs for the demo, the trap and six generated schemas, measured; ends with 1 where a threshold is missed.
 * npm run quality -- --sample 60 --seed <commit>: also draws pairs with their results for an audit.
 */
import { openBench, qualityFolder } from './quality/open-bench';
import { measure } from './quality/measure';
import { parseOptions } from './quality/options';
import { runSteps } from './quality/run-steps';
import { openRunner, readCandidates, type Candidate } from './draw/candidates';
import { withMutants } from './draw/plant-mutants';
import { shortSeed, writeDraw } from './draw/write-draw';
import { drawPairs, renderDraw } from './quality/sample/draw';
import { renderHoles, renderTable, type Line } from './quality/show';
import { subjects } from './quality/subjects';
import { findMisses } from './quality/thresholds';

const log = (line: string): void => void process.stderr.write(`${line}\n`);

async function main(): Promise<void> {
  const { only, sample, seed } = parseOptions(process.argv.slice(2));
  const bench = await openBench(log);
  const closing: (() => unknown)[] = [bench.close];
  try {
    const lines: Line[] = [];
    const candidates: Candidate[] = [];
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
      candidates.push(...(await readCandidates(subject.name, outcome, runner.run)));
    }
    process.stdout.write(`${renderTable(lines)}\n${renderHoles(lines)}\n`);
    if (lines.some(({ misses }) => misses.length > 0)) process.exitCode = 1;
    if (sample === null) return;
    const kinds = new Map(subjects().map(({ name, kind }) => [name, kind]));
    const drawn = drawPairs(candidates, kinds, sample, seed);
    const items = await withMutants(candidates, drawn, seed);
    const text = renderDraw(seed, items);
    const files = writeDraw(shortSeed(seed), { seed, text, items, keyFolder: qualityFolder() });
    log(`Draw: ${files.draw}\nKey, to be looked at after the verdicts: ${files.key}`);
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
