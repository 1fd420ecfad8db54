import { readFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';
import type { StepName } from '@pairsmith/core';
import { SETTINGS } from '@pairsmith/core';
import type { Client } from 'pg';
import { startService } from './service';
import { SHORT_INTERVALS } from './worker-process';

/** What a run of a large system took, and how often it was begun. */
export interface LargeRun {
  /** Of each step that was run. */
  seconds: Partial<Record<StepName, number>>;
  /** The most memory that the worker had, in megabytes. */
  peakMb: number;
  /** The longest that its event loop stood still in each step, in seconds. */
  heldSeconds: Partial<Record<StepName, number>>;
  /** All executions of the task. */
  runs: { step: StepName; status: string; attempts: number; lost: number; fence: number }[];
  pairs: number;
}

/** Those of a service as it is installed, where tests have shorter ones. */
const DEFAULT_INTERVALS = Object.fromEntries(
  Object.keys(SHORT_INTERVALS)
    .filter((name) => name.endsWith('_MS'))
    .map((name) => [name, String(SETTINGS[name as keyof typeof SETTINGS].schema.parse(undefined))]),
);

/** Runs steps of one task over HTTP with one worker on the default leases, and looks at the worker meanwhile. */
export async function runLarge(
  businessUrl: string,
  tables: string[],
  steps: readonly StepName[],
): Promise<LargeRun> {
  const service = await startService({ BUSINESS_DATABASE_URL: businessUrl, ...DEFAULT_INTERVALS }, 0);
  try {
    const worker = await service.startWorker();
    const task = await service.newTask(tables, { language: 'en' });
    const seconds: LargeRun['seconds'] = {};
    const heldSeconds: LargeRun['heldSeconds'] = {};
    for (const step of steps) {
      const looked = lookAtLoop(service.pool);
      const began = performance.now();
      await service.execute(task, step);
      const ended = await service.until(task, ({ status }) => status !== 'in_progress', 1_200_000);
      seconds[step] = (performance.now() - began) / 1000;
      heldSeconds[step] = await looked();
      if (ended.status === 'failed') throw new Error(`${step}: ${ended.error_message}`);
    }
    const peak = /^VmHWM:\s+(\d+) kB/m.exec(readFileSync(`/proc/${worker.pid}/status`, 'utf8'))?.[1];
    const { rows: runs } = await service.pool.query<LargeRun['runs'][number]>(
      'select step, status, attempts, lost, fence from pairsmith.step_runs order by seq',
    );
    const { total: pairs } = await service.api.listPairs({ task_id: task, limit: 1 });
    return { seconds, peakMb: Number(peak) / 1024, heldSeconds, runs, pairs };
  } finally {
    await service.close();
  }
}

/** The longest hold that the worker has told of, until it is asked. */
function lookAtLoop(pool: { query: Client['query'] }): () => Promise<number> {
  let worst = 0;
  let isOver = false;
  const looking = (async () => {
    for (; !isOver; await sleep(500)) {
      const { rows } = await pool.query('select max(event_loop_seconds) as worst from pairsmith.workers');
      worst = Math.max(worst, Number((rows[0] as { worst: number | null }).worst ?? 0));
    }
  })();
  return async () => {
    // What it did last is told with the next sign of life; the one after that is of nothing any more.
    await sleep(2 * Number(DEFAULT_INTERVALS['HEARTBEAT_INTERVAL_MS']));
    isOver = true;
    await looking;
    return worst;
  };
}
