import express, { type Express, type RequestHandler, type Response } from 'express';
import { startApi, type TestApi } from '../support/api';
import { documentedOperations } from '../support/documented';
import { listen } from '../support/send-request';
import { fuzz } from './fuzz';

/* The fuzz must be able to fail: each fault is put into one answer of the real API, and turns it red. */

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const businessUrl = 'postgresql://reader:secret@127.0.0.1:1/shop';
const operations = documentedOperations.filter(({ operationId }) =>
  ['createTask', 'listTasks', 'searchTrainingData'].includes(operationId),
);

/** Where a fault is put. */
const CREATE = ['POST', '/api/v0/data_pipeline/tasks'] as const;
const LIST = ['GET', '/api/v0/data_pipeline/tasks'] as const;
const SEARCH = ['POST', '/api/v0/training_data/search'] as const;

type Body = { data: Record<string, unknown> };

/** The app, with what its successes of one operation say changed on the way. */
function planted(
  app: Express,
  [method, path]: readonly [string, string],
  change: (body: Body, response: Response) => unknown,
): Express {
  const plant: RequestHandler = (request, response, next) => {
    const end = response.end.bind(response) as (text: string) => Response;
    if (request.method === method && request.path === path)
      response.end = ((sent: string | Buffer) => {
        if (response.statusCode !== 200) return end(String(sent));
        const text = JSON.stringify(change(JSON.parse(String(sent)) as Body, response));
        response.setHeader('Content-Length', Buffer.byteLength(text));
        return end(text);
      }) as Response['end'];
    next();
  };
  return express().use(plant).use(app);
}

const run = async (app: Express) => {
  const server = await listen(app);
  const report = await fuzz({ port: server.port, seed: 1, requests: 60, businessUrl, operations });
  await server.close();
  return report;
};

it('finds nothing where nothing is planted', async () => {
  expect((await run(api.served)).problem).toBeNull();
});

describe('the fuzz finds', () => {
  it.each([
    [
      'a field that the document does not have',
      CREATE,
      ({ data, ...rest }: Body) => ({ ...rest, data: { ...data, odd: 1 } }),
      /createTask: POST/,
      /additional properties/,
    ],
    [
      'a field that is missing',
      LIST,
      ({ data: { total: _, ...data }, ...rest }: Body) => ({ ...rest, data }),
      /listTasks: GET/,
      /'total'/,
    ],
    [
      'a field of another type',
      LIST,
      ({ data, ...rest }: Body) => ({ ...rest, data: { ...data, total: String(data.total) } }),
      /listTasks: GET/,
      /total must be integer/,
    ],
    [
      'a status that the document does not have',
      CREATE,
      (body: Body, response: Response) => (response.status(201), body),
      /createTask: POST/,
      /status 201/,
    ],
    [
      'a status that is another than the code',
      SEARCH,
      (_: Body, response: Response) => {
        response.status(409);
        const data = {
          response: '没有',
          error_type: 'embedding_model_mismatch',
          timestamp: 'now',
          request_id: 'x',
        };
        return { code: 400, success: false, message: '状态冲突', data };
      },
      /searchTrainingData: POST/,
      /code 400 with status 409/,
    ],
    [
      'a 500, though it is in the document',
      SEARCH,
      (_: Body, response: Response) => {
        response.status(500);
        const data = { response: '错误', error_type: 'internal_error', timestamp: 'now', request_id: 'x' };
        return { code: 500, success: false, message: '系统内部错误', data };
      },
      /searchTrainingData: POST/,
      /status 500/,
    ],
  ])('%s', async (_, where, change, request, problem) => {
    const report = await run(planted(api.served, where, change));
    expect(report.problem).toMatch(problem);
    expect(report.problem).toMatch(request);
  });
});
