import { AppError, said } from '@pairsmith/core';
import type { Request, RequestHandler } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';

/** Long enough for a burst of work, short enough to wait for. */
const WINDOW_SECONDS = 10;

/**
 * How many requests one API key may make; counted by each API process for itself. Comes after `identify`. The answer
 * says with `Retry-After` when the next request will be served, and `RateLimit` says it beforehand.
 */
export function limitRate(perSecond: number): RequestHandler {
  if (perSecond === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: WINDOW_SECONDS * 1000,
    limit: perSecond * WINDOW_SECONDS,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: whoAsks,
    handler: (_request, _response, next) => {
      next(new AppError('rate_limited', said('request.rate_limited', { rate: perSecond })));
    },
  });
}

/** Enough for a person who mistypes, too few for a list of guesses. */
const WRONG_KEYS_PER_MINUTE = 30;

/**
 * How many wrong keys an address may send, told with `Retry-After` from then on. Off where requests are not limited at
 * all. What protects a key is its length; this keeps a flood of guesses cheap, and it shows in the metrics as 429.
 */
export function limitWrongKeys(perSecond: number): RequestHandler {
  if (perSecond === 0) return (_request, _response, next) => next();
  return rateLimit({
    windowMs: 60_000,
    limit: WRONG_KEYS_PER_MINUTE,
    standardHeaders: false,
    legacyHeaders: false,
    keyGenerator: (request) => ipKeyGenerator(request.ip ?? ''),
    handler: (request, response, next) => {
      const { resetTime } = (request as Request & { rateLimit: { resetTime?: Date } }).rateLimit;
      const seconds = Math.max(1, Math.ceil(((resetTime?.getTime() ?? 0) - Date.now()) / 1000));
      response.setHeader('Retry-After', String(seconds));
      next(new AppError('rate_limited', said('request.wrong_keys', { max: WRONG_KEYS_PER_MINUTE })));
    },
  });
}

/**
 * A guest is an address: where keys are set there are none, so that a proxy's single address never stands for many
 * people. Of IPv6 it is the subnet, since one machine has as many addresses as it likes.
 */
const whoAsks = (request: Request): string =>
  request.caller.name === 'guest' ? ipKeyGenerator(request.ip ?? '') : `key ${request.caller.name}`;
