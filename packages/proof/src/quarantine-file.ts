import {
  AppError,
  type Pair,
  type ProofLevel,
  said,
  type Language,
  type Said,
  allInWords,
} from '@pairsmith/core';
import type { ProofErrorCode } from './proof-error';
import { fileAttempts, type FiledAttempt, type Provenance } from './proof-file';
import { isObject, isText, readJson } from './read-json';
import type { Outcome } from './repair';

/** A pair that is not good enough, kept with its reason. */
export interface QuarantineEntry extends Pair, Partial<Provenance> {
  reason: ProofErrorCode;
  error: Said;
  /** The SQLs that failed, the pair's own first. */
  attempts: FiledAttempt[];
  /** How far it came, and what that was found with; as of a proof record. Absent: of an older run. */
  level?: ProofLevel | null;
  proved_with?: string;
}

export const quarantineEntry = (
  { pair, error, attempts }: Pick<Extract<Outcome, { kind: 'quarantined' }>, 'pair' | 'error' | 'attempts'>,
  provenance: Partial<Provenance> = {},
): QuarantineEntry => ({
  question: pair.question,
  sql: pair.sql,
  reason: error.code,
  error: error.message,
  attempts: fileAttempts(attempts),
  ...provenance,
});

/** `quarantine_*.json` in the words of the task's language. */
export const renderQuarantine = (entries: readonly QuarantineEntry[], language: Language): string =>
  `${JSON.stringify(allInWords(entries, language), null, 2)}\n`;

/** @throws AppError `file_validation_error` */
export function parseQuarantine(text: string, fileName: string): QuarantineEntry[] {
  const content = readJson(text, fileName);
  if (!Array.isArray(content) || !content.every(isEntry)) {
    throw new AppError('file_validation_error', said('pairs.bad_quarantine', { name: fileName }));
  }
  return content;
}

const isEntry = (value: unknown): value is QuarantineEntry =>
  isObject(value) &&
  ['question', 'sql', 'reason', 'error'].every((field) => isText(value[field])) &&
  Array.isArray(value['attempts']) &&
  value['attempts'].every(
    (attempt) => isObject(attempt) && isText(attempt['sql']) && isText(attempt['error']),
  );
