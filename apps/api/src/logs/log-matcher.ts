import { isStepName, LOG_LEVELS, type QueryLogsRequest, type StepName } from '@pairsmith/core';
import { readLogger, readMessage, type EventParts, type LogBlock } from '@pairsmith/files';

/** A query's conditions, as one asks them of an event and of a whole block of the log. */
export interface LogMatcher {
  event: (event: EventParts, bytes: Buffer) => boolean;
  /** False: no event of the block matches, so that it need not be read. */
  some: (block: LogBlock) => boolean;
  /** How many events of each level match, where the block's own counts say so; null: it has to be read. */
  counts: (block: LogBlock) => readonly number[] | null;
}

export function logMatcher(query: QueryLogsRequest): LogMatcher {
  const level = query.level === undefined ? null : LOG_LEVELS.indexOf(query.level);
  const from = query.start_time ? logTime(query.start_time, '00:00:00') : -Infinity;
  const to = query.end_time ? logTime(query.end_time, '23:59:59') : Infinity;
  const keyword = query.keyword?.toLowerCase();
  const { logger_name, step_name } = query;
  const readsText = Boolean(keyword || logger_name || step_name);
  return {
    event: (event, bytes) =>
      (level === null || event.level === level) &&
      event.time >= from &&
      event.time <= to &&
      (!logger_name || readLogger(bytes, event) === logger_name) &&
      (!step_name || stepOf(readLogger(bytes, event)) === step_name) &&
      (!keyword || readMessage(bytes, event).toLowerCase().includes(keyword)),
    some: ({ levels, earliest, latest }) =>
      latest >= from && earliest <= to && (level === null || (levels[level] ?? 0) > 0),
    counts: ({ levels, earliest, latest }) =>
      readsText || earliest < from || latest > to
        ? null
        : levels.map((count, each) => (level === null || each === level ? count : 0)),
  };
}

/** A step's lines are those of the logger that has its name. */
export const stepOf = (logger: string): StepName | null => (isStepName(logger) ? logger : null);

/** A filter's time as the number that stands for it in a log; a day alone begins or ends with `clock`. */
function logTime(text: string, clock: string): number {
  const [day = '', time = clock] = text.replace('T', ' ').split(' ');
  const whole = time.length === 5 ? `${time}:${clock.slice(6)}` : time.slice(0, 8);
  return Number(`${day}${whole}`.replace(/\D/g, ''));
}
