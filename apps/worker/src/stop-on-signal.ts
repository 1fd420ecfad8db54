import type { Logger } from '@pairsmith/logger';
import type { RunningWorker } from './start-worker';

const SAME_PRESS_MS = 1_000;

/**
 * SIGTERM and SIGINT stop the worker in good order and exit 0; a second one exits at once. Until `worker` is set there
 * is nothing to stop.
 */
export function stopOnSignal(log: Logger): { worker: RunningWorker | null } {
  const state: { worker: RunningWorker | null } = { worker: null };
  let since = 0;
  const stop = async (signal: NodeJS.Signals) => {
    if (!state.worker) process.exit(0);
    // One Ctrl-C may arrive twice, from the terminal and from the npm that hands it on; any other second signal is meant.
    if (since && signal === 'SIGINT' && Date.now() - since < SAME_PRESS_MS) return;
    if (since) process.exit(1);
    since = Date.now();
    log.info('stopping', { signal });
    try {
      await state.worker.stop();
      log.info('stopped');
      process.exit(0);
    } catch (error) {
      log.error('stopped in bad order', { error });
      process.exit(1);
    }
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
  return state;
}
