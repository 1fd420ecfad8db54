import { AppError, said } from '@pairsmith/core';
import type { Response } from 'express';

/** Nobody waits any longer for an answer whose connection is closed, now or before: `close` comes once. */
export function whenGone(response: Response): AbortSignal {
  const gone = new AbortController();
  const leave = () => gone.abort(new AppError('cancelled', said('request.client_gone')));
  if (response.closed) leave();
  else response.once('close', leave);
  return gone.signal;
}
