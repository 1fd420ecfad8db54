import { AppError, said, type Message } from '@pairsmith/core';
import { APIConnectionError, APIError } from 'openai';

/** Whom we talk to, for messages: `setting` is the prefix of the environment variables that a person would check. */
export interface EndpointName {
  host: string;
  model: string;
  setting: 'LLM' | 'EMBEDDING';
}

/** The server sent nothing, or headers and then nothing, for as long as one call may take. */
export class StalledError extends Error {
  constructor(readonly afterMs: number) {
    super(`no complete response within ${afterMs} ms`);
    this.name = 'StalledError';
  }
}

export type Failure =
  | { kind: 'transient'; reason: Message; waitMs: number | null; stalled: boolean; error: AppError }
  /** 400: this wording of the request is not understood. */
  | { kind: 'refused'; text: string; error: AppError }
  | { kind: 'fatal'; error: unknown };

/** What a failed call means: try again, say it differently, or stop with a remedy. What is not known is a bug and stays as it is. */
export function classifyFailure(error: unknown, endpoint: EndpointName): Failure {
  if (error instanceof StalledError) {
    const reason = said('llm.no_answer_in', { seconds: error.afterMs / 1000 });
    return { ...transient(reason, endpoint, error), stalled: true };
  }
  if (error instanceof APIConnectionError) return unreachable(error, endpoint);
  if (error instanceof APIError && error.status !== undefined) return byStatus(error, endpoint);
  if (isCutBody(error)) return transient(said('llm.answer_broke'), endpoint, error);
  return { kind: 'fatal', error };
}

function byStatus(error: APIError, endpoint: EndpointName): Failure {
  const status = Number(error.status);
  const text = refusalText(error);
  const { host, model, setting } = endpoint;
  if (
    status === 402 ||
    /insufficient_(quota|balance)|insufficient balance|arrearage|billing_hard_limit/i.test(text)
  )
    return fatal('llm_quota_exceeded', said('llm.quota', { host, status, setting }), error);
  if (status === 401 || status === 403)
    return fatal('llm_error', said('llm.key_refused', { host, status, setting, model }), error);
  if (status === 404) return fatal('llm_error', said('llm.not_found', { host, model, setting }), error);
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
      { cause: error },
    ),
  };
}

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
      { cause: error },
    ),
  };
}

/** A body that ended in the middle: a SyntaxError where its JSON is short, undici's "terminated" where the connection broke. */
function isCutBody(error: unknown): boolean {
  const { name, message } = (error ?? {}) as Partial<Error>;
  return name === 'SyntaxError' || (name === 'TypeError' && /terminated|fetch failed/.test(message ?? ''));
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
  error: new AppError('llm_error', said('llm.failed_often', { host: endpoint.host, why: reason }), { cause }),
});

const fatal = (code: 'llm_error' | 'llm_quota_exceeded', message: Message, cause: unknown): Failure => ({
  kind: 'fatal',
  error: new AppError(code, message, { cause }),
});
