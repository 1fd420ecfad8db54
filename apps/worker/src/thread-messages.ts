import type { CancelReason, Claim, WorkerProcess } from '@pairsmith/db/signs-of-life';

/** What the thread that says that this worker lives is given when it starts. */
export interface ThreadSettings {
  databaseUrl: string;
  worker: WorkerProcess;
  intervalMs: number;
  leaseMs: number;
  /** Standstill of the loop that works after which nobody says any more that it lives. */
  hungAfterMs: number;
  /** That loop, as `watchEventLoop` shares it. */
  eventLoop: SharedArrayBuffer;
}

export type ToThread = { say: 'hold' | 'release'; claim: Claim } | { say: 'stop' };

export type FromThread =
  /** PostgreSQL counts this worker among the living. */
  | { said: 'alive' }
  | { said: 'fenced' | 'unreachable'; run: string }
  | { said: 'cancel'; run: string; reason: CancelReason }
  /** `run` null: about the worker. */
  | { said: 'log'; run: string | null; level: 'warn' | 'debug'; message: string; fields: object };

/** One queueing of a run. */
export const nameOf = ({ executionId, fence }: Claim): string => `${executionId}.f${fence}`;
