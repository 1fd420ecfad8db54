import { watchEventLoop } from '../../apps/worker/src/event-loop';

/** How long the event loop was held at the worst since the watch began, in milliseconds: what a heartbeat would have waited. */
export function watchLoop(): { worst: () => number } {
  const watch = watchEventLoop();
  return {
    worst: () => {
      watch.stop();
      return watch.worst() * 1000;
    },
  };
}
