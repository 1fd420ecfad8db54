import { once } from 'node:events';
import { Agent, createServer, request, type IncomingHttpHeaders, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A request as its bytes, so that what no client library would send can be sent. */
export interface HttpRequest {
  method: string;
  /** With its query, encoded as it is to be sent. */
  path: string;
  headers?: Record<string, string>;
  body?: string | Buffer;
}

export interface HttpAnswer {
  status: number;
  headers: IncomingHttpHeaders;
  /** Of a stream of events: the first one. */
  text: string;
}

export interface Listening {
  port: number;
  close: () => Promise<void>;
}

/** Serves an app on a free port of this machine alone. */
export async function listen(app: RequestListener): Promise<Listening> {
  const server = createServer(app).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    port: (server.address() as AddressInfo).port,
    close: async () => {
      const closed = once(server, 'close');
      server.close();
      server.closeAllConnections();
      await closed;
    },
  };
}

const agent = new Agent({ keepAlive: true, maxSockets: 8 });

export const sendRequest = (port: number, sent: HttpRequest): Promise<HttpAnswer> =>
  new Promise((resolve, reject) => {
    const { method, path, headers = {}, body } = sent;
    const length = { 'Content-Length': String(Buffer.byteLength(body ?? '')) };
    const outgoing = request({
      ...{ host: '127.0.0.1', port, method, path, agent },
      headers: { ...(body !== undefined && length), ...headers },
    });
    // Also for a server that answers, and hangs up, before it has read everything: then the answer counts.
    outgoing.on('error', reject);
    outgoing.on('response', (incoming) => {
      const chunks: Buffer[] = [];
      const isStream = incoming.headers['content-type']?.startsWith('text/event-stream');
      const done = () =>
        resolve({
          ...{ status: incoming.statusCode ?? 0, headers: incoming.headers },
          text: Buffer.concat(chunks).toString(),
        });
      incoming.on('data', (chunk: Buffer) => {
        chunks.push(chunk);
        if (!isStream || !Buffer.concat(chunks).includes('\n\n')) return;
        done();
        outgoing.destroy();
      });
      incoming.on('end', done);
      incoming.on('error', reject);
    });
    outgoing.end(body);
  });

export interface Part {
  name: string;
  content: string | Buffer;
  /** Makes it a file; sent as it is, between quotes. */
  filename?: string;
}

const BOUNDARY = 'the-boundary-0123456789';

/** A multipart body; `end` false leaves it without its end. */
export function multipart(parts: Part[], { end = true } = {}): Pick<HttpRequest, 'headers' | 'body'> {
  const lines = parts.map(({ name, content, filename }) => {
    const file = filename === undefined ? '' : `; filename="${filename}"`;
    const type = filename === undefined ? '' : 'Content-Type: application/octet-stream\r\n';
    return Buffer.concat([
      Buffer.from(`--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"${file}\r\n${type}\r\n`),
      Buffer.from(content),
      Buffer.from('\r\n'),
    ]);
  });
  return {
    headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` },
    body: end
      ? Buffer.concat([...lines, Buffer.from(`--${BOUNDARY}--\r\n`)])
      : Buffer.concat(lines).subarray(0, -4),
  };
}
