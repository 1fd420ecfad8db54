import { ApiError } from '@pairsmith/client';
import { SettingsError } from '@pairsmith/core';

/** What was typed cannot be meant; `message` says what to type instead. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** What was named is not there, or not any more. */
export class NotFound extends Error {
  override readonly name = 'NotFound';
}

/** Nobody answers, or somebody else does. */
export class Unreachable extends Error {
  override readonly name = 'Unreachable';
}

/** A run that ended without success. */
interface FailedRun {
  step_name: string;
  execution_id: string | null;
  error_type: string | null;
  error_message: string | null;
}

/** A step or an evaluation ended as failed or cancelled; `message` has the service's own words, which say what to do. */
export class StepFailed extends Error {
  override readonly name = 'StepFailed';

  constructor(
    readonly taskId: string,
    readonly step: FailedRun,
  ) {
    super(`${step.step_name}: ${step.error_message ?? step.error_type ?? 'failed'}`);
  }

  get executionId(): string | null {
    return this.step.execution_id;
  }
}

/** A check of `doctor` failed; what it found has been shown. */
export class CheckFailed extends Error {
  override readonly name = 'CheckFailed';
}

/** A bug says where it is; what can be foreseen says what to do. */
const isForeseen = (error: unknown): boolean =>
  [ApiError, UsageError, NotFound, Unreachable, StepFailed, SettingsError].some(
    (kind) => error instanceof kind,
  );

/** What a person is told. The service's refusals are in its own words, in the language that was asked for. */
export const wordsOf = (error: unknown): string => {
  if (error instanceof ApiError && error.errorType !== null) {
    const words = String(error.data['response']);
    // The service speaks of headers.
    return error.status === 401 ? `${words} (pairsmith: PAIRSMITH_API_KEY)` : words;
  }
  if (error instanceof Error) return isForeseen(error) ? error.message : (error.stack ?? error.message);
  return String(error);
};

/** What a program is told. */
export const fieldsOf = (error: unknown): Record<string, unknown> => ({
  error: wordsOf(error),
  error_type: error instanceof ApiError ? error.errorType : (error as Error).name,
  ...(error instanceof ApiError && { status: error.status, ...error.data }),
  ...(error instanceof StepFailed && {
    task_id: error.taskId,
    execution_id: error.executionId,
    step_name: error.step.step_name,
    error_type: error.step.error_type,
  }),
});
