import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitReady } from './wait-ready';

/** A service that says of itself whatever comes next, the last again and again. */
async function serve(
  status: number,
  ...answers: object[]
): Promise<{ url: string; asked: () => number; close: () => void }> {
  let asked = 0;
  const server = createServer((_request, response) => {
    const answer = answers[Math.min(asked, answers.length - 1)];
    asked += 1;
    response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked: () => asked,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

it('says which setting names what is not well, and what the service says of it', async () => {
  const answer = {
    status: 'not_ready',
    dependencies: { database: { ok: true }, redis: { ok: false, problem: 'Nobody listens there' } },
  };
  const { url, close } = await serve(503, answer);
  const waiting = waitReady(url, new AbortController().signal, 300);
  await expect(waiting).rejects.toThrow(
    'The service is not ready after 0.3 s: REDIS_URL: Nobody listens there',
  );
  close();
});

it('is ready when a worker lives as well', async () => {
  const { url, asked, close } = await serve(200, { workers: 0 }, { workers: 0 }, { workers: 1 });
  expect(await waitReady(url, new AbortController().signal)).toEqual({ workers: 1 });
  expect(asked()).toBe(3);
  close();
});
