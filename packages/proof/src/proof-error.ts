import type { Said } from '@pairsmith/core';
import type { RefusalCode } from '@pairsmith/sql';
import type { QueryFailure } from '@pairsmith/source-db';
import { SENSE_CHECKS, type SenseCheck } from './result-checks/sense';

/** Typed reasons, one per way to fail; the gate's own codes among them. */
export type ProofErrorCode =
  | RefusalCode
  | 'table_not_listed'
  | 'unknown_column'
  /** A model's SQL uses personal data as its prompt forbids. */
  | 'personal_column'
  | 'rejected_by_database'
  | 'permission_denied'
  | 'too_costly'
  | 'too_large'
  | 'timeout'
  | 'failed_at_run'
  | 'reader_conflict'
  /** A person does not want it. */
  | 'rejected'
  /** Of an attempt: a repair that runs and was not taken. */
  | 'repair_turned_down'
  | StrictErrorCode;

/** It runs, and strict mode does not take it all the same. */
export type StrictErrorCode = SenseCheck | 'lint_finding' | 'reader_doubt' | 'answers_differ';
export const isStrictError = (code: string): code is StrictErrorCode =>
  code === 'lint_finding' ||
  code === 'reader_doubt' ||
  code === 'answers_differ' ||
  SENSE_CHECKS.some((check) => check === code);

/** A foreign server or file that is away, see withRetry. */
const ELSEWHERE = /^(08|57P|58)/;

/** The SQL runs, or would for a role that may read the table: it is no example of one that fails. */
export const isNoFaultOfSql = ({ code, sqlstate }: Pick<ProofError, 'code' | 'sqlstate'>): boolean =>
  code === 'reader_conflict' ||
  code === 'rejected' ||
  code === 'repair_turned_down' ||
  code === 'permission_denied' ||
  code === 'personal_column' ||
  isStrictError(code) ||
  ELSEWHERE.test(sqlstate ?? '');

export interface ProofError {
  code: ProofErrorCode;
  /** PostgreSQL's, where it refused. */
  sqlstate?: string;
  /** One line for people and for the model that repairs, with the SQLSTATE; holds no literals of the data. */
  message: Said;
}

/** Out of memory and out of temporary space are costs too. */
const COSTLY = /^(53200|53400)$/;

/** What a query that the database or a cap refused says of its statement. */
export function errorOf(
  { reason, sqlState, said: message }: QueryFailure,
  refused: ProofErrorCode,
): ProofError {
  if (reason !== 'error') return { code: reason, ...(sqlState && { sqlstate: sqlState }), message };
  if (sqlState === null) return { code: refused, message };
  const code = sqlState === '42501' ? 'permission_denied' : COSTLY.test(sqlState) ? 'too_costly' : refused;
  return { code, sqlstate: sqlState, message };
}
