/** How much this process worked at most between two beats of a timer, in milliseconds of the processor. */
export interface Watched<T> {
  result: T;
  longestWorkMs: number;
}

const EVERY_MS = 20;

/**
 * What a heartbeat, or another request, has to wait for in this process while `work` goes on. Counted by the processor's
 * clock: on a machine under load the other processes' turns would count as well.
 */
export async function watchEventLoop<T>(work: () => Promise<T>): Promise<Watched<T>> {
  let [last, longest] = [process.cpuUsage(), 0];
  const beat = (): void => {
    const { user, system } = process.cpuUsage(last);
    longest = Math.max(longest, (user + system) / 1000);
    last = process.cpuUsage();
  };
  const timer = setInterval(beat, EVERY_MS);
  try {
    const result = await work();
    beat();
    return { result, longestWorkMs: Math.round(longest) };
  } finally {
    clearInterval(timer);
  }
}
