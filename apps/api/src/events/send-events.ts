import { once } from 'node:events';
import type { ServerResponse } from 'node:http';
import type { TaskEvent } from './follow';

/** Less than the minute after which proxies give up a silent connection. */
const HEARTBEAT_MS = 15_000;
/** After which a browser connects again. */
const RETRY_MS = 1_000;
/** A client that takes nothing for this long is gone or stuck; it resumes by its last id. */
const STUCK_MS = 60_000;

const HEADERS = {
  'Content-Type': 'text/event-stream; charset=utf-8',
  'Cache-Control': 'no-cache, no-transform',
  // A stream ends with its connection, which so never lies idle while the server wants to stop.
  Connection: 'close',
  // nginx would hold events back until its buffer is full.
  'X-Accel-Buffering': 'no',
};

export interface SendOptions {
  /** Aborts when the client is gone; `events` must end with it. */
  signal: AbortSignal;
  heartbeatMs?: number;
  stuckMs?: number;
}

/**
 * Sends events until they end or the client is gone. The next one is asked for when the client has taken the last:
 * what is buffered for a slow one is what the socket holds.
 */
export async function sendEvents(
  response: ServerResponse,
  events: AsyncIterable<TaskEvent>,
  { signal, heartbeatMs = HEARTBEAT_MS, stuckMs = STUCK_MS }: SendOptions,
): Promise<void> {
  beginEvents(response);
  response.write(`retry: ${RETRY_MS}\n\n`);
  const heartbeat = setInterval(() => {
    if (!response.writableNeedDrain) response.write(': heartbeat\n\n');
  }, heartbeatMs);
  try {
    for await (const { id, event, data } of events) {
      if (!response.write(`id: ${id}\nevent: ${event}\ndata: ${data}\n\n`))
        await drained(response, signal, stuckMs);
    }
  } finally {
    clearInterval(heartbeat);
    response.end();
  }
}

/** The headers alone; what HEAD answers. */
export function beginEvents(response: ServerResponse): void {
  response.writeHead(200, HEADERS);
  response.flushHeaders();
}

async function drained(response: ServerResponse, signal: AbortSignal, stuckMs: number): Promise<void> {
  const stuck = setTimeout(() => response.destroy(), stuckMs);
  try {
    await once(response, 'drain', { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    clearTimeout(stuck);
  }
}
