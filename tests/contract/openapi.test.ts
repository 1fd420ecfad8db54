import { validate } from '@readme/openapi-parser';
import { operations, type Operation, type OperationName } from '@pairsmith/core';
import Ajv from 'ajv/dist/2020';
import request from 'supertest';
import { examples, openApiDocument, pathOf } from '../../apps/api/src/openapi/document';
import { startApi, type TestApi } from '../support/api';
import { operationOf, problemOf } from '../support/closed-answers';

type Json = Record<string, unknown>;
const document = openApiDocument() as ReturnType<typeof openApiDocument> & Json;
const all = Object.entries(operations) as [OperationName, Operation][];

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

interface Layer {
  route?: { path: string; stack: { method?: string }[] };
  handle: { stack?: Layer[] };
}

/** Every `METHOD path` that Express knows, below any prefix; what answers every method (405) is no endpoint. */
const routesOf = (layers: Layer[]): string[] =>
  layers.flatMap(({ route, handle }) => [
    ...(route?.stack.flatMap(({ method }) => (method ? [`${method} ${route.path}`] : [])) ?? []),
    ...routesOf(handle.stack ?? []),
  ]);

describe('the document', () => {
  it('is valid OpenAPI 3.1', async () => {
    expect(document.openapi).toBe('3.1.0');
    const copy = JSON.parse(JSON.stringify(document)) as Parameters<typeof validate>[0];
    expect(await validate(copy)).toMatchObject({ valid: true });
  });

  it('names no dialect: swagger-ui shows a warning for any but the default', () => {
    expect(document).not.toHaveProperty('jsonSchemaDialect');
  });

  it('has every route of Express, and no operation without a route', () => {
    const { stack } = (api.served as unknown as { router: { stack: Layer[] } }).router;
    const served = new Set(routesOf(stack));
    // A person's way to the page, not an endpoint.
    served.delete('get /');
    const described = all.map(([, { method, path }]) => `${method} ${path.replace(/\{(\w+)\}/g, ':$1')}`);
    expect([...served].sort()).toEqual(described.sort());
    const shown = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.keys(item).map((method) => `${method} ${path}`),
    );
    expect(shown.sort()).toEqual(all.map(([, each]) => `${each.method} ${pathOf(each)}`).sort());
  });

  it('holds only schemas that compile', () => {
    const ajv = new Ajv({ strict: false, validateFormats: false });
    ajv.addSchema({ $id: 'https://pairsmith/', components: document.components } as Json);
    const schemas = [
      ...Object.values(document.components.schemas),
      ...contentsOf(document.paths).flatMap(({ schema }) => (schema ? [schema] : [])),
    ];
    const texts = schemas.map((schema) =>
      JSON.stringify(schema).replaceAll('"#/components/', '"https://pairsmith/#/components/'),
    );
    for (const text of new Set(texts)) ajv.compile(JSON.parse(text) as Json);
    expect(texts.length).toBeGreaterThan(2 * all.length);
  });

  it('says in Chinese what each operation and each group is for', () => {
    for (const [name, { summary, tag }] of all)
      expect([name, summary + tag]).toEqual([name, expect.stringMatching(/\p{Script=Han}/u)]);
    for (const { name, description } of document.tags) expect(description).not.toBe(name);
  });

  it('is served, the same for a program and for the page', async () => {
    const served = await request(api.app).get('/openapi.json');
    expect(served.body).toEqual(JSON.parse(JSON.stringify(document)));
    expect((await request(api.app).get('/docs/openapi.json')).body).toEqual(served.body);
  });
});

/** Every content of the document: bodies and answers of all media types. */
const contentsOf = (value: unknown): { schema?: Json; example?: unknown }[] => {
  if (typeof value !== 'object' || value === null) return [];
  const { content, ...rest } = value as Json;
  return [
    ...(content && typeof content === 'object' ? Object.values(content as Json) : []),
    ...Object.values(rest).flatMap(contentsOf),
  ] as { schema?: Json; example?: unknown }[];
};

describe('the examples', () => {
  it.each(Object.entries(examples))('of %s is what its schemas say', (name, { request: sent, answer }) => {
    const operation: Operation = operations[name as OperationName];
    const path = sent.url.split('?', 1)[0] ?? '';
    expect(operationOf(operation.method, path)).toBe(name);
    expect(operation.body?.safeParse(sent.body ?? {}).error).toBeUndefined();
    expect(operation.form?.fields?.safeParse(sent.body ?? {}).error).toBeUndefined();
    if (typeof operation.answer !== 'string')
      expect(
        problemOf({
          ...{ method: operation.method.toUpperCase(), path, status: 200 },
          ...{ contentType: 'application/json', body: JSON.stringify(answer) },
        }),
      ).toBeNull();
  });

  it('are there for every operation that answers JSON', () => {
    const missing = all
      .filter(([name, { answer }]) => typeof answer !== 'string' && !examples[name])
      .map(([name]) => name);
    expect(missing).toEqual([]);
  });

  it('show no password and nothing of the machine they were recorded on', () => {
    expect(JSON.stringify(examples)).not.toMatch(/canary|\/tmp\/|\/work\/|127\.0\.0\.1|test_[0-9a-f]{6}/);
  });
});
