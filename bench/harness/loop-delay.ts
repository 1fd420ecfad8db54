import { lookAt, watchEventLoop } from '../../apps/worker/src/event-loop';

/** How long the event loop was held at the worst since the watch began, in milliseconds. */
export function watchLoop(): { worst: () => number } {
  const watch = watchEventLoop();
  return {
    worst: () => {
      watch.stop();
      return lookAt(watch.shared).worst() * 1000;
    },
  };
}
