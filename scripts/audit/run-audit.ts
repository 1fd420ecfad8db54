import { openBench, qualityFolder } from '../quality/open-bench';
import { runSteps, type Outcome } from '../quality/run-steps';
import { demo, type OpenSubject } from '../quality/subjects';
import { openRunner, readCandidates, type Candidate } from '../draw/candidates';
import { withMutants } from '../draw/plant-mutants';
import { shortSeed, writeDraw } from '../draw/write-draw';
import { openDatabase } from './databases';
import { drawEach, renderDraw, type DrawnDatabase } from './draw';
import type { DatabaseSpec, Options } from './options';
import { splitAsked } from './split-asked';

type Bench = Awaited<ReturnType<typeof openBench>>;
type Log = (line: string) => void;
/** What it is given is closed at the end of the run. */
type Keep = (close: () => unknown) => void;

/** Pairs of one database, and what the draw shows of it. */
interface Gathered {
  shown: DrawnDatabase;
  candidates: Candidate[];
}

/** Runs the steps on every database, draws of each, and writes draw and key; names a database that has fewer than `each`. */
export async function auditDatabases(
  { databases, each, seed }: Extract<Options, { action: 'draw' }>,
  log: Log,
): Promise<void> {
  await withBench(log, async (bench, keep) => {
    const gathered: Gathered[] = [];
    for (const spec of databases) {
      try {
        gathered.push(await askDatabase(spec, each, bench, keep, log));
      } catch (error) {
        throw new Error(`${spec.name} could not be asked about`, { cause: error });
      }
    }
    const command = `npm run audit -- --databases … --each ${each}`;
    await draw(shortSeed(seed), { seed, each, command }, gathered, log);
  });
}

async function askDatabase(
  spec: DatabaseSpec,
  each: number,
  bench: Bench,
  keep: Keep,
  log: Log,
): Promise<Gathered> {
  const open = await openDatabase(spec, bench.deps.sourceDbs);
  keep(open.close);
  const parameters = { db_name: spec.name };
  const outcome = await runSteps({ ...open, language: spec.language, parameters }, bench.deps);
  const { pairs, seconds } = outcome;
  log(`${spec.name}: ${open.tables.length} tables, ${pairs.length} pairs in ${seconds.toFixed(1)} s`);
  if (pairs.length < each) log(`${spec.name}: only ${pairs.length} where ${each} were to be drawn`);
  return gather(spec, open, outcome, bench, keep);
}

/** The demo, asked for a number of pairs; says how many came and what the steps say of the rest. */
export async function auditDemo(
  { asked, sample, seed }: Extract<Options, { action: 'demo' }>,
  log: Log,
): Promise<void> {
  const parameters = splitAsked(asked);
  await withBench(log, async (bench, keep) => {
    const open = await demo.open();
    keep(open.close);
    const outcome = await runSteps({ ...open, language: demo.language, parameters }, bench.deps);
    log(
      `${asked} asked (${parameters.theme_count} themes × ${parameters.questions_per_theme}): ${outcome.pairs.length} came`,
    );
    for (const warning of outcome.warnings) log(`warning: ${warning}`);
    const gathered = await gather({ ...demo, lookups: [] }, open, outcome, bench, keep);
    const command = `npm run audit -- --demo ${asked} --sample ${sample}`;
    await draw(`demo-${shortSeed(seed)}`, { seed, each: sample, command }, [gathered], log);
  });
}

/** What `keep` was given is closed at the end, the last first. */
async function withBench(log: Log, work: (bench: Bench, keep: Keep) => Promise<void>): Promise<void> {
  const bench = await openBench(log);
  const closing: (() => unknown)[] = [bench.close];
  try {
    await work(bench, (close) => closing.push(close));
  } finally {
    for (const close of closing.reverse()) await close();
  }
}

async function gather(
  { name, language, lookups }: Pick<DatabaseSpec, 'name' | 'language' | 'lookups'>,
  { url }: Pick<OpenSubject, 'url'>,
  outcome: Outcome,
  { deps }: Bench,
  keep: Keep,
): Promise<Gathered> {
  const { run, close } = await openRunner(url, deps.sourceDbs);
  keep(close);
  const found: string[] = [];
  for (const sql of lookups)
    found.push(...(await run(sql)).rows.map((row) => row.map((cell) => cell ?? 'NULL').join(' | ')));
  return {
    shown: { name, language, catalog: outcome.catalog, lookups: found },
    candidates: await readCandidates(name, outcome, run),
  };
}

async function draw(
  name: string,
  { seed, each, command }: { seed: string; each: number; command: string },
  gathered: readonly Gathered[],
  log: Log,
): Promise<void> {
  const candidates = gathered.flatMap((one) => one.candidates);
  const items = await withMutants(candidates, drawEach(candidates, each, seed), seed);
  const text = renderDraw(
    name,
    { seed, command },
    gathered.map(({ shown }) => shown),
    items,
  );
  const files = writeDraw(name, { seed, text, items, keyFolder: qualityFolder() });
  log(`${items.length} items: ${files.draw}\nKey, to be looked at after the verdicts: ${files.key}`);
}
