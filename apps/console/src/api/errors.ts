import { ApiError } from '@pairsmith/client';

/** The service was not reached: nothing was refused, and the same may be asked again. */
export const isNotReached = (error: unknown): boolean =>
  error instanceof ApiError
    ? error.errorType === null && error.status >= 500
    : error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');

export const isStatus = (error: unknown, status: number): boolean =>
  error instanceof ApiError && error.status === status;

export const errorTypeOf = (error: unknown): string | null =>
  error instanceof ApiError ? error.errorType : null;

/** What the service says of a refusal, why and what to do; null: it was not the service that said something. */
export function serviceWords(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const { response } = error.data;
  return typeof response === 'string' ? response : null;
}

/** The number by which the service's log knows the request. */
export function requestIdOf(error: unknown): string | null {
  if (!(error instanceof ApiError)) return null;
  const { request_id: id } = error.data;
  return typeof id === 'string' ? id : null;
}
