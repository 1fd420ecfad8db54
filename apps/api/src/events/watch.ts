import { logInfo, readTaskLogFrom } from '@pairsmith/files';
import { dataOf, type TaskState } from './task-state';

/** Lines of the log as events' data, each with the offset behind it. */
interface Lines {
  lines: { data: string; end: number }[];
  end: number;
  size: number;
}

/** One task that is listened to. Whatever is learnt of it is learnt once, for all its listeners. */
export interface Watch {
  taskId: string;
  /** The newest known. */
  state: () => TaskState;
  /** The task is gone. */
  isDeleted: () => boolean;
  /** Counts what was noticed; read before state and log, so that `after` misses nothing that comes meanwhile. */
  moment: () => number;
  /** Resolves when something was noticed after that moment, or the signal ends the wait. */
  after: (moment: number, signal: AbortSignal) => Promise<void>;
  /** The log behind an offset. Listeners who are at the same place share the reading. */
  read: (offset: number) => Promise<Lines>;
  /** A state that is not newer than the known one came late and changes nothing. */
  adopt: (state: TaskState) => void;
  noteDeleted: () => void;
  /** Notices whether the log is another one than at the last look. */
  lookAtLog: () => Promise<void>;
}

export function createWatch(dataDir: string, taskId: string, first: TaskState): Watch {
  let state = first;
  let deleted = false;
  let moment = 0;
  let log = '';
  let reads = new Map<number, Promise<Lines>>();
  const waiting = new Set<() => void>();

  const wake = () => {
    moment += 1;
    // A reading that began before may lack what was noticed now.
    reads = new Map();
    for (const go of waiting) go();
  };

  return {
    taskId,
    state: () => state,
    isDeleted: () => deleted,
    moment: () => moment,
    after: (seen, signal) =>
      new Promise((resolve) => {
        if (seen !== moment || signal.aborted) return resolve();
        const go = () => {
          waiting.delete(go);
          signal.removeEventListener('abort', go);
          resolve();
        };
        waiting.add(go);
        signal.addEventListener('abort', go);
      }),
    read(offset) {
      const shared = reads;
      const known = shared.get(offset);
      if (known) return known;
      const reading = readLines(dataDir, taskId, offset).finally(() => shared.delete(offset));
      shared.set(offset, reading);
      return reading;
    },
    adopt(newer) {
      if (newer.version <= state.version) return;
      state = newer;
      wake();
    },
    noteDeleted() {
      deleted = true;
      wake();
    },
    async lookAtLog() {
      const info = await logInfo(dataDir, taskId);
      const now = info ? `${info.bytes} ${info.modified.getTime()}` : '';
      if (now === log) return;
      log = now;
      wake();
    },
  };
}

async function readLines(dataDir: string, taskId: string, offset: number): Promise<Lines> {
  const { lines, ...rest } = await readTaskLogFrom(dataDir, taskId, offset);
  return { ...rest, lines: lines.map(({ line, end }) => ({ data: dataOf('log', line), end })) };
}
