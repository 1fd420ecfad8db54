import {
  AppError,
  isAppError,
  nowIso,
  type ErrorCode,
  said,
  type Message,
  allInWords,
  inWords,
} from '@pairsmith/core';
import { languageOf } from './language';
import { isConnectionError } from '@pairsmith/db';
import { MissingBytes } from '@pairsmith/files';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import type { Logger } from '@pairsmith/logger';

interface HttpAnswer {
  status: number;
  message: Message;
}

const badRequest = { status: 400, message: said('failure.bad_request') };
const conflict = { status: 409, message: said('failure.conflict') };
const internal = { status: 500, message: said('failure.internal') };
const upstream = { status: 502, message: said('failure.upstream') };
const unavailable = { status: 503, message: said('failure.unavailable') };

/** What each error code means over HTTP; a new code without an answer does not compile. */
export const HTTP_ANSWERS: Record<ErrorCode, HttpAnswer> = {
  missing_required_params: badRequest,
  invalid_params: badRequest,
  invalid_json: badRequest,
  unauthorized: { status: 401, message: said('failure.unauthorized') },
  forbidden: { status: 403, message: said('failure.forbidden') },
  db_host_not_allowed: { status: 403, message: said('failure.forbidden') },
  resource_not_found: { status: 404, message: said('failure.not_found') },
  method_not_allowed: { status: 405, message: said('failure.method') },
  step_dependency_error: conflict,
  task_already_running: conflict,
  task_not_running: conflict,
  pair_changed: conflict,
  pair_not_proven: conflict,
  embedding_model_mismatch: conflict,
  maintenance_running: conflict,
  request_timeout: { status: 408, message: said('failure.timeout') },
  precondition_failed: { status: 412, message: said('failure.precondition') },
  payload_too_large: { status: 413, message: said('failure.too_large') },
  unsupported_media_type: { status: 415, message: said('failure.media_type') },
  range_not_satisfiable: { status: 416, message: said('failure.range') },
  rate_limited: { status: 429, message: said('failure.rate') },
  queue_unavailable: unavailable,
  store_unavailable: unavailable,
  database_connection_error: upstream,
  database_permission_error: upstream,
  llm_error: upstream,
  llm_quota_exceeded: upstream,
  llm_budget_exceeded: conflict,
  file_permission_error: internal,
  disk_full: { status: 503, message: said('failure.unavailable') },
  file_validation_error: badRequest,
  cancelled: conflict,
  worker_lost: internal,
  internal_error: internal,
};

const RETRY_AFTER_SECONDS = 5;

export const unknownRoute: RequestHandler = (request) => {
  throw new AppError(
    'resource_not_found',
    said('request.no_route', { method: request.method, path: request.path }),
  );
};

/** The last handler of the app: every error leaves in the envelope; only what nobody foresaw is logged with its stack. */
export const errorHandler =
  (log: Logger): ErrorRequestHandler =>
  (thrown, request, response, next) => {
    const error = asAppError(thrown);
    response.locals['errorType'] = error.code;
    if (error.code === 'internal_error')
      log.error('request failed', {
        requestId: request.id,
        method: request.method,
        path: request.path,
        error: thrown,
      });
    if (response.headersSent) return next(thrown);
    answerError(response, error, request.id);
  };

export function answerError(response: Response, error: AppError, requestId: string): void {
  const { status, message } = HTTP_ANSWERS[error.code];
  const language = languageOf(response.req);
  // What a handler had set for the file it meant to send.
  for (const header of ['Content-Type', 'Content-Disposition', 'ETag']) response.removeHeader(header);
  const canRetry = status === 503 || status === 429;
  // Who knows better when to come back has said so already.
  if (canRetry && !response.hasHeader('Retry-After'))
    response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
  response.status(status).json({
    code: status,
    success: false,
    message: inWords(message, language),
    data: {
      ...allInWords(detailsFor(error), language),
      response: inWords(error.said, language),
      error_type: error.code,
      timestamp: nowIso(),
      request_id: requestId,
      ...(canRetry ? { can_retry: true } : {}),
    },
  });
}

/** Why a model's call failed is kept for what decides how much it ends; a person reads it in the message. */
function detailsFor({ code, details }: AppError): AppError['details'] {
  if (!code.startsWith('llm_')) return details;
  return Object.fromEntries(Object.entries(details).filter(([name]) => name !== 'reason'));
}

/** body-parser, multer, the router and node-postgres have errors of their own; the client is told what they mean here. */
export function asAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown;
  if (thrown instanceof MulterError) return uploadError(thrown);
  if (thrown instanceof URIError) return new AppError('invalid_params', said('request.bad_path'));
  const { type, status, code } = thrown as { type?: string; status?: number; code?: string };
  if (type === 'entity.parse.failed') return new AppError('invalid_json', said('request.bad_json'));
  if (type === 'entity.too.large') return new AppError('payload_too_large', said('request.body_too_large'));
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new AppError('invalid_params', said('request.body_incomplete'));
  if (status === 415) return new AppError('unsupported_media_type', said('request.bad_charset'));
  if (status === 400) return new AppError('invalid_params', said('request.malformed'));
  if (thrown instanceof MissingBytes)
    return new AppError('resource_not_found', said('file.bytes_missing', { file: thrown.file }), {
      cause: thrown,
    });
  if (isStoreTrouble(code, thrown))
    return new AppError('store_unavailable', said('service.store_unavailable'), { cause: thrown });
  return new AppError('internal_error', said('service.internal_error'), { cause: thrown });
}

function uploadError(error: MulterError): AppError {
  return new AppError('invalid_params', said('request.bad_upload'), {
    details: { invalid_params: [error.field ?? 'file'] },
  });
}

/** The database could not be asked, did not answer, or is short of something (class 53 of PostgreSQL). */
const isStoreTrouble = (code: string | undefined, thrown: unknown): boolean =>
  isConnectionError(thrown) || /^53...$/.test(code ?? '');
