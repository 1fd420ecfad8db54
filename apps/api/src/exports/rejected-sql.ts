import type { Pair } from '@pairsmith/core';
import { isStrictError, type FiledAttempt, type PairSet, type ProofRecord } from '@pairsmith/proof';
import { questionKey } from '@pairsmith/sql';

/**
 * What was tried for a pair's question and not taken: before a repair held, and what is quarantined under the same question.
 * A statement that only met a database that was away, or a table that its role may not read, is nobody's fault and left out.
 */
export function rejectedSql({ quarantine }: Pick<PairSet, 'quarantine'>) {
  const byQuestion = new Map<string, FiledAttempt[]>();
  for (const { question, attempts } of quarantine) {
    const key = questionKey(question);
    byQuestion.set(key, [...(byQuestion.get(key) ?? []), ...attempts]);
  }
  return ({ question, sql }: Pair, record: ProofRecord | undefined): string[] => {
    const attempts = [...(record?.repaired_from ?? []), ...(byQuestion.get(questionKey(question)) ?? [])];
    const rejected = new Set(attempts.filter(isRejected).map((attempt) => attempt.sql));
    rejected.delete(sql);
    return [...rejected];
  };
}

/** `reason` stands where the statement does run. */
const isRejected = ({ reason }: FiledAttempt): boolean =>
  reason === undefined ||
  reason === 'reader_conflict' ||
  reason === 'rejected' ||
  reason === 'repair_turned_down' ||
  isStrictError(reason);
