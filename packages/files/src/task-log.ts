import { mkdir, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { localSecond } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { taskLogPath } from './layout';

export const TASK_LOG_LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const;
export type TaskLogLevel = (typeof TASK_LOG_LEVELS)[number];

export interface TaskLogLine {
  /** `2025-07-02 19:04:10` */
  timestamp: string;
  level: TaskLogLevel;
  logger: string;
  message: string;
}

/** Line ends and backslashes, so that one event is one line and reading back gives the same text. */
const escapeText = (text: string) =>
  text.replace(/[\\\n\r\u2028\u2029\u0085]/g, (char) => ESCAPES[char] ?? char);

const ESCAPES: Record<string, string> = {
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\u2028': '\\u2028',
  '\u2029': '\\u2029',
  '\u0085': '\\u0085',
};

const unescapeText = (text: string) =>
  text.replace(/\\(u[0-9a-f]{4}|.)/g, (_, code: string) =>
    code === 'n'
      ? '\n'
      : code === 'r'
        ? '\r'
        : code.length === 5
          ? String.fromCharCode(parseInt(code.slice(1), 16))
          : code,
  );

export const formatTaskLogLine = (line: TaskLogLine): string =>
  `${line.timestamp} [${line.level}] ${line.logger}: ${escapeText(line.message)}\n`;

const FORM = /^(\d{4}-\d\d-\d\d \d\d:\d\d:\d\d) \[([A-Z]+)\] ([^:]*): (.*)$/s;

/** Null for a line that is none of ours (the torn end of a write that a full disk cut short). */
export function parseTaskLogLine(line: string): TaskLogLine | null {
  const [, timestamp, level, logger, message] = FORM.exec(line) ?? [];
  if (timestamp === undefined || logger === undefined || message === undefined) return null;
  if (!(TASK_LOG_LEVELS as readonly string[]).includes(level ?? '')) return null;
  return { timestamp, level: level as TaskLogLevel, logger, message: unescapeText(message) };
}

/**
 * Appends one event to the task's log. API and workers write the same file: each event is one write in append mode.
 * @throws AppError disk_full | file_permission_error
 */
export const appendTaskLog = (
  dataDir: string,
  taskId: string,
  event: { level: TaskLogLevel; logger: string; message: string; at: Date },
): Promise<void> =>
  withFileErrors(async () => {
    const path = taskLogPath(dataDir, taskId);
    const line = formatTaskLogLine({ ...event, timestamp: localSecond(event.at) });
    await mkdir(dirname(path), { recursive: true });
    const file = await open(path, 'a', 0o644);
    try {
      await file.write(line);
    } finally {
      await file.close();
    }
  });
