import { PROOF_LEVELS, type SqlValidationReport } from '@pairsmith/core';
import type { Usage } from '@pairsmith/llm';
import { TURN_DOWNS, type ReaderVerdict, type TurnDown } from '@pairsmith/proof';
import { countFindings } from './findings';
import type { SettledSet } from './partition-set';

/** Adds up what became of the pairs of all pair files. Durations in seconds, `success_rate` 0–1. */
export function makeReport(
  settled: readonly SettledSet[],
  measured: {
    repairsAttempted: number;
    retries: number;
    duration: number;
    llm: Usage;
    filesModified: boolean;
    agreement: SqlValidationReport['agreement'];
  },
): SqlValidationReport {
  const sum = (count: (one: SettledSet) => number) => settled.reduce((all, one) => all + count(one), 0);
  const original = sum(({ pairsIn }) => pairsIn.length);
  const valid = sum(({ settlement }) => settlement.accepted.length);
  const invalid = sum(({ settlement }) => settlement.quarantined.length);
  const repaired = sum(({ outcomes }) => outcomes.filter(({ kind }) => kind === 'repaired').length);
  const kept = settled.flatMap(({ settlement }) => settlement.accepted);
  const ran = kept.flatMap(({ proof }) => (proof.evidence ? [proof.evidence.ms] : []));
  const seconds = ran.reduce((all, ms) => all + ms, 0) / 1000 / Math.max(1, ran.length);
  const findings = countFindings(settled);
  return {
    original_sql_count: original,
    valid_sql_count: valid,
    invalid_sql_count: invalid,
    duplicates: sum(({ settlement }) => settlement.duplicates.length),
    success_rate: original === 0 ? 0 : rounded(valid / original, 4),
    repair_stats: {
      attempted: measured.repairsAttempted,
      successful: repaired,
      failed: measured.repairsAttempted - repaired,
      turned_down: countTurnDowns(settled),
    },
    file_modification_stats: measured.filesModified
      ? {
          modified: kept.filter(({ kind }) => kind === 'repaired').length,
          quarantined: invalid,
        }
      : { modified: 0, quarantined: 0 },
    proof_levels: countLevels(settled),
    lint_findings: findings.lint,
    sense_findings: findings.sense,
    reader: countReadings(settled),
    ...(measured.agreement && { agreement: measured.agreement }),
    average_execution_time: rounded(seconds, 3),
    total_retries: measured.retries,
    duration: measured.duration,
    llm: measured.llm,
  };
}

function countLevels(settled: readonly SettledSet[]): Record<string, number> {
  const levels = [
    ...settled.flatMap(({ records }) => [...records.values()].map(({ level }) => level)),
    ...settled.flatMap(({ settlement }) => settlement.quarantined.map(({ proof }) => proof.level)),
  ].map((level) => level ?? 'none');
  return Object.fromEntries(
    ['none', ...PROOF_LEVELS]
      .map((level) => [level, levels.filter((one) => one === level).length] as const)
      .filter(([level, count]) => count > 0 || level <= 'L2'),
  );
}

/** Answers of the writer that were not taken, by why; only what occurs. */
function countTurnDowns(settled: readonly SettledSet[]): Record<string, number> {
  const reasons = settled.flatMap(({ outcomes }) =>
    outcomes.flatMap((outcome) => (outcome.kind === 'accepted' ? [] : outcome.turnedDown)),
  );
  return Object.fromEntries(
    (Object.keys(TURN_DOWNS) as TurnDown[])
      .map((reason) => [reason, reasons.filter((one) => one === reason).length] as const)
      .filter(([, count]) => count > 0),
  );
}

/** Of all pairs that ran, accepted or not. */
function countReadings(settled: readonly SettledSet[]): SqlValidationReport['reader'] {
  const kept = settled.flatMap(({ settlement }) => [...settlement.accepted, ...settlement.quarantined]);
  const verdicts = kept.map(({ proof }) => proof.reader?.verdict);
  const count = (verdict: ReaderVerdict) => verdicts.filter((one) => one === verdict).length;
  return {
    agreed: count('agreed'),
    unread: count('unread'),
    doubt: count('doubt'),
    conflict: count('conflict'),
  };
}

const rounded = (value: number, digits: number): number => Number(value.toFixed(digits));
