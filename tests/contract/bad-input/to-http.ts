import type { Documented } from '../../support/documented';
import { multipart, type HttpRequest, type Part } from '../../support/send-request';
import type { BadValue } from './bad-values';
import { valueAt, withValue, type Field } from './fields';
import type { RequestParts } from './valid-requests';

/** Half of a surrogate pair has no UTF-8; this is what a careless encoder makes of it. What holds %2e or the like, and
 * nothing that would have to be encoded, is encoded already; any other % is meant as it stands. */
const encode = (text: string): string =>
  /^[!-~]*%[\da-f]{2}[!-~]*$/i.test(text)
    ? text
    : encodeURIComponent(text.replace(/\p{Cs}/gu, '\0\0')).replaceAll('%00%00', '%ED%A0%80');

const pairs = (query: Record<string, string> = {}) =>
  Object.entries(query).map(([name, value]) => `${name}=${encode(value)}`);

export const pathFor = ({ path }: Documented, { params = {} }: RequestParts): string =>
  path.replace(/\{(\w+)\}/g, (_, name: string) => encode(params[name] ?? ''));

/** The request as it stands. */
export function toHttp(operation: Documented, parts: RequestParts): HttpRequest {
  const query = pairs(parts.query).join('&');
  const base = { method: operation.method, path: `${pathFor(operation, parts)}${query && `?${query}`}` };
  if (parts.form) return { ...base, ...multipart(formParts(parts.form)) };
  return parts.body === undefined ? base : { ...base, ...json(JSON.stringify(parts.body)) };
}

export const json = (body: string | Buffer) => ({ headers: { 'Content-Type': 'application/json' }, body });

export const formParts = ({ fields, file }: NonNullable<RequestParts['form']>): Part[] => [
  ...Object.entries(fields).map(([name, content]) => ({ name, content })),
  { name: 'file', content: file.content, filename: file.name },
];

/** The request with one field wrong. */
export function withBadValue(
  operation: Documented,
  parts: RequestParts,
  { field, bad }: { field: Field; bad: BadValue },
): HttpRequest {
  const [name] = field.path as [string];
  const text = bad.value as string;
  switch (field.place) {
    case 'path':
      return toHttp(operation, { ...parts, params: { ...parts.params, [name]: text } });
    case 'query': {
      const { [name]: valid, ...rest } = parts.query ?? {};
      const whole = toHttp(operation, { ...parts, query: rest });
      const put =
        bad.kind === 'duplicated' ? [{ [name]: valid ?? '' }, { [name]: valid ?? '' }] : [{ [name]: text }];
      if (bad.value === undefined) return whole;
      const joint = whole.path.includes('?') ? '&' : '?';
      return { ...whole, path: whole.path + joint + put.flatMap(pairs).join('&') };
    }
    case 'form': {
      const { [name]: valid = '', ...rest } = parts.form!.fields;
      const all = formParts({ ...parts.form!, fields: rest });
      const values = bad.kind === 'duplicated' ? [valid, valid] : bad.value === undefined ? [] : [text];
      const put = values.map((content) => ({ name, content }));
      return { ...toHttp(operation, parts), ...multipart([...put, ...all]) };
    }
    case 'body':
      if (bad.kind === 'duplicated')
        return { ...toHttp(operation, parts), ...json(twice(parts.body, field.path)) };
      return toHttp(operation, { ...parts, body: withValue(parts.body ?? {}, field.path, bad.value) });
  }
}

/** JSON in which one field stands twice, with the same value. */
function twice(body: unknown, path: Field['path']): string {
  const marked = withValue(body, path, '@here@');
  const key = JSON.stringify(path.at(-1));
  const value = JSON.stringify(valueAt(body, path) ?? null);
  return JSON.stringify(marked).replace(`${key}:"@here@"`, () => `${key}:${value},${key}:${value}`);
}
