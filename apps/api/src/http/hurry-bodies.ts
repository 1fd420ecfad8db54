import { AppError, said } from '@pairsmith/core';
import type { RequestHandler } from 'express';
import { answerError } from './error-handler';

export interface BodyPace {
  /** Before this no body is too slow. */
  graceMs: number;
  /** What has to come in on the average afterwards. */
  bytesPerSecond: number;
}

/** The largest upload on a slow line comes at several times of this; Node ends every request after two minutes besides. */
export const BODY_PACE: BodyPace = { graceMs: 5_000, bytesPerSecond: 16 * 1024 };

/**
 * Ends requests whose body trickles in: each holds memory, and one of the few places for uploads, for as long as its
 * sender likes. The sender is told with 408, and the connection is closed.
 */
export function hurryBodies({ graceMs, bytesPerSecond }: BodyPace): RequestHandler {
  return (request, response, next) => {
    const { socket } = request;
    const [began, bytesBefore] = [Date.now(), socket.bytesRead];
    if (request.complete || !hasBody(request.headers)) return next();
    const timer = setInterval(
      () => {
        if (request.complete) return clearInterval(timer);
        const due = ((Date.now() - began - graceMs) / 1000) * bytesPerSecond;
        if (due <= 0 || socket.bytesRead - bytesBefore >= due) return;
        clearInterval(timer);
        if (response.headersSent) return socket.destroy();
        response.setHeader('Connection', 'close');
        response.once('finish', () => socket.destroy());
        answerError(response, tooSlow(bytesPerSecond), request.id);
      },
      Math.min(1_000, graceMs),
    );
    timer.unref();
    response.once('close', () => clearInterval(timer));
    next();
  };
}

const hasBody = (headers: NodeJS.Dict<string | string[]>): boolean =>
  headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;

const tooSlow = (bytesPerSecond: number) =>
  new AppError('request_timeout', said('request.body_too_slow', { kb: bytesPerSecond / 1024 }));
