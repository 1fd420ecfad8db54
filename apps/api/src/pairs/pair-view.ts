import {
  inWords,
  type PairDetail,
  type PairReview,
  type PairView,
  type Said,
  type Told,
} from '@pairsmith/core';
import type { newestInfluence } from '@pairsmith/db';
import { levelOf } from '@pairsmith/proof';
import { localTime } from '../http/local-time';
import type { TaskPair } from './task-pairs';

/** A pair with what a person said of it. */
export interface JudgedPair extends TaskPair {
  review: PairReview | undefined;
  /** What the task's newest evaluation says of its pairs; not given: it was not asked for. */
  evaluated?: Awaited<ReturnType<typeof newestInfluence>>;
}

export const pairLevel = ({ record, review }: JudgedPair) => levelOf(record, review);
export const pairVerdict = ({ record, entry }: JudgedPair) =>
  record?.reader ?? VERDICT_OF_REASON[entry?.reason ?? ''] ?? 'unread';

/** Of a quarantined pair no record is kept: its reason says what the second reader said. */
const VERDICT_OF_REASON: Partial<Record<string, PairView['verdict']>> = {
  reader_conflict: 'conflict',
  reader_doubt: 'doubt',
};

/** Files hold texts in their task's language; a message of a record that was never filed is put into it. */
const text = (said: Said): string => inWords(said, 'zh');

export function pairView(pair: JudgedPair): Told<PairView> {
  const { record, entry, review, facts } = pair;
  const known = record ?? entry;
  return {
    id: pair.hash,
    version: review?.version ?? 0,
    state: pair.state,
    question: pair.question,
    sql: pair.sql,
    theme: known?.theme ?? null,
    origin: known?.origin ?? null,
    source: known?.source ?? null,
    calls: known?.calls ?? null,
    level: pairLevel(pair),
    difficulty: facts.difficulty,
    traits: [...facts.traits],
    tables: [...facts.tables],
    verdict: pairVerdict(pair),
    reader_reasons: (record?.reader_reasons ?? []).map(text),
    sense: (record?.sense ?? []).map(({ check, message }) => ({ rule: check, message: text(message) })),
    lint: (record?.lint ?? []).map(({ rule, message }) => ({ rule, message: text(message) })),
    reason: entry?.reason ?? null,
    error: entry ? text(entry.error) : null,
    review: review
      ? {
          decision: review.decision,
          reviewed_by: review.by,
          reviewed_at: localTime(review.at),
          edited_from: review.editedFrom,
        }
      : null,
    file_name: pair.set.pairFile,
  };
}

export function pairDetail(pair: JudgedPair): Told<PairDetail> {
  const { record, entry } = pair;
  const attempts = [...(record?.repaired_from ?? []), ...(entry?.attempts ?? [])];
  const { evidence } = record ?? {};
  return {
    ...pairView(pair),
    reasoning: record?.reasoning ?? [],
    agreement: record?.agreement ?? null,
    evaluation: influenceOf(pair),
    attempts: attempts.map(({ sql, error }) => ({ sql, error: text(error) })),
    evidence: evidence
      ? { rows: evidence.rows, truncated: evidence.truncated, ms: evidence.ms, cost: evidence.cost }
      : null,
  };
}

function influenceOf({ question, sql, evaluated }: JudgedPair): PairDetail['evaluation'] {
  const found = evaluated?.pairs.find((one) => one.question === question && one.sql === sql);
  if (!evaluated || !found) return null;
  const { shown, helped, misled } = found;
  return { evaluation_id: evaluated.execution_id, shown, helped, misled };
}
