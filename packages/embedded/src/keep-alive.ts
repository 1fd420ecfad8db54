import { setTimeout as sleep } from 'node:timers/promises';
import type { Child } from './child';

/** The last one is repeated. */
const PAUSES_MS: readonly number[] = [500, 1_000, 2_000, 5_000, 10_000];

/** Deaths in a row after which another start is no help. */
const MAX_DEATHS = 6;

/** Who lived so long has worked: the next death is the first again. */
const LIVED_MS = 60_000;

export interface KeepAliveOptions {
  start: () => Child;
  /** What happens, for a person. */
  log: (line: string) => void;
  pausesMs?: readonly number[];
}

/**
 * A child that is started again when it ends by itself, after pauses that grow; it counts as ended when it dies again and again.
 * What it had under way is no loss: a run whose worker died is given to the next one.
 */
export const keepAlive = ({ start, log, pausesMs = PAUSES_MS }: KeepAliveOptions): Child => {
  const stopping = new AbortController();
  let child = start();

  const watch = async (): Promise<string> => {
    for (let deaths = 1; ; deaths += 1) {
      const since = performance.now();
      const how = await child.ended;
      if (stopping.signal.aborted) return how;
      if (performance.now() - since > LIVED_MS) deaths = 1;
      if (deaths >= MAX_DEATHS) return `${how}\nIt ended ${deaths} times in a row and is not started again.`;
      const pauseMs = pausesMs[deaths - 1] ?? pausesMs.at(-1) ?? 0;
      log(`${firstLine(how)} Another one starts in ${pauseMs / 1000} s.`);
      const isStopped = await sleep(pauseMs, false, { signal: stopping.signal }).catch(() => true);
      if (isStopped) return how;
      child = start();
    }
  };
  const ended = watch();

  return {
    name: child.name,
    get pid() {
      return child.pid;
    },
    ended,
    async stop() {
      stopping.abort();
      await child.stop();
      await ended;
    },
  };
};

/** What it wrote last has been shown as it came. */
const firstLine = (text: string): string => text.split('\n', 1)[0] ?? '';
