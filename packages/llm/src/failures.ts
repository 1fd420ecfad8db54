import { AppError, isAppError, said, type Message } from '@pairsmith/core';
import { APIConnectionError, APIError } from 'openai';

/** Whom we talk to, for messages: `setting` is the prefix of the environment variables that a person would check. */
export interface EndpointName {
  host: string;
  model: string;
  setting: 'LLM' | 'EMBEDDING';
}

/** The server sent nothing, or headers and then nothing, for as long as one call or one silence may take. */
export class StalledError extends Error {
  constructor(
    readonly afterMs: number,
    readonly what: 'incomplete' | 'silent' = 'incomplete',
  ) {
    super(`${what} after ${afterMs} ms`);
    this.name = 'StalledError';
  }
}

/** A stream that ended in the middle, without a word of why. */
export class BrokenStreamError extends Error {
  constructor() {
    super('the stream ended before the answer did');
    this.name = 'BrokenStreamError';
  }
}

/** Why an error of ours says what it says, for those who have to decide what it ends. */
export type FailureReason =
  /** Key, model, address or quota: every other call would be refused too. */
  | 'endpoint_refused'
  /** It did not answer, however often it was asked. */
  | 'endpoint_away'
  /** The provider's inspection of contents refused this text. */
  | 'content_refused'
  /** The model answered, but never in a usable form. */
  | 'unusable_answer';

export const failedBecause = (error: unknown, reason: FailureReason): boolean =>
  isAppError(error) && error.details.reason === reason;

/** Whether every other call of the run would fail in the same way: then none is made. */
export const concernsAllCalls = (error: unknown): boolean =>
  isAppError(error) && (failedBecause(error, 'endpoint_refused') || failedBecause(error, 'endpoint_away'));

export type Failure =
  | { kind: 'transient'; reason: Message; waitMs: number | null; stalled: boolean; error: AppError }
  /** 400: this wording of the request is not understood. */
  | { kind: 'refused'; text: string; error: AppError }
  | { kind: 'fatal'; error: unknown };

/** What a failed call means: try again, say it differently, or stop with a remedy. What is not known is a bug and stays as it is. */
export function classifyFailure(error: unknown, endpoint: EndpointName): Failure {
  if (error instanceof StalledError) {
    const reason = said(error.what === 'silent' ? 'llm.silent_for' : 'llm.no_answer_in', {
      seconds: error.afterMs / 1000,
    });
    return { ...transient(reason, endpoint, error), stalled: true };
  }
  if (error instanceof APIConnectionError) return unreachable(error, endpoint);
  if (error instanceof APIError)
    return error.status === undefined ? inStream(error, endpoint) : byStatus(error, endpoint);
  if (isCutBody(error)) return transient(said('llm.answer_broke'), endpoint, error);
  return { kind: 'fatal', error };
}

/** An error that came in the stream of an answer that had begun. */
const inStream = (error: APIError, endpoint: EndpointName): Failure =>
  isContentRefusal(refusalText(error))
    ? contentRefused(endpoint, error)
    : transient(said('llm.answer_broke'), endpoint, error);

/** DashScope, Azure, OpenAI, Zhipu, Baidu, Volcengine: none of them says it in the same words. */
const isContentRefusal = (text: string): boolean =>
  /data_?inspection|content_?filter|content_policy|inappropriate content|sensitive[ _]?(content|words?|information)|InputTextRisk|敏感|违规|不安全/i.test(
    text,
  );

export const contentRefused = (
  endpoint: EndpointName,
  cause?: unknown,
): Failure & { kind: 'fatal'; error: AppError } =>
  fatal('llm_error', said('llm.content_refused', { host: endpoint.host }), cause, 'content_refused');

