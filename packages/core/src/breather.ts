import { setImmediate } from 'node:timers/promises';

/** Work between two breaths: what anybody else has to wait for at most, beside one item's own work. */
const WORK_MS = 20;

/**
 * For a loop over many items that one request or one file brings: called before each, it lets timers, heartbeats and other
 * requests have their turn whenever enough work was done since the last.
 */
export function createBreather(workMs = WORK_MS): () => Promise<void> {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < workMs) return;
    await setImmediate();
    since = performance.now();
  };
}
