import type { Catalog } from '@pairsmith/catalog';
import type { Pair } from '@pairsmith/core';
import type { ProofRecord } from '@pairsmith/proof';
import { createProbe, type QueryProbe, type QueryResult, type SourceDbs } from '@pairsmith/source-db';
import type { Outcome } from '../quality/run-steps';
import type { MutantKind } from './mutants';

export type Run = QueryProbe['run'];

/** A pair that may be drawn, with what its SQL answers. */
export interface Candidate extends Pair {
  /** What the draw calls the database that the pair was made for. */
  database: string;
  proof: Pick<ProofRecord, 'tables' | 'columns'>;
  catalog: Catalog;
  result: QueryResult;
  /** On the pair's own database, read-only. */
  run: Run;
  /** A change to the SQL that changes the result, made on purpose; null: the pair is the writer's own. */
  mutant: { kind: MutantKind; original: string } | null;
}

const caps = { timeoutMs: 20_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] };

/** Runs statements read-only on one database. `close` gives the connections back. */
export async function openRunner(url: string, dbs: SourceDbs): Promise<{ run: Run; close: () => unknown }> {
  const db = await dbs.use(url);
  const probe = createProbe(db, caps);
  return { run: (sql) => probe.run(sql.replace(/;$/, '')), close: () => db.release() };
}

/** Every accepted pair of a database with its result. */
export async function readCandidates(
  database: string,
  { catalog, pairs }: Pick<Outcome, 'catalog' | 'pairs'>,
  run: Run,
): Promise<Candidate[]> {
  const candidates: Candidate[] = [];
  for (const { question, sql, proof } of pairs)
    candidates.push({ database, question, sql, proof, catalog, result: await run(sql), run, mutant: null });
  return candidates;
}
