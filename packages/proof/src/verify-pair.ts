import { hash } from 'node:crypto';
import type { Pair, ProofLevel } from '@pairsmith/core';
import { type LintFinding } from '@pairsmith/lint';
import { loadParser, type Statement } from '@pairsmith/sql';
import { QueryFailure, type QueryProbe, type QueryResult } from '@pairsmith/source-db';
import type { Agreement } from './agreement/agree';
import { findForeign, passGate, refusalOf, type GateOptions } from './check-statement';
import { withRetry } from './with-retry';
import { findPersonal } from './personal-columns';
import { errorOf, type ProofError } from './proof-error';
import { wantedShape } from './result-checks/question';
import type { Reading } from './question-reader/read-pair';
import { judgeSense, nullShareOf, type SenseFinding } from './result-checks/sense';
import { findTie } from './result-checks/tied-edge';

export interface ProofOptions extends GateOptions {
  /** With the caps on time, rows and cost. */
  db: Pick<QueryProbe, 'planAndRun' | 'run'>;
  signal?: AbortSignal | undefined;
  /** Waits between the tries while the database is in trouble. */
  retryDelaysMs?: readonly number[];
  /** Whether it is a model's, which is held to what its prompt says of personal columns (`findPersonal`). */
  isModels?: boolean;
  /** Default L2: whether the result makes sense is another question. */
  climbTo?: 'L2' | 'L3';
}

/** Counts and hashes, never cells. */
export interface Evidence {
  rows: number;
  truncated: boolean;
  /** Cells of the fetched rows that are NULL, 0–1; null where there are no cells. */
  null_share: number | null;
  /** Of the run, as seen from here. */
  ms: number;
  /** The planner's estimate. */
  cost: number;
  /** SHA-256 of the result; rows without ORDER BY are hashed as a set. Null if truncated: another run may read other rows. */
  result_hash: string | null;
}

export interface Proof {
  /** The highest level reached; null if the text is not one read-only query. */
  level: ProofLevel | null;
  /** Why it is not good enough: below L2, in strict mode below L3 or linted; else null. */
  error: ProofError | null;
  failedAt: ProofLevel | null;
  /** Of level L2. */
  evidence: Evidence | null;
  /** What keeps it from L3; empty too where nobody asked. */
  sense: SenseFinding[];
  /** What the linter found; empty too where nobody asked. */
  lint: LintFinding[];
  /** What the second reader says; null where nobody asked, and below L2. */
  reader: Reading | null;
  /** How far other answers to its question agree; absent: nobody asked for any. */
  agreement?: Agreement;
  /** The parsed SQL, so that traits and tables need no second parse; null below L0. */
  statement: Statement | null;
}

/**
 * Climbs the ladder: one read-only statement (L0), accepted by EXPLAIN on listed tables (L1), run within its caps (L2), and,
 * where asked for, with a result that makes sense (L3). L3 looks at the plan and the rows of L2; only a top-N runs again.
 * A pair's own faults are in the result; trouble of the database is thrown, so that it quarantines nothing.
 * @throws AppError `database_connection_error`; the signal's reason
 */
export async function provePair(
  { question = '', sql }: Pick<Pair, 'sql'> & Partial<Pick<Pair, 'question'>>,
  options: ProofOptions,
): Promise<Proof> {
  const { db, catalog, signal, retryDelaysMs } = options;
  await loadParser();
  const statement = passGate(sql, options);
  if (!('root' in statement)) return failed(null, statement, null);

  const foreign = findForeign(statement, catalog);
  if (foreign) return failed('L0', foreign, statement);
  const personal = options.isModels ? findPersonal(statement, catalog) : null;
  if (personal) return failed('L0', personal, statement);
  const patience = { signal, delaysMs: retryDelaysMs };
  const result = await unlessRefused(() => withRetry(() => db.planAndRun(sql, signal), patience));
  if ('code' in result) return failed(null, result, null);
  if (result instanceof QueryFailure)
    return result.plan === null
      ? failed('L0', errorOf(result, 'rejected_by_database'), statement)
      : failed('L1', errorOf(result, 'failed_at_run'), statement);
  const { plan } = result;
  const evidence = evidenceOf(result, plan.totalCost, statement);
  const runs: Proof = {
    level: 'L2',
    error: null,
    failedAt: null,
    evidence,
    sense: [],
    lint: [],
    reader: null,
    statement,
  };
  if (options.climbTo !== 'L3') return runs;

  const wanted = wantedShape(question, statement, catalog);
  const sense = judgeSense({ wanted, statement, catalog, result, plan });
  if (sense.length === 0 && !wanted.allowsTies)
    sense.push(...(await findTie(statement, catalog, result, db, patience)));
  return sense.length > 0 ? { ...runs, sense } : { ...runs, level: 'L3' };
}

/** The second half of the gate needs the database: what a name means there may be a refusal too. */
async function unlessRefused<T>(ask: () => Promise<T>): Promise<T | ProofError> {
  try {
    return await ask();
  } catch (error) {
    return refusalOf(error);
  }
}

const LEVEL_AFTER = { none: 'L0', L0: 'L1', L1: 'L2' } as const;

const failed = (level: 'L0' | 'L1' | null, error: ProofError, statement: Statement | null): Proof => ({
  level,
  error,
  failedAt: LEVEL_AFTER[level ?? 'none'],
  evidence: null,
  sense: [],
  lint: [],
  reader: null,
  statement,
});

function evidenceOf({ rows, truncated, ms }: QueryResult, cost: number, statement: Statement): Evidence {
  return {
    rows: rows.length,
    truncated,
    null_share: nullShareOf(rows),
    ms: Math.round(ms),
    cost,
    result_hash: truncated ? null : hashRows(rows, isOrdered(statement)),
  };
}

const isOrdered = ({ root }: Statement): boolean =>
  'SelectStmt' in root && root.SelectStmt.sortClause !== undefined;

function hashRows(rows: QueryResult['rows'], ordered: boolean): string {
  const lines = rows.map((row) => JSON.stringify(row));
  const text = (ordered ? lines : lines.sort()).join('\n');
  return hash('sha256', text);
}
