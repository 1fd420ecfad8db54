import { randomInt } from 'node:crypto';
import { createServer } from 'node:net';

const tryListen = (port: number): Promise<number | undefined> =>
  new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
    });
  });

/**
 * Below what systems hand out for outgoing connections (from 32768 on Linux): a port that is free here is still free a moment
 * later, when the server that it is for listens on it.
 */
const [LOWEST, HIGHEST] = [20_000, 32_000];
const TRIES = 50;

/** The preferred port of 127.0.0.1 when nobody listens on it, else one by chance. */
export const freePort = async (preferred?: number): Promise<number> => {
  const drawn = Array.from({ length: TRIES }, () => randomInt(LOWEST, HIGHEST));
  for (const port of preferred ? [preferred, ...drawn] : drawn) if (await tryListen(port)) return port;
  throw new Error('No free port on 127.0.0.1');
};
