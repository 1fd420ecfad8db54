import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders } from 'node:http';
import { setTimeout as sleep } from 'node:timers/promises';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { blocksOf } from '../operations/guide-commands';
import { createBench, type Bench } from '../support/fault-bench';

/** Runs whose end is told to a receiver of our own. */

export const SECRET = 'a secret of the receiver and us';

export interface Received {
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
}

interface Receiver {
  received: Received[];
  close: () => Promise<void>;
}

export interface WebhookBench extends Bench {
  port: number;
  /** The settings of a worker that tells the receiver. */
  webhook: (env?: Record<string, string>) => Record<string, string>;
  /**
   * A receiver that answers as told, one a request, in order, then 204; a path: redirects there; null: not at all.
   * It is closed before the next one starts.
   */
  startReceiver: (script?: (number | string | null | (() => void))[]) => Promise<Receiver>;
  closeReceiver: () => Promise<void>;
}

export async function createWebhookBench(): Promise<WebhookBench> {
  const port = await freePort();
  const WEBHOOK_URL = `http://127.0.0.1:${port}/hook`;
  const bench = await createBench({ webhookUrl: WEBHOOK_URL });
  bench.play({ files: 1, delayMs: 0 });
  let receiver: Receiver | null = null;
  const closeReceiver = async () => {
    await receiver?.close();
    receiver = null;
  };
  return {
    ...bench,
    port,
    webhook: (env = {}) => ({ WEBHOOK_URL, WEBHOOK_SECRET: SECRET, RELAY_INTERVAL_MS: '100', ...env }),
    closeReceiver,
    async startReceiver(script = []) {
      await closeReceiver();
      const received: Received[] = [];
      const server = createServer((request, response) => {
        let body = '';
        request.on('data', (chunk) => (body += String(chunk)));
        request.on('end', () => {
          received.push({ path: request.url ?? '', headers: request.headers, body });
          const next = script.shift();
          if (next === null) return;
          if (typeof next === 'function') return next();
          if (typeof next === 'string') response.setHeader('Location', next);
          response.statusCode = typeof next === 'string' ? 307 : (next ?? 204);
          response.end();
        });
      });
      server.listen(port, '127.0.0.1');
      await once(server, 'listening');
      receiver = {
        received,
        close: async () => {
          server.closeAllConnections();
          await new Promise((resolve) => server.close(resolve));
        },
      };
      return receiver;
    },
    async close() {
      await closeReceiver();
      await bench.close();
    },
  };
}

export const eventually = async (what: () => boolean | Promise<boolean>, ms = 120_000) => {
  for (const end = Date.now() + ms; !(await what()); await sleep(20))
    if (Date.now() > end) throw new Error(`not within ${ms} ms`);
};
export const stop = async (worker: {
  kill: (signal: NodeJS.Signals) => void;
  exited: Promise<number | null>;
}) => {
  worker.kill('SIGTERM');
  expect(await worker.exited).toBe(0);
};
export const isOver = (task: { active_run: unknown }) => task.active_run === null;
export const idOf = ({ headers }: Received) => headers['webhook-id'];

/** As docs/operations.md gives it to receivers. */
const [source = ''] = blocksOf('js');
export const isGenuine = new Function('require', `${source}; return isGenuine;`)(require) as (
  headers: IncomingHttpHeaders,
  body: string,
  secret: string | Buffer,
) => boolean;
