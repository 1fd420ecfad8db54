import { inWords, type Message } from './messages';

/** What a client of the API may be told; the API's answer table must know each one. */
export const REQUEST_ERROR_CODES = [
  'missing_required_params',
  'invalid_params',
  'invalid_json',
  'unauthorized',
  'forbidden',
  'db_host_not_allowed',
  'resource_not_found',
  'method_not_allowed',
  'step_dependency_error',
  'task_already_running',
  'task_not_running',
  'pair_changed',
  'pair_not_proven',
  'embedding_model_mismatch',
  'maintenance_running',
  'precondition_failed',
  'request_timeout',
  'payload_too_large',
  'unsupported_media_type',
  'range_not_satisfiable',
  'rate_limited',
  'queue_unavailable',
  'store_unavailable',
] as const;

/** Why a step failed; these words stand in `steps[].error_type`. */
export const STEP_ERROR_CODES = [
  'database_connection_error',
  'database_permission_error',
  'llm_error',
  'llm_quota_exceeded',
  'llm_budget_exceeded',
  'file_permission_error',
  'disk_full',
  'file_validation_error',
  'cancelled',
  'worker_lost',
  'internal_error',
] as const;

export type ErrorCode = (typeof REQUEST_ERROR_CODES)[number] | (typeof STEP_ERROR_CODES)[number];

/** Fields that go into the error answer as they are, e.g. `missing_params`, `missing_steps`. */
export type ErrorDetails = Record<string, unknown>;

/**
 * The one error class for what can be foreseen. `said` is for people: it names the cause and says what to do, and is put
 * into the reader's words where it is read; `message` has it in Chinese, for processes' own logs.
 * Anything that is not an AppError is a bug: its stack goes to the log and `internal_error` to the client.
 */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly said: Message;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, said: Message, options: { cause?: unknown; details?: ErrorDetails } = {}) {
    super(inWords(said, 'zh'), options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'AppError';
    this.code = code;
    this.said = said;
    this.details = options.details ?? {};
  }
}

export const isAppError = (error: unknown): error is AppError => error instanceof AppError;
