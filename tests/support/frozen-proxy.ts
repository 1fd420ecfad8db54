import { EventEmitter, once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

export interface FreezableProxy {
  url: string;
  /** From now on nothing passes, in either direction, and nobody is told: as a machine that is gone. */
  freeze: () => void;
  /** What was held back passes now, and all that comes. */
  thaw: () => void;
  /** Resolves when something was held back. */
  reached: () => Promise<void>;
  close: () => Promise<void>;
}

/** A way to the server of `url` that can be frozen without harming those who go there directly. */
export async function startFreezableProxy(url: string): Promise<FreezableProxy> {
  const { hostname, port } = new URL(url);
  const sockets = new Set<Socket>();
  const held: (() => void)[] = [];
  const holding = new EventEmitter();
  let frozen = false;
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), hostname);
    for (const [from, to] of [
      [client, upstream],
      [upstream, client],
    ] as const) {
      sockets.add(from);
      from.on('data', (bytes) => {
        if (!frozen) return void to.write(bytes);
        held.push(() => to.write(bytes));
        holding.emit('held');
      });
      from.on('error', () => to.destroy());
      from.on('close', () => frozen || to.destroy());
    }
  });
  await once(proxy.listen(0, '127.0.0.1'), 'listening');
  const here = new URL(url);
  here.host = `127.0.0.1:${(proxy.address() as AddressInfo).port}`;
  return {
    url: here.href,
    freeze: () => {
      frozen = true;
    },
    thaw: () => {
      frozen = false;
      for (const pass of held.splice(0)) pass();
    },
    async reached() {
      if (held.length === 0) await once(holding, 'held');
    },
    async close() {
      for (const socket of sockets) socket.destroy();
      proxy.close();
      await once(proxy, 'close');
    },
  };
}
