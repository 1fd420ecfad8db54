import { nowIso } from '@pairsmith/core';
import express, { type RequestHandler } from 'express';
import request from 'supertest';
import { closeAnswers, WRONG_ANSWER } from './closed-answers';

const STATS = '/api/v0/training_data/stats';
const counts = { sql: 3, documentation: 1, ddl: 0, error_sql: 0 };
const stats = {
  total_count: 4,
  type_breakdown: counts,
  type_percentages: { ...counts, sql: 75, documentation: 25 },
  last_updated: null,
  response: '统计信息获取成功',
  timestamp: nowIso(),
};
const envelope = (data: object) => ({ code: 200, success: true, message: '操作成功', data });

const refusal = (more: object = {}, code = 400) => ({
  code,
  success: false,
  message: '请求参数错误',
  data: {
    response: '不行',
    error_type: 'invalid_params',
    timestamp: nowIso(),
    request_id: '1',
    ...more,
  },
});

/** Asks an app that answers everything with `handler`. */
const answerOf = (handler: RequestHandler, path = STATS) =>
  request(closeAnswers(express().use(handler))).get(path);
const json =
  (body: object, status = 200): RequestHandler =>
  (_request, response) => {
    response.status(status).json(body);
  };

it.each([
  ['an answer as its operation says', json(envelope(stats))],
  ['a refusal that the operation declares', json(refusal({ invalid_params: ['x'] }), 400)],
])('lets through %s', async (_what, handler) => {
  const { status } = await answerOf(handler);
  expect([200, 400]).toContain(status);
});

it.each([
  ['a field too many', json(envelope({ ...stats, more: 1 })), 'more'],
  ['a field too many further down', json(envelope({ ...stats, type_breakdown: { ...counts, x: 1 } })), 'x'],
  ['a field too few', json(envelope({ ...stats, total_count: undefined })), 'total_count'],
  ['a field of another type', json(envelope({ ...stats, total_count: '4' })), 'total_count'],
  ['no timestamp', json(envelope({ ...stats, timestamp: undefined })), 'timestamp'],
  ['a field beside the envelope', json({ ...envelope(stats), more: 1 }), 'more'],
  ['no envelope', json(stats), 'code'],
  ['a status of its own', json(envelope(stats), 201), '201'],
  ['a text', ((_request, response) => void response.send('fine')) as RequestHandler, 'content type'],
  ['a failure with a field too many', json(refusal({ hint: 'x' }), 400), 'hint'],
  ['a failure whose code is not its status', json(refusal({}, 404), 400), '404'],
  ['an error not declared', json(refusal({ error_type: 'disk_full' }, 503), 503), 'disk_full'],
  ['an error of no known kind', json(refusal({ error_type: 'odd' }), 400), 'error_type'],
  [
    'a page of HTML for a bug',
    ((_request, response) => void response.status(500).send('<pre>stack</pre>')) as RequestHandler,
    'content type',
  ],
])('turns into a failure of the test %s', async (_what, handler, said) => {
  const { status, body } = await answerOf(handler);
  expect(status).toBe(WRONG_ANSWER);
  expect(body.wrong_answer).toContain(said);
});

it('knows an answer that is no operation’s', async () => {
  expect((await answerOf(json(envelope({})), '/api/v0/odd')).status).toBe(WRONG_ANSWER);
  expect((await answerOf(json({ status: 'odd' }), '/health/live')).status).toBe(WRONG_ANSWER);
});