function byStatus(error: APIError, endpoint: EndpointName): Failure {
  const status = Number(error.status);
  const text = refusalText(error);
  const { host, model, setting } = endpoint;
  if (
    status === 402 ||
    /insufficient_(quota|balance)|insufficient balance|arrearage|billing_hard_limit/i.test(text)
  )
    return fatal(
      'llm_quota_exceeded',
      said('llm.quota', { host, status, setting }),
      error,
      'endpoint_refused',
    );
  if (isContentRefusal(text)) return contentRefused(endpoint, error);
  if (status === 401 || status === 403)
    return fatal(
      'llm_error',
      said('llm.key_refused', { host, status, setting, model }),
      error,
      'endpoint_refused',
    );
  if (status === 404)
    return fatal('llm_error', said('llm.not_found', { host, model, setting }), error, 'endpoint_refused');
  if (status === 429)
    return { ...transient(said('llm.too_many'), endpoint, error), waitMs: retryAfter(error) };
  if (status === 408 || status === 409 || status >= 500)
    return { ...transient(said('llm.server_error', { status }), endpoint, error), waitMs: retryAfter(error) };
  return {
    kind: 'refused',
    text,
    error: new AppError(
      'llm_error',
      said('llm.refused', { host, model, status, text: text.slice(0, 300), setting }),
      {
        cause: error,
        details: namesNoModel(text) ? { reason: 'endpoint_refused' satisfies FailureReason } : {},
      },
    ),
  };
}

/** Whatever is asked of a model that is not there is refused. */
export const namesNoModel = (refusal: string): boolean =>
  /model.{0,40}(not (found|exist)|does ?n.t exist|does not exist)/i.test(refusal);

/** Code, type, parameter and message of the provider's error, as one text to look words up in. */
const refusalText = (error: APIError) =>
  [error.code, error.type, error.param, error.message].filter((part) => typeof part === 'string').join(' ');

/** Milliseconds the server asks to wait: `retry-after-ms`, `retry-after` in seconds or as a date; null if it does not say. */
function retryAfter(error: APIError): number | null {
  const ms = Number(error.headers?.get('retry-after-ms') ?? NaN);
  if (Number.isFinite(ms)) return Math.max(0, ms);
  const header = error.headers?.get('retry-after');
  if (!header) return null;
  const seconds = Number(header);
  const wait = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(header) - Date.now();
  return Number.isFinite(wait) ? Math.max(0, wait) : null;
}

function unreachable(error: APIConnectionError, endpoint: EndpointName): Failure {
  const code = causeCode(error) ?? error.message;
  return {
    ...transient(said('llm.connection_failed', { code }), endpoint, error),
    error: new AppError(
      'llm_error',
      said('llm.cannot_connect', { host: endpoint.host, code, setting: endpoint.setting }),
      { cause: error, details: { reason: 'endpoint_away' satisfies FailureReason } },
    ),
  };
}

/** A body that ended in the middle: a SyntaxError where its JSON is short, undici's "terminated" where the connection broke. */
function isCutBody(error: unknown): boolean {
  const { name, message } = (error ?? {}) as Partial<Error>;
  return (
    error instanceof BrokenStreamError ||
    name === 'SyntaxError' ||
    (name === 'TypeError' && /terminated|fetch failed/.test(message ?? ''))
  );
}

/** `ECONNREFUSED`, `ENOTFOUND` …: the client library and undici hide it some causes deep. */
function causeCode(error: unknown): string | null {
  for (
    let at = error as { code?: unknown; cause?: unknown } | undefined, depth = 0;
    at && depth < 5;
    depth += 1
  ) {
    if (typeof at.code === 'string') return at.code;
    at = at.cause as typeof at;
  }
  return null;
}

const transient = (reason: Message, endpoint: EndpointName, cause: unknown) => ({
  kind: 'transient' as const,
  reason,
  waitMs: null,
  stalled: false,
  error: new AppError('llm_error', said('llm.failed_often', { host: endpoint.host, why: reason }), {
    ...{ cause, details: { reason: 'endpoint_away' satisfies FailureReason } },
  }),
});

const fatal = (
  code: 'llm_error' | 'llm_quota_exceeded',
  message: Message,
  cause: unknown,
  reason: FailureReason,
) => ({ kind: 'fatal' as const, error: new AppError(code, message, { cause, details: { reason } }) });
