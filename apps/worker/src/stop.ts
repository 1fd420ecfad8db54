import type { CancelReason } from '@pairsmith/db';

/**
 * Why a running step is asked to stop. `requeue`: this process can go on no longer (shutdown, a lost lock, a database
 * out of reach) and gives the run back. `fenced`: the run belongs to somebody else or has ended; nothing may be written.
 */
export type StopReason = CancelReason | 'requeue' | 'fenced';

/** What a step's signal is aborted with. */
export class Stopped extends Error {
  constructor(readonly reason: StopReason) {
    super(`the step was stopped: ${reason}`);
    this.name = 'Stopped';
  }
}

/** The reason a signal was aborted with; null while it is not. */
export const stopReason = (signal: AbortSignal): StopReason | null =>
  !signal.aborted ? null : signal.reason instanceof Stopped ? signal.reason.reason : 'requeue';
