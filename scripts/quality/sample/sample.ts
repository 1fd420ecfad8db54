import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createProbe, type QueryProbe, type SourceDbs } from '@pairsmith/source-db';
import type { Outcome } from '../run-steps';
import type { Subject } from '../subjects';
import type { Candidate } from './candidates';
import { drawPairs, plantMutants, shuffle } from './draw';
import { renderDraw } from './render';

const caps = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] };

/** Runs statements read-only on the subject's database. `close` gives the connections back. */
export async function openRunner(url: string, dbs: SourceDbs) {
  const db = await dbs.use(url);
  const probe = createProbe(db, caps);
  return {
    run: ((sql) => probe.run(sql.replace(/;$/, ''))) satisfies QueryProbe['run'],
    close: () => db.release(),
  };
}

/** Every accepted pair of a subject with its result. */
export async function readCandidates(
  subject: Pick<Subject, 'name' | 'kind'>,
  { catalog, pairs }: Outcome,
  run: QueryProbe['run'],
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { question, sql, proof } of pairs)
    candidates.push({ subject, question, sql, proof, catalog, result: await run(sql), mutant: null });
  return candidates;
}

const ROOT = join(__dirname, '..', '..', '..');

/**
 * Draws pairs, plants mutants among them, and writes `docs/audit/draw-<seed7>.md` and, apart from it, the key of the mutants.
 * The same seed and the same pairs give the same bytes.
 */
export async function writeSample(
  candidates: readonly Candidate[],
  { sample, seed, keyFolder }: { sample: number; seed: string; keyFolder: string },
  run: (candidate: Candidate, sql: string) => ReturnType<QueryProbe['run']>,
): Promise<{ draw: string; key: string }> {
  const drawn = drawPairs(candidates, sample, seed);
  const items = shuffle(seed, [...drawn, ...(await plantMutants(candidates, drawn, seed, run))]);
  const keys = items.flatMap(({ subject, question, mutant }, at) =>
    mutant ? [{ number: at + 1, subject: subject.name, question, ...mutant }] : [],
  );
  const draw = join(ROOT, 'docs', 'audit', `draw-${seed.slice(0, 7)}.md`);
  const key = join(keyFolder, `key-${seed.slice(0, 7)}.json`);
  for (const [file, text] of [
    [draw, renderDraw(seed, items)],
    [key, `${JSON.stringify(keys, null, 2)}\n`],
  ] as const) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  return { draw, key };
}
