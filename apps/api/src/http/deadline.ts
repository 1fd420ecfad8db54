import type { AppError } from '@pairsmith/core';

/**
 * Runs work under a signal that ends after `ms` with `late`, or with `outer` and its reason; the work throws what it is
 * ended with.
 */
export async function withDeadline<T>(
  { ms, late, outer }: { ms: number; late: AppError; outer: AbortSignal },
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  const deadline = new AbortController();
  const timer = setTimeout(() => deadline.abort(late), ms);
  try {
    return await work(AbortSignal.any([outer, deadline.signal]));
  } finally {
    clearTimeout(timer);
  }
}
