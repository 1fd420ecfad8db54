/** Often enough to tell a tenth of a second, seldom enough to cost nothing. */
const TICK_MS = 20;

// Moments in nanoseconds of the machine's monotonic clock, which all threads share.
const [LAST, WORST] = [0, 1];
const MS = 1_000_000n;

/** This thread's event loop, as others can look at it while it stands still. */
export interface EventLoopWatch {
  /** For `lookAt`, in whatever thread. */
  shared: SharedArrayBuffer;
  stop: () => void;
}

/**
 * By a timer of its own: Node's histogram of delays, reset at each question, forgets what goes on between the reset and the
 * next tick, which is just where a long hold would stand.
 */
export function watchEventLoop(): EventLoopWatch {
  const shared = new SharedArrayBuffer(2 * BigInt64Array.BYTES_PER_ELEMENT);
  const watched = new BigInt64Array(shared);
  Atomics.store(watched, LAST, process.hrtime.bigint());
  const look = () => {
    const now = process.hrtime.bigint();
    const held = now - Atomics.load(watched, LAST);
    if (held > Atomics.load(watched, WORST)) Atomics.store(watched, WORST, held);
    Atomics.store(watched, LAST, now);
  };
  const timer = setInterval(look, TICK_MS);
  timer.unref();
  return { shared, stop: () => clearInterval(timer) };
}

/** Of a loop that is watched, maybe in another thread. */
export interface EventLoopLook {
  /** Seconds of the longest stillness since it was asked last; one that lasts as it is asked counts as far as it went. */
  worst: () => number;
  /** Milliseconds since it turned. */
  still: () => number;
}

export function lookAt(shared: SharedArrayBuffer): EventLoopLook {
  const watched = new BigInt64Array(shared);
  const still = () => Number((process.hrtime.bigint() - Atomics.load(watched, LAST)) / MS);
  return {
    still,
    worst: () => {
      const held = Number(Atomics.exchange(watched, WORST, 0n) / MS);
      return Math.max(0, Math.max(held, still()) - TICK_MS) / 1000;
    },
  };
}
