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

/** The preferred port of 127.0.0.1 when nobody listens on it, else one the system picks. */
export const freePort = async (preferred?: number): Promise<number> => {
  const port = (preferred && (await tryListen(preferred))) || (await tryListen(0));
  if (!port) throw new Error('No free port on 127.0.0.1');
  return port;
};
