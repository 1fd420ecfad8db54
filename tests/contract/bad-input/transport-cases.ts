import { bodySchema, documentedOperations, isForm, type Documented } from '../../support/documented';
import { multipart, type HttpRequest } from '../../support/send-request';
import { formParts, json, pathFor, toHttp } from './to-http';
import type { RequestParts } from './valid-requests';

/** A request that is wrong as a whole, and what it must be answered. */
export interface TransportCase {
  label: string;
  request: HttpRequest;
  status: number;
  /** What the answer must name. */
  names?: string;
  allow?: string;
}

const MB = 1024 * 1024;

export function transportCases(operation: Documented, valid: RequestParts): TransportCase[] {
  return [
    ...wrongMethods(operation, valid),
    ...wrongEncodings(operation, valid),
    ...(isForm(operation) ? wrongForms(operation, valid) : []),
    ...(operation.method === 'GET' || isForm(operation) ? [] : wrongBodies(operation, valid)),
  ];
}

/** Counted with the operation that stands first at its path. */
function wrongMethods(operation: Documented, valid: RequestParts): TransportCase[] {
  const there = documentedOperations.filter(({ path }) => path === operation.path);
  if (there[0] !== operation) return [];
  const allowed = there.map(({ method }) => method);
  return ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']
    .filter((method) => !allowed.includes(method))
    .map((method) => ({
      ...{ label: method, request: { method, path: pathFor(operation, valid) }, status: 405 },
      allow: allowed.join(', '),
    }));
}

function wrongEncodings(operation: Documented, valid: RequestParts): TransportCase[] {
  return Object.keys(valid.params ?? {}).flatMap((name) => {
    const marked = toHttp(operation, { ...valid, params: { ...valid.params, [name]: 'HERE' } });
    return ['%', '%zz', '%ff', '%ed%a0%80'].map((text) => ({
      label: `${name} ${text}`,
      // As it stands: encoded it would be another text, and a good one.
      request: { ...marked, path: marked.path.replace('HERE', text) },
      status: 400,
    }));
  });
}

/** That there is a body is the wish; none of its fields is needed. */
const EMPTY_OBJECT_SAYS_IT = ['backupVectors'];

function wrongBodies(operation: Documented, valid: RequestParts): TransportCase[] {
  const whole = toHttp(operation, valid);
  const text = JSON.stringify(valid.body ?? {});
  const put = (label: string, status: number, more: Partial<HttpRequest>): TransportCase => ({
    ...{ label, status, request: { ...whole, ...more } },
  });
  const asJson = (label: string, status: number, body: string | Buffer) => put(label, status, json(body));
  const typed = (type: string, body: string | Buffer = text) => ({ headers: { 'Content-Type': type }, body });
  const needsBody = operation.requestBody?.required ?? false;
  return [
    asJson('malformed JSON', 400, '{"a":'),
    asJson('a comma too many', 400, `${text.slice(0, -1)},}`),
    asJson('text instead of an object', 400, '"text"'),
    asJson('a number instead of an object', 400, '7'),
    asJson('null instead of an object', 400, 'null'),
    asJson('bytes that are no UTF-8', 400, Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0x22, 0x3a, 0x31, 0x7d])),
    asJson('body too large', 413, `{"odd":"${'x'.repeat(MB)}"}`),
    put('charset gbk', 415, typed('application/json; charset=gbk')),
    put('charset latin1', 415, typed('application/json; charset=iso-8859-1')),
    put('unknown compression', 415, {
      ...{ headers: { 'Content-Type': 'application/json', 'Content-Encoding': 'x' }, body: text },
    }),
    ...(bodySchema(operation)
      ? [
          asJson('an array instead of an object', 400, '[]'),
          asJson('an array around the object', 400, `[${text}]`),
        ]
      : []),
    ...(needsBody
      ? [
          put('content type text/plain', 400, typed('text/plain')),
          put('a form instead of JSON', 400, typed('application/x-www-form-urlencoded', 'a=b')),
          put('multipart instead of JSON', 400, multipart([{ name: 'a', content: 'b' }])),
          put('no content type', 400, { headers: {}, body: text }),
          ...(EMPTY_OBJECT_SAYS_IT.includes(operation.operationId)
            ? []
            : [asJson('an empty object', 400, '{}')]),
          asJson('an empty body', 400, ''),
        ]
      : []),
  ];
}

const LIMITS: Record<string, number> = {
  uploadTableList: 2 * MB,
  uploadFile: 10 * MB,
  uploadTrainingData: 500 * 1024,
};

function wrongForms(operation: Documented, valid: RequestParts): TransportCase[] {
  const whole = toHttp(operation, valid);
  const form = valid.form!;
  const { fields, file } = form;
  const put = (label: string, status: number, more: Partial<HttpRequest>, names?: string): TransportCase => ({
    ...{ label, status, request: { ...whole, ...more }, ...(names && { names }) },
  });
  const parts = formParts(form);
  const [theFile, others] = [parts.at(-1)!, parts.slice(0, -1)];
  const names = () => [
    named('without a stem', file.name.replace(/^.*\./, '.')),
    named('too long', `${'x'.repeat(300)}${file.name.slice(-4)}`),
    named('bidi', `a\u202eb${file.name}`),
    named('zero-width', `a\u200bb${file.name}`),
    named('NUL', `a\0b${file.name}`),
    named('device', `con${file.name.slice(-3)}`),
    named('with %2f', `..%2f..%2f${'x'.repeat(200)}${file.name}`),
  ];
  const named = (label: string, filename: string) =>
    put(
      `file name ${label}`,
      400,
      multipart(formParts({ fields, file: { ...file, name: filename } })),
      'file',
    );
  const limit = LIMITS[operation.operationId];
  if (!limit) throw new Error(`Say how large a file ${operation.operationId} takes.`);
  return [
    put('truncated multipart', 400, multipart(parts, { end: false }), 'file'),
    put('multipart cut in its head', 400, { body: Buffer.from(whole.body!).subarray(0, 40) }, 'file'),
    put('two files', 400, multipart([...parts, theFile]), 'file'),
    put('no file', 400, multipart(others.length ? others : [{ name: 'odd', content: 'x' }]), 'file'),
    put('file in another field', 400, multipart([...others, { ...theFile, name: 'document' }])),
    put('file as a text field', 400, multipart([...others, { name: 'file', content: file.content }]), 'file'),
    put('empty file', 400, multipart([...others, { ...theFile, content: '' }]), 'file'),
    put('file too large', 413, multipart([...others, { ...theFile, content: Buffer.alloc(limit + 1, 'x') }])),
    put(
      'too many fields',
      400,
      multipart([...Array.from({ length: 20 }, (_, at) => ({ name: `f${at}`, content: 'x' })), ...parts]),
    ),
    put('field too long', 400, multipart([{ name: 'odd', content: 'x'.repeat(20_000) }, ...parts]), 'odd'),
    put('field name too long', 400, multipart([{ name: 'x'.repeat(200), content: 'x' }, ...parts])),
    put('JSON instead of a form', 415, json('{"file":"x"}')),
    put('no content type', 415, { headers: {} }),
    put('no boundary', 400, { headers: { 'Content-Type': 'multipart/form-data' } }),
    named('empty', ''),
    ...(operation.operationId === 'uploadTrainingData' ? [] : [named('of another kind', 'x.exe')]),
    // A table list is kept under the system's own name, whatever it was called.
    ...(operation.operationId === 'uploadTableList' ? [] : names()),
  ];
}
