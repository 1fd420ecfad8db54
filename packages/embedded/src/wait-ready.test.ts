import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { waitReady } from './wait-ready';

/** What a service says of itself, as words about settings. */
it('says which setting names what is not well, and what the service says of it', async () => {
  const answer = {
    status: 'not_ready',
    dependencies: { database: { ok: true }, redis: { ok: false, problem: 'Nobody listens there' } },
  };
  const server = createServer((_request, response) => {
    response.writeHead(503, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const waiting = waitReady(url, new AbortController().signal, 300);
  await expect(waiting).rejects.toThrow(
    'The service is not ready after 0.3 s: REDIS_URL: Nobody listens there',
  );
  server.closeAllConnections();
  server.close();
});
