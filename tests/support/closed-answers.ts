import { failure, operations, successOf, type Operation, type OperationName } from '@pairsmith/core';
import express, { type Express, type Request, type Response } from 'express';
import { z } from 'zod';
import { failuresOf } from '../../apps/api/src/openapi/failures';
import { recordExample } from './record-examples';

/** What a test sees where an answer is not what its operation says. */
export const WRONG_ANSWER = 599;

export interface SentAnswer {
  method: string;
  /** Without the query. */
  path: string;
  status: number;
  contentType: string;
  body: string;
}

/**
 * The app as it is, with every answer held against its operation: a field too many or too few, an envelope of another
 * form, an error that the operation does not declare or an answer that is no operation's becomes a 599 that says so.
 */
export function closeAnswers(app: Express): Express {
  const outer = express().disable('x-powered-by');
  outer.use((request, response, next) => {
    checkBeforeEnd(request, response);
    next();
  });
  return outer.use(app);
}

function checkBeforeEnd(request: Request, response: Response): void {
  const end = response.end.bind(response) as (...args: unknown[]) => Response;
  const { method, path } = request;
  const url = request.originalUrl;
  response.end = ((...args: unknown[]) => {
    // Streams (a file, events) have sent their head; what they say in it is not JSON of ours.
    if (response.headersSent) return end(...args);
    const body = typeof args[0] === 'string' || Buffer.isBuffer(args[0]) ? args[0].toString() : '';
    const sent: SentAnswer = {
      ...{ method, path, body, status: response.statusCode },
      contentType: String(response.getHeader('content-type') ?? ''),
    };
    const problem = problemOf(sent);
    if (problem === null) {
      const name = operationOf(method, path);
      if (name && response.statusCode === 200) recordExample(name, { request, url, body });
      return end(...args);
    }
    const text = JSON.stringify({ wrong_answer: problem, method, url, status: sent.status, body });
    response.statusCode = WRONG_ANSWER;
    response.setHeader('Content-Type', 'application/json');
    response.removeHeader('ETag');
    response.setHeader('Content-Length', Buffer.byteLength(text));
    return end(text);
  }) as Response['end'];
}

const PREFIX = '/api/v0';

const routes = (Object.keys(operations) as OperationName[])
  .map((name) => {
    const { method, path, isBare }: Operation = operations[name];
    const form = `${isBare ? '' : PREFIX}${path}`.replace(/\{\w+\}/g, '[^/]+');
    return { name, method, parameters: path.split('{').length, form: new RegExp(`^${form}/?$`) };
  })
  // A fixed path stands before one that a parameter also fits.
  .sort((a, b) => a.parameters - b.parameters);

/** The operation that a request asks for; null: none, also where a path that is there has other methods. */
export function operationOf(method: string, path: string): OperationName | null {
  const there = routes.find(({ form }) => form.test(path));
  const called = method.toLowerCase().replace('head', 'get');
  return (
    routes.find((each) => each.method === called && each.form.source === there?.form.source)?.name ?? null
  );
}

/** What is wrong with an answer; null: nothing. */
export function problemOf(sent: SentAnswer): string | null {
  const name = operationOf(sent.method, sent.path);
  const operation: Operation | null = name && operations[name];
  const isOurs = operation !== null || sent.path.startsWith(PREFIX);
  if (sent.method === 'HEAD' || sent.status === 304) return null;
  if (!isOurs && sent.status < 400) return null;
  if (operation && (sent.status === 200 || sent.status === operation.alsoStatus))
    return problemOfSuccess(operation, sent);
  if (sent.status < 400) return `${name ?? 'no operation'} does not answer ${sent.status}`;
  return problemOfFailure(operation, sent);
}

function problemOfSuccess({ answer, isBare }: Operation, sent: SentAnswer): string | null {
  if (answer === 'bytes') return null;
  if (answer === 'events') return 'events are not sent as one answer';
  return mismatch(isBare ? answer : successOf(answer as z.ZodObject), sent);
}

function problemOfFailure(operation: Operation | null, sent: SentAnswer): string | null {
  const problem = mismatch(failure, sent);
  if (problem) return problem;
  const { code, data } = failure.parse(JSON.parse(sent.body));
  if (code !== sent.status) return `code ${code} with HTTP status ${sent.status}`;
  if (operation && !failuresOf(operation).includes(data.error_type))
    return `${operation.method} ${operation.path} does not declare the error ${data.error_type}`;
  return null;
}

function mismatch(schema: z.ZodType, { contentType, body }: SentAnswer): string | null {
  if (!/^application\/json\b/.test(contentType)) return `content type ${contentType || '(none)'}`;
  const { error } = schema.safeParse(JSON.parse(body));
  return error ? z.prettifyError(error) : null;
}
