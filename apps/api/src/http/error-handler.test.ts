import { UncertainCommit } from '@pairsmith/db';
import { createLogger } from '@pairsmith/logger';
import express from 'express';
import request from 'supertest';
import { errorHandler } from './error-handler';

const STORE_TROUBLE: [string, Error][] = [
  ['broke during a commit', new UncertainCommit(new Error('Connection terminated unexpectedly'))],
  ['never brought an answer', new Error('Query read timeout')],
  [
    'broke between two statements',
    new Error('Client has encountered a connection error and is not queryable'),
  ],
  ['was closed by the server', Object.assign(new Error('idle-in-transaction timeout'), { code: '25P03' })],
  ['was one too many', Object.assign(new Error('too many clients'), { code: '53300' })],
];

it.each(STORE_TROUBLE)('asks to come again where the connection to the store %s', async (_what, thrown) => {
  const app = express()
    .get('/', () => {
      throw thrown;
    })
    .use(errorHandler(createLogger({ level: 'error' })));
  const { status, body, headers } = await request(app).get('/');
  expect({ status, type: body.data.error_type, retry: body.data.can_retry }).toEqual({
    status: 503,
    type: 'store_unavailable',
    retry: true,
  });
  expect(headers['retry-after']).toBe('5');
});
