import { AppError, said } from '@pairsmith/core';
import type { Response } from 'express';

/** Nobody waits any longer for an answer whose connection is closed. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  response.once('close', () => gone.abort(new AppError('cancelled', said('request.client_gone'))));
  return gone.signal;
}
