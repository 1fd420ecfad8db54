import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { AppError, RUN_KINDS, type ErrorCode, type RunKind } from '@pairsmith/core';
import { createLogger } from '@pairsmith/logger';
import { verbatim } from './verbatim';
import { loadConfig } from '../../apps/worker/src/config';
import { startWorker } from '../../apps/worker/src/start-worker';
import type { Step } from '../../apps/worker/src/steps/step';
import { stopOnSignal } from '../../apps/worker/src/stop-on-signal';
import { ignoreFence } from './ignore-fence';

/*
 * A real worker process whose steps do what a script says: fault tests break the lifecycle around them, not them.
 * The script is a JSON file (env SCRIPT), read anew by each run, so that a test can change it while the worker lives.
 */

export interface Script {
  /** Files that the step writes, one after the other. */
  files: number;
  /** Time before each of them. */
  delayMs: number;
  /** Blocks the event loop once, after the first file. */
  blockMs?: number;
  /** Ends the thread that says that this worker lives, after the first file: once, or whenever it has started again. */
  killThread?: 'once' | 'always';
  /** A step that does not listen to its signal. */
  deaf?: boolean;
  /** Stands still after the first file, until it is stopped. */
  standStill?: boolean;
  /** Exits the process after the first file, as an out-of-memory kill would. */
  die?: boolean;
  fail?: { code: ErrorCode; message: string };
  /** Published and failed. */
  partial?: { code: ErrorCode; message: string };
  /** Bytes of each file; its text says which fence wrote it. */
  bytes?: number;
  /** Time inside the publishing transaction. */
  publishMs?: number;
}

const script = (): Script => JSON.parse(readFileSync(process.env['SCRIPT'] as string, 'utf8')) as Script;

const scripted =
  (step: RunKind): Step =>
  async ({ run, files, log, progress, signal }) => {
    const play = script();
    const pause = (ms: number) => sleep(ms, undefined, play.deaf ? {} : { signal });
    for (let index = 1; index <= play.files; index += 1) {
      await pause(play.delayMs);
      await files.write(`${step}_${index}.md`, `${run.fence} `.repeat((play.bytes ?? 20) / 2));
      progress(index, play.files, verbatim('个文件'));
      log.info(verbatim(`文件 ${index} 已写入`), { fence: run.fence });
      if (index > 1) continue;
      if (play.die) process.kill(process.pid, 'SIGKILL');
      if (play.killThread) await endThread(play.killThread === 'always');
      if (play.standStill) await pause(3_600_000);
      if (play.blockMs) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, play.blockMs);
    }
    if (play.fail) throw new AppError(play.fail.code, verbatim(play.fail.message));
    const report = { files: play.files, fence: run.fence, draw: run.options.draw };
    return {
      report,
      ...(play.partial ? { failure: new AppError(play.partial.code, verbatim(play.partial.message)) } : {}),
      ...(play.publishMs
        ? {
            publish: async (client) =>
              void (await client.query('select pg_sleep($1)', [play.publishMs! / 1000])),
          }
        : {}),
    };
  };

// The worker has one at a time; it is told something when it is to hold a run.
const threads = new Set<Worker>();
let isToEnd = false;
const postMessage = Worker.prototype.postMessage as (message: unknown) => void;
Worker.prototype.postMessage = function (this: Worker, message: unknown) {
  threads.add(this);
  postMessage.call(this, message);
  if (isToEnd) void this.terminate();
} as typeof Worker.prototype.postMessage;

async function endThread(always: boolean) {
  isToEnd = always;
  for (const thread of threads) await thread.terminate();
}

function shiftClock(ms: number) {
  const now = Date.now.bind(Date);
  Date.now = () => now() + ms;
}

async function main() {
  const config = loadConfig(process.env);
  const log = createLogger({ level: config.LOG_LEVEL, fields: { pid: process.pid } });
  const signals = stopOnSignal(log);
  const steps = Object.fromEntries(RUN_KINDS.map((kind) => [kind, scripted(kind)])) as Record<RunKind, Step>;
  if (process.env['IGNORE_FENCE']) ignoreFence();
  if (process.env['CLOCK_SHIFT_MS']) shiftClock(Number(process.env['CLOCK_SHIFT_MS']));
  signals.serve(await startWorker(config, log, () => steps));
}

void main();
