import { createServer, get } from 'node:http';
import type { AddressInfo } from 'node:net';
import { once } from 'node:events';
import type { Response } from 'express';
import { whenGone } from '../http/when-gone';
import { createExportSlots } from './export-slots';
import { sendStreamed } from './send-streamed';

/** A response whose client has gone away before anybody looked. */
async function abandoned(): Promise<Response> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const client = get({ port: (server.address() as AddressInfo).port, agent: false });
  client.on('error', () => undefined);
  const [, response] = (await once(server, 'request')) as [unknown, Response];
  const closed = once(response, 'close');
  client.destroy();
  await closed;
  server.close();
  return response;
}

it('a client that left before is gone', async () => {
  expect(whenGone(await abandoned()).aborted).toBe(true);
});

it('a client that left before an export began holds no place', async () => {
  const takeSlot = createExportSlots(1);
  const response = await abandoned();
  for (let time = 0; time < 3; time += 1)
    expect(() => takeSlot(response)).toThrow(
      expect.objectContaining({ code: 'cancelled' }) as unknown as Error,
    );
});

it('a file for a client that left before is not made on and on', async () => {
  let ended = false;
  async function* chunks() {
    try {
      for (;;) yield await Promise.resolve('x'.repeat(64 * 1024));
    } finally {
      ended = true;
    }
  }
  await sendStreamed(await abandoned(), { name: 'a.txt', mediaType: 'text/plain' }, chunks());
  expect(ended).toBe(true);
});
