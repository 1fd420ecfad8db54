import type { TaskEventName, Language } from '@pairsmith/core';
import { formatCursor, type Cursor } from './cursor';
import { changeOf, dataOf, type TaskState } from './task-state';
import type { Watch } from './watch';

export interface TaskEvent {
  id: string;
  event: TaskEventName;
  /** One line of JSON. */
  data: string;
}

/**
 * What a listener has not seen yet, from its cursor on, until the task is deleted or the signal ends it. It is pulled:
 * a listener that is slow falls behind in the log and gets the newest state, and nothing piles up for it. The lines
 * that were there before a change come before it, except for the state that a new listener begins with.
 */
export async function* followTask(
  watch: Watch,
  from: Cursor,
  language: Language,
  signal: AbortSignal,
): AsyncGenerator<TaskEvent> {
  const cursor = { ...from };
  let told: TaskState | null = null;
  while (!signal.aborted) {
    const moment = watch.moment();
    const state = watch.state();
    const isNew = cursor.version === 0;
    if (!isNew) yield* newLines(watch, cursor, signal);
    if (state.version !== cursor.version) {
      cursor.version = state.version;
      yield { id: formatCursor(cursor), ...changeOf(told, state, language) };
    }
    told = state;
    if (isNew) continue;
    if (watch.isDeleted()) {
      yield {
        id: formatCursor(cursor),
        event: 'deleted',
        data: dataOf('deleted', { task_id: watch.taskId }),
      };
      return;
    }
    await watch.after(moment, signal);
  }
}

/** The lines that are there now, and moves the cursor behind them. Lines that come meanwhile hold no state up. */
async function* newLines(watch: Watch, cursor: Cursor, signal: AbortSignal): AsyncGenerator<TaskEvent> {
  let until: number | undefined;
  for (let before = -1; cursor.offset !== before && !signal.aborted;) {
    if (until !== undefined && cursor.offset >= until) return;
    before = cursor.offset;
    const { lines, end, size } = await watch.read(before);
    until ??= size;
    for (const line of lines) {
      cursor.offset = line.end;
      yield { id: formatCursor(cursor), event: 'log', data: line.data };
    }
    cursor.offset = end;
  }
}
