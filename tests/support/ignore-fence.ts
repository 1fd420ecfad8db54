import { Worker } from 'node:worker_threads';
import { Client } from 'pg';

const FENCED = /fence = \$2 and status = 'running'( and cancel_requested_at is null)?/g;

/**
 * Turns the fence off in this process: every statement that would write only for the run's owner writes for anybody, and
 * nobody hears of the thread that says that it lives that the run is another one's.
 * The harness has to see what happens then; a harness that cannot fail proves nothing.
 */
export function ignoreFence(): void {
  const original = Client.prototype.query as (...args: unknown[]) => unknown;
  const unfenced = function (this: Client, ...args: unknown[]): unknown {
    const [config, ...rest] = args;
    const text = (config as { text?: unknown } | null)?.text;
    if (typeof text !== 'string') return original.call(this, ...args);
    return original.call(
      this,
      { ...(config as object), text: text.replace(FENCED, '$2::int is not null') },
      ...rest,
    );
  };
  Client.prototype.query = unfenced as typeof Client.prototype.query;
  const emit = Worker.prototype.emit as (event: string, ...args: unknown[]) => boolean;
  const deaf = function (this: Worker, event: string, ...args: unknown[]): boolean {
    const isOfFence = event === 'message' && (args[0] as { said?: string }).said === 'fenced';
    return !isOfFence && emit.call(this, event, ...args);
  };
  Worker.prototype.emit = deaf as typeof Worker.prototype.emit;
}
