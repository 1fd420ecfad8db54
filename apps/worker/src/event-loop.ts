/** Often enough to tell a tenth of a second, seldom enough to cost nothing. */
const TICK_MS = 20;

/** Watches how long this process's event loop stands still. */
export interface EventLoopWatch {
  /** Seconds of the longest stillness since it was asked last; one that lasts as it is asked counts as far as it went. */
  worst: () => number;
  stop: () => void;
}

/**
 * By a timer of its own: Node's histogram of delays, reset at each question, forgets what goes on between the reset and the
 * next tick, which is just where a long hold would stand.
 */
export function watchEventLoop(): EventLoopWatch {
  let last = performance.now();
  let worst = 0;
  const look = () => {
    const now = performance.now();
    worst = Math.max(worst, now - last - TICK_MS);
    last = now;
  };
  const timer = setInterval(look, TICK_MS);
  timer.unref();
  return {
    worst() {
      const ms = Math.max(worst, performance.now() - last - TICK_MS);
      worst = 0;
      return Math.max(0, ms) / 1000;
    },
    stop: () => clearInterval(timer),
  };
}
