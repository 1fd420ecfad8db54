import { isTaskId } from '@pairsmith/core';
import type { Logger } from '@pairsmith/logger';
import type { RequestHandler } from 'express';

const MAX_PATH = 300;

/** One line a request, when its answer is through or its caller has gone. Comes first, so that refusals have one too. */
export const logRequests =
  (log: Logger): RequestHandler =>
  (request, response, next) => {
    const started = performance.now();
    // The path alone: a query holds what people search for, and sometimes a key.
    const path = readable(request.path).slice(0, MAX_PATH);
    response.once('close', () => {
      // Handlers set these; Express's own types know nothing of them.
      const { taskId, errorType } = response.locals as { taskId?: string; errorType?: string };
      log.info('request', {
        requestId: request.id,
        method: request.method,
        path,
        status: response.statusCode,
        ms: Math.round(performance.now() - started),
        // Nobody's where the key was missing or wrong.
        key: (request.caller as typeof request.caller | undefined)?.name ?? null,
        taskId: taskId ?? path.split('/').find(isTaskId) ?? null,
        ...(errorType && { errorType }),
        ...(!response.writableFinished && { hungUp: true }),
      });
    });
    next();
  };

/** Written out, so that the log's scrubber knows a password where it stands; as it was sent where that cannot be. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
