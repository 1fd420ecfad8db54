import type { Progress, Message, Said } from '@pairsmith/core';
import { saveProgress, type Claim } from '@pairsmith/db';
import type { Logger } from '@pairsmith/logger';
import type { Pool } from 'pg';
import { isDeepStrictEqual } from 'node:util';

/** What people see move; more often than this nobody looks. */
const WRITE_INTERVAL_MS = 1_000;

export interface StepProgress {
  progress: (done: number, total: number, unit: Message, message?: Said) => void;
  /** Another message, while nothing else moves. */
  notice: (text: Message | null) => void;
  warn: (text: Message) => void;
  warnings: () => readonly Said[];
  /** Writes the last of it and nothing more: a step that fails has often just said why. */
  stop: () => Promise<void>;
}

/** Collects what a step says of its progress and writes the newest of it at most once a second, under the fence. */
export function trackProgress(options: {
  pool: Pool;
  claim: Claim;
  log: Logger;
  /** Those that stand already; new ones come behind them. */
  warnings: readonly Said[];
  onFenced: () => void;
}): StepProgress {
  const { pool, claim, log } = options;
  const started = Date.now();
  const warnings = [...options.warnings];
  let latest: Progress | null = null;
  let dirty = false;
  let stopped = false;
  let writing: Promise<void> | null = null;
  let timer: NodeJS.Timeout | undefined;

  const write = async () => {
    dirty = false;
    try {
      if (!(await saveProgress(pool, claim, { progress: latest, warnings }))) options.onFenced();
    } catch (error) {
      // Progress is for the eye; whether the run may go on is the heartbeat's to judge.
      log.warn('progress not saved', { error });
    }
  };
  const schedule = () => {
    dirty = true;
    if (stopped || writing || timer) return;
    writing = write().finally(() => {
      writing = null;
      if (stopped) return;
      timer = setTimeout(() => {
        timer = undefined;
        if (dirty) schedule();
      }, WRITE_INTERVAL_MS);
    });
  };

  return {
    progress(done, total, unit, message) {
      latest = {
        done,
        total,
        unit,
        ...estimate(done, total, Date.now() - started),
        message: message ?? null,
      };
      schedule();
    },
    notice(text) {
      latest = { ...(latest ?? NOTHING_DONE), message: text };
      schedule();
    },
    warn(text) {
      if (warnings.some((one) => isDeepStrictEqual(one, text))) return;
      warnings.push(text);
      schedule();
    },
    warnings: () => warnings,
    async stop() {
      stopped = true;
      clearTimeout(timer);
      await writing;
      if (dirty) await write();
    },
  };
}

const NOTHING_DONE = { done: 0, total: 0, unit: '', percent: 0, eta_seconds: null };

function estimate(
  done: number,
  total: number,
  elapsedMs: number,
): { percent: number; eta_seconds: number | null } {
  if (total <= 0) return { percent: 0, eta_seconds: null };
  const part = Math.min(1, done / total);
  return {
    percent: Math.round(part * 1000) / 10,
    eta_seconds: part > 0 ? Math.round((elapsedMs * (1 - part)) / part / 1000) : null,
  };
}
