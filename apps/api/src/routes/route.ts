import {
  AppError,
  parseRequest,
  type BodyOf,
  type Operation,
  type QueryOf,
  said,
  type Told,
  allInWords,
} from '@pairsmith/core';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { z } from 'zod';
import type { AuditTrail } from '../audit/audit-trail';
import { languageOf } from '../http/language';
import { allow } from '../http/access';
import { answer } from '../http/answer';
import { expressPath } from '../http/express-path';
import { readUpload, uploadedFile, type UploadedFile } from '../files/upload';

/** What a handler gets: the checked input, and the request for what only Express knows (parameters, the caller). */
export interface Call<O extends Operation> {
  query: QueryOf<O>;
  body: BodyOf<O>;
  file: O extends { form: object } ? UploadedFile : undefined;
  request: Request;
  response: Response;
}

/** One endpoint: what is said of it, and what it does. A handler that has answered by itself (a file's bytes) returns nothing. */
export interface Route {
  operation: Operation;
  handle: (request: Request, response: Response, trail?: AuditTrail) => Promise<object | void>;
}

/**
 * Binds an operation to its handler, which is called with checked input and must give what the operation's answer says;
 * texts of it may be messages, which are put into the caller's words.
 * A handler that answers by itself (a file's bytes, events) returns nothing.
 */
export const route = <O extends Operation, Data = void>(
  operation: O & { answer: z.ZodType<Data> | 'bytes' | 'events' },
  handle: (call: Call<O>) => Promise<Told<Data>>,
): Route => ({
  operation,
  handle: async (request, response, trail = untrailed) => {
    const { query, form } = operation;
    const body = form ? form.fields : operation.body;
    if (operation.needsJson) checkIsJson(request);
    const call = {
      query: query && parseRequest(query, request.query),
      body: body && parseRequest(body, operation.needsBody ? sentBody(request) : (request.body ?? {})),
      file: form && uploadedFile(request),
      request,
      response,
    };
    const work = () => handle(call as Call<O>);
    return (await trail({ ...call, operation, file: call.file || undefined }, work)) as object | void;
  },
});

/** For routes that change nothing. */
const untrailed: AuditTrail = (_call, work) => work();

/** A form or a plain text is what a page of another site can send without being asked whether it may. */
function checkIsJson(request: Request): void {
  const type = request.get('content-type');
  const isSent = request.get('transfer-encoding') !== undefined || Number(request.get('content-length')) > 0;
  if (!isSent || request.is('application/json')) return;
  throw new AppError(
    'invalid_params',
    said('request.needs_json', { type: type?.slice(0, 100) ?? said('request.none') }),
  );
}

/** The body itself; null where nothing was sent, which express.json reads as `{}`, or nothing that is JSON. */
const sentBody = (request: Request): unknown =>
  request.get('content-length') === '0' ? null : (request.body ?? null);

/** Mounts the routes; a known path with another method is 405 and names the methods it has. */
export function routerOf(routes: readonly Route[], trail?: AuditTrail): Router {
  const router = Router();
  const byPath = new Map<string, Route[]>();
  for (const each of routes) {
    const path = expressPath(each.operation.path);
    byPath.set(path, [...(byPath.get(path) ?? []), each]);
  }
  for (const [path, there] of byPath) {
    for (const { operation, handle } of there)
      router[operation.method](path, ...before(operation), async (request: Request, response: Response) => {
        const data = await handle(request, response, trail);
        if (data && operation.isBare) response.json(allInWords(data, languageOf(request)));
        else if (data) answer(response, data);
      });
    const methods = there.map(({ operation }) => operation.method.toUpperCase());
    router.all(path, (request, response) => {
      response.setHeader('Allow', methods.join(', '));
      throw new AppError(
        'method_not_allowed',
        said('request.method_not_allowed', { path: request.path, method: request.method, methods }),
      );
    });
  }
  return router;
}

const before = ({ role, form }: Operation): RequestHandler[] => [
  ...(role === 'anyone' ? [] : [allow(role)]),
  ...(form ? readUpload(form.maxBytes) : []),
];

/** A path parameter; Express types it as possibly a list. */
export const param = (request: Request, name: string): string => String(request.params[name]);
