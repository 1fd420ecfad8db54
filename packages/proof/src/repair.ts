import type { Pair } from '@pairsmith/core';
import { oneLine } from '@pairsmith/sql';
import type { Proof } from './ladder';
import type { ProofError } from './proof-error';

/** A SQL that was tried and why it failed. */
export interface FailedAttempt {
  sql: string;
  error: ProofError;
}

/** What became of a pair. `attempts` are the SQLs that failed, in their order; the first is the pair's own. */
export type Outcome =
  | { kind: 'accepted'; pair: Pair; proof: Proof }
  | { kind: 'repaired'; pair: Pair; original: Pair; proof: Proof; attempts: FailedAttempt[] }
  | { kind: 'quarantined'; pair: Pair; proof: Proof; error: ProofError; attempts: FailedAttempt[] };

export interface RepairOptions {
  prove: (pair: Pair) => Promise<Proof>;
  /** Another SQL for the question, null for none; `attempt` counts from 1. Null: no repair is tried. */
  repairSql:
    | ((failed: { question: string; sql: string; error: string; attempt: number }) => Promise<string | null>)
    | null;
  /** Default 2. */
  rounds?: number;
}

/**
 * Proves a pair and, where it fails by its own fault, its repairs: each answer passes the same gate, whoever gave it.
 * Errors of `prove` and `repairSql` are not caught: a database or model in trouble must quarantine nothing.
 */
export async function proveOrRepair(
  original: Pair,
  { prove, repairSql, rounds = 2 }: RepairOptions,
): Promise<Outcome> {
  const proof = await prove(original);
  if (!proof.error) return { kind: 'accepted', pair: original, proof };

  const attempts: FailedAttempt[] = [{ sql: original.sql, error: proof.error }];
  const quarantined: Outcome = { kind: 'quarantined', pair: original, proof, error: proof.error, attempts };
  for (let attempt = 1; repairSql && attempt <= rounds; attempt += 1) {
    const { sql: failed, error } = attempts.at(-1) ?? { sql: original.sql, error: proof.error };
    const answer = await repairSql({
      question: original.question,
      sql: failed,
      error: error.message,
      attempt,
    });
    if (answer === null || attempts.some(({ sql }) => sql === answer)) break;
    const repaired = await prove({ question: original.question, sql: answer });
    if (!repaired.error) {
      const pair = { question: original.question, sql: oneLine(answer) };
      return { kind: 'repaired', pair, original, proof: repaired, attempts };
    }
    attempts.push({ sql: answer, error: repaired.error });
  }
  return quarantined;
}
