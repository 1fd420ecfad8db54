import type { Logger } from '@pairsmith/logger';
import type { RunningWorker } from './start-worker';

/**
 * SIGTERM and SIGINT stop the worker in good order and exit 0; a second one exits at once. Until `worker` is set there
 * is nothing to stop.
 */
export function stopOnSignal(log: Logger): { worker: RunningWorker | null } {
  const state: { worker: RunningWorker | null } = { worker: null };
  let stopping = false;
  const stop = async (signal: NodeJS.Signals) => {
    if (stopping || !state.worker) process.exit(stopping ? 1 : 0);
    stopping = true;
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
