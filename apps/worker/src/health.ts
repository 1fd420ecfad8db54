import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/**
 * Says how this worker is, to whoever looks after processes: `/health/live` while it turns, `/health/ready` while
 * PostgreSQL counts it among the living. @throws where the port cannot be had
 */
export async function openHealth(
  { port, host }: { port: number; host: string },
  isReady: () => boolean,
): Promise<Server> {
  const server = createServer((request, response) => {
    const answers: Record<string, [number, string]> = {
      '/health/live': [200, 'live'],
      '/health/ready': isReady() ? [200, 'ready'] : [503, 'not_ready'],
    };
    const [code, status] = answers[request.url ?? ''] ?? [404, 'not_found'];
    response.writeHead(code, { 'Content-Type': 'application/json', Connection: 'close' });
    response.end(JSON.stringify({ status }));
  });
  server.headersTimeout = 5_000;
  server.requestTimeout = 5_000;
  server.listen(port, host);
  await once(server, 'listening').catch((cause: unknown) => {
    throw new Error(`WORKER_HEALTH_PORT: ${host}:${port} cannot be listened on; set another one`, { cause });
  });
  // It must keep no process from ending.
  return server.unref();
}
