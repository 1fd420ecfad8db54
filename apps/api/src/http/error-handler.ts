import { AppError, isAppError, nowIso, type ErrorCode } from '@pairsmith/core';
import { isConnectionError } from '@pairsmith/db';
import { MissingBytes } from '@pairsmith/files';
import type { ErrorRequestHandler, RequestHandler, Response } from 'express';
import { MulterError } from 'multer';
import type { Logger } from '@pairsmith/logger';

interface HttpAnswer {
  status: number;
  message: string;
}

const badRequest = { status: 400, message: '请求参数错误' };
const conflict = { status: 409, message: '状态冲突' };
const internal = { status: 500, message: '系统内部错误' };
const upstream = { status: 502, message: '外部服务错误' };
const unavailable = { status: 503, message: '服务暂时不可用' };

/** What each error code means over HTTP; a new code without an answer does not compile. */
export const HTTP_ANSWERS: Record<ErrorCode, HttpAnswer> = {
  missing_required_params: badRequest,
  invalid_params: badRequest,
  invalid_json: badRequest,
  unauthorized: { status: 401, message: '未认证' },
  forbidden: { status: 403, message: '无权限' },
  db_host_not_allowed: { status: 403, message: '无权限' },
  resource_not_found: { status: 404, message: '资源未找到' },
  method_not_allowed: { status: 405, message: '请求方法不支持' },
  step_dependency_error: conflict,
  task_already_running: conflict,
  task_not_running: conflict,
  embedding_model_mismatch: conflict,
  maintenance_running: conflict,
  request_timeout: { status: 408, message: '请求超时' },
  precondition_failed: { status: 412, message: '请求条件不符' },
  payload_too_large: { status: 413, message: '请求体过大' },
  unsupported_media_type: { status: 415, message: '不支持的内容类型' },
  range_not_satisfiable: { status: 416, message: '请求范围无效' },
  rate_limited: { status: 429, message: '请求过于频繁' },
  queue_unavailable: unavailable,
  store_unavailable: unavailable,
  database_connection_error: upstream,
  database_permission_error: upstream,
  llm_error: upstream,
  llm_quota_exceeded: upstream,
  llm_budget_exceeded: conflict,
  file_permission_error: internal,
  disk_full: { status: 503, message: '服务暂时不可用' },
  file_validation_error: badRequest,
  cancelled: conflict,
  worker_lost: internal,
  internal_error: internal,
};

const RETRY_AFTER_SECONDS = 5;

export const unknownRoute: RequestHandler = (request) => {
  throw new AppError('resource_not_found', `接口不存在: ${request.method} ${request.path}`);
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
  // What a handler had set for the file it meant to send.
  for (const header of ['Content-Type', 'Content-Disposition', 'ETag']) response.removeHeader(header);
  const canRetry = status === 503 || status === 429;
  // Who knows better when to come back has said so already.
  if (canRetry && !response.hasHeader('Retry-After'))
    response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
  response.status(status).json({
    code: status,
    success: false,
    message,
    data: {
      ...error.details,
      response: error.message,
      error_type: error.code,
      timestamp: nowIso(),
      request_id: requestId,
      ...(canRetry ? { can_retry: true } : {}),
    },
  });
}

/** body-parser, multer, the router and node-postgres have errors of their own; the client is told what they mean here. */
export function asAppError(thrown: unknown): AppError {
  if (isAppError(thrown)) return thrown;
  if (thrown instanceof MulterError) return uploadError(thrown);
  if (thrown instanceof URIError) return new AppError('invalid_params', '请求路径的编码不正确');
  const { type, status, code } = thrown as { type?: string; status?: number; code?: string };
  if (type === 'entity.parse.failed') return new AppError('invalid_json', '请求体不是有效的JSON');
  if (type === 'entity.too.large') return new AppError('payload_too_large', '请求体超过大小限制(1MB)');
  if (type === 'request.aborted' || type === 'request.size.invalid')
    return new AppError('invalid_params', '请求体不完整');
  if (status === 415)
    return new AppError('unsupported_media_type', '不支持的字符编码或压缩格式，请使用UTF-8编码的JSON');
  if (status === 400) return new AppError('invalid_params', '请求格式不正确');
  if (thrown instanceof MissingBytes)
    return new AppError(
      'resource_not_found',
      `文件内容缺失: ${thrown.file}，磁盘上的数据已被移走或删除，请重新上传该文件，或重新执行生成它的步骤`,
      { cause: thrown },
    );
  if (isStoreTrouble(code, thrown))
    return new AppError('store_unavailable', '状态数据库暂时不可用，请稍后重试', { cause: thrown });
  return new AppError('internal_error', '系统内部错误，请凭 request_id 查看服务日志', { cause: thrown });
}

function uploadError(error: MulterError): AppError {
  if (error.code === 'LIMIT_FILE_SIZE') return new AppError('payload_too_large', '上传文件超过大小限制');
  return new AppError('invalid_params', '上传格式不正确：请用 multipart/form-data 的 file 字段上传一个文件', {
    details: { invalid_params: [error.field ?? 'file'] },
  });
}

/** The database could not be asked, did not answer, or is short of something (class 53 of PostgreSQL). */
const isStoreTrouble = (code: string | undefined, thrown: unknown): boolean =>
  isConnectionError(thrown) || /^53...$/.test(code ?? '');
