import { readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { readEvents } from '../../packages/client/src/read-events';

export interface HttpAnswer {
  status: number;
  /** What curl would print. */
  text: string;
}

/** How long a step of the guide may take until its events say that it is over. */
const FOLLOW_MS = 60_000;

/**
 * What `curl` with these words does, as far as a guide needs it, without curl. `-N` reads events until nothing of the
 * task is at work any more, where a reader presses Ctrl-C.
 */
export async function runCurl(words: readonly string[], folder: string): Promise<HttpAnswer> {
  const { url, output, follows, init } = readOptions(words, folder);
  if (follows) return followEvents(url, init);
  // Each curl has a connection of its own; one that is kept may be closed by the server as it is used again.
  const headers = { ...init.headers, Connection: 'close' };
  const response = await fetch(url, { ...init, headers });
  const bytes = Buffer.from(await response.arrayBuffer());
  if (output) writeFileSync(join(folder, basename(output)), bytes);
  return { status: response.status, text: bytes.toString('utf8') };
}

interface CurlRequest {
  url: string;
  output: string | null;
  follows: boolean;
  init: RequestInit & { headers: Record<string, string> };
}

function readOptions([, ...words]: readonly string[], folder: string): CurlRequest {
  const request: CurlRequest = { url: '', output: null, follows: false, init: { headers: {} } };
  const { init } = request;
  const take = (word: string) => {
    const value = words.shift();
    if (value === undefined) throw new Error(`curl: ${word} needs a value`);
    return value;
  };
  for (let word = words.shift(); word !== undefined; word = words.shift()) {
    if (word === '-X') init.method = take(word);
    else if (word === '-H') {
      const [, name = '', value = ''] = /^([^:]+):\s*(.*)$/.exec(take(word)) ?? [];
      init.headers[name] = value;
    } else if (word === '-d') init.body = take(word);
    else if (word === '-F') init.body = addField(init.body, take(word), folder);
    else if (word === '-o') request.output = take(word);
    else if (word === '-N') request.follows = true;
    else if (word === '-s') continue;
    else if (word.startsWith('-') || request.url)
      throw new Error(`curl: the guide's examples do without ${word}`);
    else request.url = word;
  }
  if (!/^https?:/.test(request.url)) throw new Error(`curl: ${request.url || 'nothing'} is no address`);
  if (init.body !== undefined) init.method ??= 'POST';
  // As curl does; a service that wants JSON is to be told so by the guide.
  if (typeof init.body === 'string') init.headers['Content-Type'] ??= 'application/x-www-form-urlencoded';
  return request;
}

function addField(body: unknown, field: string, folder: string): FormData {
  const form = body instanceof FormData ? body : new FormData();
  const [, name = '', isFile, value = ''] = /^([^=]+)=(@?)([^]*)$/.exec(field) ?? [];
  if (isFile) form.append(name, new Blob([readFileSync(join(folder, basename(value)))]), basename(value));
  else form.append(name, value);
  return form;
}

async function followEvents(url: string, init: RequestInit): Promise<HttpAnswer> {
  const stop = new AbortController();
  const response = await fetch(url, {
    ...init,
    signal: AbortSignal.any([stop.signal, AbortSignal.timeout(FOLLOW_MS)]),
  });
  if (!response.headers.get('content-type')?.startsWith('text/event-stream') || !response.body)
    return { status: response.status, text: await response.text() };
  let text = '';
  try {
    for await (const { event, data } of readEvents(response.body as unknown as AsyncIterable<Uint8Array>)) {
      text += `event: ${event}\ndata: ${data}\n\n`;
      if (event === 'status' && (JSON.parse(data) as { current_step: unknown }).current_step === null) break;
    }
  } finally {
    stop.abort();
  }
  return { status: response.status, text };
}
