import { createServer, get, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TaskEvent } from './follow';
import { createListenerLimit } from './listener-limit';
import { sendEvents } from './send-events';

/** Serves one request with `answer` and gives what the client gets, without reading it. */
async function serve(answer: (response: ServerResponse, signal: AbortSignal) => Promise<void>) {
  let done: Promise<void> | undefined;
  const server = createServer((_request, response) => {
    const gone = new AbortController();
    response.on('close', () => gone.abort());
    done = answer(response, gone.signal);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const response = await new Promise<IncomingMessage>((resolve) => get({ port }, resolve));
  response.on('error', () => undefined); // a cut connection is what some tests are about
  return { response, done: () => done, close: () => server.close() };
}

const untilAborted = (signal: AbortSignal) =>
  new Promise<void>((resolve) => signal.addEventListener('abort', () => resolve()));

it('a silent stream beats, and ends with its client', async () => {
  let ended = false;
  const served = await serve((response, signal) => {
    const silence = async function* (): AsyncGenerator<TaskEvent> {
      await untilAborted(signal);
      ended = true;
      yield* [];
    };
    return sendEvents(response, silence(), { signal, heartbeatMs: 5 });
  });
  let text = '';
  for await (const bytes of served.response) {
    text += String(bytes);
    if (text.split(': heartbeat\n\n').length > 3) break;
  }
  expect(text).toMatch(/^retry: 1000\n\n(: heartbeat\n\n){3}/);
  await served.done();
  expect(ended).toBe(true);
  served.close();
});

it('a client that takes nothing is not served ahead, and is let go', async () => {
  const data = JSON.stringify('x'.repeat(64 * 1024));
  let pulled = 0;
  const served = await serve((response, signal) => {
    const flood = async function* (): AsyncGenerator<TaskEvent> {
      for (; !signal.aborted; pulled += 1) yield { id: '1-0', event: 'log', data };
    };
    return sendEvents(response, flood(), { signal, stuckMs: 100 });
  });
  await served.done();
  // What the sockets of both sides hold, and no more.
  expect(pulled).toBeLessThan(500);
  served.close();
});

it('the streams of one caller and of all are counted; one that is left makes room', () => {
  const limit = createListenerLimit({ perCaller: 2, total: 3 });
  const leave = limit.enter('ann');
  limit.enter('ann');
  expect(() => limit.enter('ann')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
  limit.enter('ben');
  expect(() => limit.enter('cem')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
  leave();
  limit.enter('ann');
  expect(() => limit.enter('cem')).toThrow(expect.objectContaining({ code: 'rate_limited' }));
});
