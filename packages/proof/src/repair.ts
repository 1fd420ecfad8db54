import type { Catalog } from '@pairsmith/catalog';
import { said, type Pair, type Said } from '@pairsmith/core';
import { oneLine } from '@pairsmith/sql';
import type { Proof } from './verify-pair';
import type { ProofError } from './proof-error';
import { judgeRepair, type Broken } from './repair/judge-repair';
import { TURN_DOWNS, type TurnDown } from './repair/turn-down';
import { isWorthRepairing } from './repair/worth-repairing';

/** A SQL that was tried and why it failed, or was not taken although it runs. */
export interface FailedAttempt {
  sql: string;
  error: ProofError;
}

/**
 * What became of a pair. `attempts` are the SQLs that failed, in their order; the first is the pair's own. `turnedDown` says
 * why each answer of the writer was not taken; empty too where nobody asked for one.
 */
export type Outcome =
  | { kind: 'accepted'; pair: Pair; proof: Proof }
  | ({ kind: 'repaired'; pair: Pair; original: Pair; proof: Proof } & Tried)
  | ({ kind: 'quarantined'; pair: Pair; proof: Proof; error: ProofError } & Tried);

interface Tried {
  attempts: FailedAttempt[];
  turnedDown: TurnDown[];
}

export interface RepairOptions {
  prove: (pair: Pair) => Promise<Proof>;
  /** Another SQL for the question, null for none; `attempt` counts from 1. Null: no repair is tried. */
  repairSql:
    | ((failed: { question: string; sql: string; error: Said; attempt: number }) => Promise<string | null>)
    | null;
  /** The task's tables. */
  catalog: Pick<Catalog, 'tables'>;
  /** Default 2. */
  rounds?: number;
}

/**
 * Proves a pair and, where its SQL fails by its own fault, its repairs: each answer passes the same gate, whoever gave it, and
 * is held against the original (`judgeRepair`). Where none is taken the original stands as it was.
 * Errors of `prove` and `repairSql` are not caught: a database or model in trouble must quarantine nothing.
 */
export async function proveOrRepair(original: Pair, options: RepairOptions): Promise<Outcome> {
  const { prove, repairSql, catalog, rounds = 2 } = options;
  const proof = await prove(original);
  const { error } = proof;
  if (!error) return { kind: 'accepted', pair: original, proof };

  const attempts: FailedAttempt[] = [{ sql: original.sql, error }];
  const turnedDown: TurnDown[] = [];
  const broken: Broken = { pair: original, proof, error };
  const ask = repairSql && isWorthRepairing(original.sql, error) ? repairSql : null;
  for (let attempt = 1; ask && attempt <= rounds; attempt += 1) {
    const answer = await ask({ question: original.question, ...complaint(broken, attempts), attempt });
    if (answer === null || attempts.some(({ sql }) => isSame(sql, answer))) {
      turnedDown.push('no_other_sql');
      break;
    }
    const repaired = await prove({ question: original.question, sql: answer });
    const reason = judgeRepair(repaired, broken, catalog);
    if (!reason) {
      const pair = { question: original.question, sql: oneLine(answer) };
      return { kind: 'repaired', pair, original, proof: repaired, attempts, turnedDown };
    }
    turnedDown.push(reason);
    const isFailure = reason === 'does_not_run' && repaired.error;
    attempts.push({ sql: answer, error: isFailure || notTaken(reason) });
  }
  return { kind: 'quarantined', pair: original, proof, error, attempts, turnedDown };
}

/** What to mend: the SQL that failed last. After one that runs and leads elsewhere, the original again, and why. */
function complaint(
  { pair, error }: Broken,
  attempts: readonly FailedAttempt[],
): { sql: string; error: Said } {
  const last = attempts.at(-1);
  if (last?.error.code !== 'repair_turned_down')
    return { sql: last?.sql ?? pair.sql, error: (last?.error ?? error).message };
  return {
    sql: pair.sql,
    error: said('proof.all_reasons', { reasons: [error.message, last.error.message] }),
  };
}

const notTaken = (reason: TurnDown): ProofError => ({
  code: 'repair_turned_down',
  message: said('proof.repair_refused', { why: TURN_DOWNS[reason] }),
});

const isSame = (a: string, b: string): boolean => squeezed(a) === squeezed(b);

const squeezed = (sql: string): string =>
  sql
    .split(/[\s;]+/)
    .join(' ')
    .trim();
