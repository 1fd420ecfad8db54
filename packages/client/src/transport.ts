import { asApiError } from './api-error';

export interface ClientOptions {
  /** Where the service listens, without `/api/v0`: `http://127.0.0.1:8084`. */
  baseUrl: string;
  /** One of the service's API keys; none where it listens on loopback without keys. */
  apiKey?: string;
  /** The language of answers and errors, Chinese where it is not given; documents and logs are in the task's. */
  language?: 'zh' | 'en';
  /** Milliseconds after which a request is given up; streams of events are not requests in this sense. Default 60,000. */
  timeoutMs?: number;
  /** In place of the global fetch, e.g. one that goes through a proxy. */
  fetch?: typeof fetch;
}

interface Endpoint {
  method: string;
  /** With parameters in braces. */
  path: string;
  /** What is sent besides the path's parameters. */
  sends: 'nothing' | 'query' | 'json' | 'form';
}

/** The values of a call: path parameters, and the fields of its query, body or form, in one object. */
export type Input = Record<string, unknown>;

export type Send = (endpoint: Endpoint, input?: Input, init?: RequestInit) => Promise<Response>;

function withoutSlashes(url: string): string {
  let end = url.length;
  while (url[end - 1] === '/') end -= 1;
  return url.slice(0, end);
}

/** One request, answered with success. @throws ApiError where the service refused; TypeError where it was not reached */
export function createSend(options: ClientOptions): Send {
  const { apiKey, language, timeoutMs = 60_000, fetch: send = fetch } = options;
  const base = withoutSlashes(options.baseUrl);
  return async (endpoint, input = {}, init = {}) => {
    const { path, rest } = fillPath(endpoint.path, input);
    const { query, body, type } = contentOf(endpoint, rest);
    const headers = new Headers(init.headers);
    if (apiKey) headers.set('Authorization', `Bearer ${apiKey}`);
    if (language) headers.set('Accept-Language', language);
    if (type) headers.set('Content-Type', type);
    const response = await send(`${base}${path}${query}`, {
      ...init,
      method: endpoint.method,
      headers,
      ...(body !== undefined && { body }),
      signal: init.signal ?? AbortSignal.timeout(timeoutMs),
    });
    if (!response.ok && response.status !== 304)
      throw await asApiError(response, `${endpoint.method} ${path}`);
    return response;
  };
}

function fillPath(template: string, input: Input): { path: string; rest: Input } {
  const rest = { ...input };
  const path = template.replace(/\{(\w+)\}/g, (_whole, name: string) => {
    const value = rest[name];
    delete rest[name];
    if (typeof value !== 'string' || value === '') throw new TypeError(`${name} is needed in ${template}`);
    return encodeURIComponent(value);
  });
  return { path, rest };
}

interface Content {
  query: string;
  body?: string | FormData;
  type?: string;
}

function contentOf({ sends }: Endpoint, input: Input): Content {
  const given = Object.entries(input).filter(([, value]) => value !== undefined);
  if (sends === 'json') return { query: '', body: JSON.stringify(input), type: 'application/json' };
  if (sends === 'form') return { query: '', body: formOf(given) };
  if (sends === 'nothing' || !given.length) return { query: '' };
  return {
    query: `?${new URLSearchParams(given.map(([name, value]): [string, string] => [name, String(value)]))}`,
  };
}

/** A file to send: its bytes and the name it goes by. */
export interface NamedFile {
  name: string;
  content: string | Uint8Array<ArrayBuffer> | Blob;
}

function formOf(fields: [string, unknown][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) {
    if (name !== 'file') form.append(name, String(value));
    else {
      const file = value as NamedFile;
      form.append(name, file.content instanceof Blob ? file.content : new Blob([file.content]), file.name);
    }
  }
  return form;
}
