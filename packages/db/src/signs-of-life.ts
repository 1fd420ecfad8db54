/** What says that a worker and its runs live: apart, for a thread that loads nothing else of ours. */
export * from './beat';
export { createPool } from './client';
export type { CancelReason } from './step-runs';
export * from './workers';
