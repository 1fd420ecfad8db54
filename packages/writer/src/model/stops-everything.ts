import { isAppError } from '@pairsmith/core';

/** Failures that one theme cannot survive and no other would either: used-up money, an aborted run. */
export const stopsEverything = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted ||
  (isAppError(error) && (error.code === 'llm_quota_exceeded' || error.code === 'llm_budget_exceeded'));

/** The model answered, but never in a usable form: asking for less may help. */
export const isUnusableAnswer = (error: unknown): boolean =>
  isAppError(error) && error.details.reason === 'unusable_answer';
