import { failure, successOf, type Operation } from '@pairsmith/core';
import { z } from 'zod';
import { HTTP_ANSWERS } from '../http/error-handler';
import { failureStatuses } from './failures';
import type { Json, JsonSchemas } from './json-schemas';

/** A request that a test sent, and what it was answered; `answer` is null where that was no JSON. */
export interface Example {
  request: { url: string; body?: unknown };
  answer: unknown;
}

const JSON_TYPE = 'application/json';

/** One operation as the document shows it. */
export function describeOperation(
  operationId: string,
  operation: Operation,
  { schemas, example }: { schemas: JsonSchemas; example: Example | undefined },
): Json {
  const { tag, summary, description, role } = operation;
  return {
    operationId,
    tags: [tag],
    summary,
    ...(description && { description }),
    'x-role': role,
    ...(role === 'anyone' && { security: [] }),
    ...parametersOf(operation, schemas, example),
    ...requestBodyOf(operation, schemas, example),
    responses: { ...successes(operation, schemas, example), ...failures(operation, schemas) },
  };
}

const PATH_PARAMETERS: Record<string, Json> = {
  task_id: { description: '任务ID', schema: { type: 'string' }, example: 'task_20250703_000820' },
  evaluation_id: {
    description: '评估ID，即接受评估时返回的 evaluation_id',
    schema: { type: 'string' },
    example: 'task_20250703_000820_evaluation_20250703_001500',
  },
  pair_id: {
    description: '问答对的 id，由列表给出',
    schema: { type: 'string' },
    example: '7f3b…',
  },
  file_name: { description: '文件列表中的文件名', schema: { type: 'string' }, example: 'table_list.txt' },
};

function parametersOf({ path, query }: Operation, schemas: JsonSchemas, example?: Example): Json {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => {
    const described = PATH_PARAMETERS[name];
    if (!described) throw new Error(`Describe the parameter ${name} of ${path}.`);
    return { name, in: 'path', required: true, ...described };
  });
  const inQuery = query ? queryParameters(query, schemas, example) : [];
  const all = [...inPath, ...inQuery];
  return all.length ? { parameters: all } : {};
}

function queryParameters(query: z.ZodType, schemas: JsonSchemas, example?: Example): Json[] {
  if (!(query instanceof z.ZodObject)) throw new Error('A query is an object of its parameters.');
  const given = new URL(example?.request.url ?? '/', 'http://localhost').searchParams;
  return Object.entries(query.shape as Record<string, z.ZodType>).map(([name, parameter]) => {
    const { description, ...schema } = schemas.parameter(parameter);
    const value = given.get(name);
    const isNumber = schema.type === 'integer' || schema.type === 'number';
    return {
      ...{ name, in: 'query', required: !parameter.safeParse(undefined).success },
      ...(description ? { description } : {}),
      schema,
      ...(value !== null && { example: isNumber ? Number(value) : value }),
    };
  });
}

function requestBodyOf({ body, form, needsBody }: Operation, schemas: JsonSchemas, example?: Example): Json {
  const sent = example?.request.body;
  if (form) {
    const file = { type: 'string', format: 'binary', description: form.description };
    const fields: { properties?: Json; required?: string[] } = form.fields ? schemas.input(form.fields) : {};
    const required = ['file', ...(fields.required ?? [])];
    const schema = { type: 'object', properties: { file, ...fields.properties }, required };
    return { requestBody: { required: true, content: { 'multipart/form-data': { schema } } } };
  }
  if (!body) return {};
  const content = { schema: schemas.input(body), ...(sent ? { example: sent } : {}) };
  return {
    requestBody: { required: needsBody ?? !body.safeParse({}).success, content: { [JSON_TYPE]: content } },
  };
}

const REQUEST_ID = { 'X-Request-Id': { $ref: '#/components/headers/RequestId' } };

function successes(operation: Operation, schemas: JsonSchemas, example?: Example): Json {
  const { answer, isBare, alsoStatus, mediaType } = operation;
  if (answer === 'bytes') {
    if (mediaType) return { 200: { description: '成功', headers: REQUEST_ID, content: { [mediaType]: {} } } };
    const content = { '*/*': { schema: { type: 'string', format: 'binary' } } };
    return {
      200: { description: '文件的内容', headers: REQUEST_ID, content },
      206: { description: '文件的一部分，见 Range', headers: REQUEST_ID, content },
      304: { description: '文件没有变化，见 If-None-Match', headers: REQUEST_ID },
    };
  }
  if (answer === 'events') {
    const content = { 'text/event-stream': { schema: { type: 'string' } } };
    return { 200: { description: '事件流', headers: REQUEST_ID, content } };
  }
  const schema = schemas.output(isBare ? answer : successOf(answer as z.ZodObject));
  const shown = example?.answer ? { example: example.answer } : {};
  return {
    200: { description: '成功', headers: REQUEST_ID, content: { [JSON_TYPE]: { schema, ...shown } } },
    ...(alsoStatus && {
      [alsoStatus]: { description: '未就绪', headers: REQUEST_ID, content: { [JSON_TYPE]: { schema } } },
    }),
  };
}

function failures(operation: Operation, schemas: JsonSchemas): Json {
  const schema = schemas.output(failure);
  return Object.fromEntries(
    failureStatuses(operation).map(({ status, codes }) => [
      status,
      {
        description: `${HTTP_ANSWERS[codes[0]!].message}：${codes.join('、')}`,
        headers: {
          ...REQUEST_ID,
          ...((status === 429 || status === 503) && {
            'Retry-After': { $ref: '#/components/headers/RetryAfter' },
          }),
        },
        content: { [JSON_TYPE]: { schema } },
      },
    ]),
  );
}
