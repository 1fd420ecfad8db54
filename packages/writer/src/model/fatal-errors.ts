import { type AppError, isAppError } from '@pairsmith/core';
import { concernsAllCalls, failedBecause } from '@pairsmith/llm';

/** Failures that one theme cannot survive and no other would either: used-up money, a refused key, an aborted run. */
export const isFatal = (error: unknown, signal: AbortSignal): boolean =>
  signal.aborted ||
  concernsAllCalls(error) ||
  (isAppError(error) && (error.code === 'llm_quota_exceeded' || error.code === 'llm_budget_exceeded'));

/** The model answered, but never in a usable form: asking for less may help. */
export const isUnusableAnswer = (error: unknown): boolean => failedBecause(error, 'unusable_answer');

/**
 * What failed about one question alone: no usable answer, or a text that was refused, for its contents, its length or whatever
 * else. It says nothing of the others.
 */
export const isOwnFailure = (error: unknown, signal: AbortSignal): error is AppError =>
  isAppError(error) && error.code === 'llm_error' && !isFatal(error, signal);
