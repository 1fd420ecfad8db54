import type { Logger } from '@pairsmith/logger';
import type { RunningWorker } from './start-worker';

const SAME_PRESS_MS = 1_000;

/**
 * SIGTERM and SIGINT stop the worker in good order and exit 0; a second one exits at once. Until `serve` is told of the worker
 * there is nothing to stop. A worker that is lost is stopped as well, and exits 1: whoever looks after processes starts another.
 */
export function stopOnSignal(log: Logger): { serve: (worker: RunningWorker) => void } {
  let worker: RunningWorker | null = null;
  let since = 0;
  const end = async (running: RunningWorker, code: number) => {
    try {
      await running.stop();
      log.info('stopped');
      process.exit(code);
    } catch (error) {
      log.error('stopped in bad order', { error });
      process.exit(1);
    }
  };
  const stop = (signal: NodeJS.Signals) => {
    if (!worker) process.exit(0);
    // One Ctrl-C may arrive twice, from the terminal and from the npm that hands it on; any other second signal is meant.
    if (since && signal === 'SIGINT' && Date.now() - since < SAME_PRESS_MS) return;
    if (since) process.exit(1);
    since = Date.now();
    log.info('stopping', { signal });
    void end(worker, 0);
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  return {
    serve(running) {
      worker = running;
      void running.lost.then(() => end(running, 1));
    },
  };
}
