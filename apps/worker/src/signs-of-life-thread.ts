import { parentPort, workerData } from 'node:worker_threads';
import { createPool, keepWorkerAlive, type Claim } from '@pairsmith/db/signs-of-life';
import { lookAt } from './event-loop';
import { startHeartbeat, type Heartbeat, type HeartbeatLog } from './heartbeat';
import { nameOf, type FromThread, type ThreadSettings, type ToThread } from './thread-messages';

/*
 * A thread that says that the worker and its runs live, whatever holds the loop that works. It says so no longer where that
 * loop stands still for longer than any work may: then another worker takes over.
 */

const settings = workerData as ThreadSettings;
const port = parentPort;
if (!port) throw new Error('this is no program but a thread of the worker');

const loop = lookAt(settings.eventLoop);
const isHung = () => loop.still() > settings.hungAfterMs;
const tell = (message: FromThread) => port.postMessage(message);

const logOf = (run: string | null): HeartbeatLog => {
  const log =
    (level: 'warn' | 'debug') =>
    (message: string, { error, ...fields }: { error?: unknown }) =>
      tell({ said: 'log', run, level, message, fields: { ...fields, error: asSent(error) } });
  return { warn: log('warn'), debug: log('debug') };
};

/** What travels of an error between threads is its message, which those of several addresses do not have. */
function asSent(error: unknown): unknown {
  const { code, message } = error as { code?: unknown; message?: string };
  return message || typeof code !== 'string' ? error : new Error(code, { cause: error });
}

const hearts = new Map<string, Heartbeat>();

function hold(claim: Claim): void {
  const run = nameOf(claim);
  const heart = startHeartbeat({
    ...{ databaseUrl: settings.databaseUrl, claim, intervalMs: settings.intervalMs },
    mayBeat: () => !isHung(),
    log: logOf(run),
    onFenced: () => tell({ said: 'fenced', run }),
    onCancel: (reason) => tell({ said: 'cancel', run, reason }),
    onUnreachable: () => tell({ said: 'unreachable', run }),
  });
  hearts.set(run, heart);
}

async function release(run: string): Promise<void> {
  const heart = hearts.get(run);
  hearts.delete(run);
  await heart?.stop();
}

const pool = createPool(settings.databaseUrl, {
  ...{ max: 1, name: 'pairsmith worker alive', queryMs: settings.intervalMs },
});
const log = logOf(null);
pool.on('error', (error) => log.warn('idle database connection lost', { error }));

let timer: NodeJS.Timeout | undefined;
let isStopped = false;
let last = Promise.resolve();

async function sayAlive(): Promise<void> {
  if (isHung()) return;
  try {
    await keepWorkerAlive(pool, settings.worker, settings.leaseMs, loop.worst());
    tell({ said: 'alive' });
  } catch (error) {
    log.warn('not said that this worker lives', { error });
  }
}

function turn(): void {
  last = sayAlive().then(() => {
    if (!isStopped) timer = setTimeout(turn, settings.intervalMs);
  });
}

async function stop(): Promise<void> {
  isStopped = true;
  clearTimeout(timer);
  await last;
  await Promise.all([...hearts.keys()].map(release));
  await pool.end();
  port?.close();
}

port.on('message', (message: ToThread) => {
  if (message.say === 'hold') hold(message.claim);
  else if (message.say === 'release') void release(nameOf(message.claim));
  else void stop();
});
turn();
