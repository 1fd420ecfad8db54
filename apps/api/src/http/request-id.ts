import { randomUUID } from 'node:crypto';
import type { RequestHandler } from 'express';

/** What a caller may name its request: the characters of usual ids, and no more of them than a log line bears. */
const GIVEN_ID = /^[\w.-]{1,64}$/;

/** The caller's `X-Request-Id` where it is one, else a new id; said in the answer, the log, the audit trail and the run. */
export const giveId: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id');
  request.id = given !== undefined && GIVEN_ID.test(given) ? given : randomUUID();
  response.setHeader('X-Request-Id', request.id);
  next();
};
