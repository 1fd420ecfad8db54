import { isAppError, said } from '@pairsmith/core';
import { isConnectionError, type RunEnd } from '@pairsmith/db';
import { asFileError } from '@pairsmith/files';

/** How a run ends because of what its step threw. What cannot be foreseen is a bug: its stack is in the process's log. */
export function runEndOf(thrown: unknown): RunEnd {
  const error = asFileError(thrown);
  if (isAppError(error)) return { errorType: error.code, errorMessage: error.said };
  if (isConnectionError(error)) {
    return {
      errorType: 'internal_error',
      errorMessage: said('run.store_broke'),
    };
  }
  return {
    errorType: 'internal_error',
    errorMessage: said('run.internal_error', { name: nameOf(error) }),
  };
}

/** Not the message of an unknown error: it may hold rows, SQL or paths. */
const nameOf = (error: unknown): string => (error instanceof Error ? error.name : typeof error);
