import { constants, open } from 'node:fs/promises';
import { dirname } from 'node:path';
import { localSecond, type LogLevel } from '@pairsmith/core';
import { withFileErrors } from './file-errors';
import { taskLogPath } from './layout';
import { formatTaskLogLine } from './log-line';
import { makeFolders, PRIVATE_FILE } from './private';

export type TaskLogLevel = LogLevel;

/** Never through a link: it would lead the writing to another file. A pipe must not hold the writer up. */
const { O_APPEND, O_CREAT, O_NOFOLLOW, O_NONBLOCK, O_RDWR } = constants;
const APPEND = O_APPEND | O_CREAT | O_RDWR | O_NOFOLLOW | O_NONBLOCK;

/**
 * Appends one event to the task's log. API and workers write the same file: each event is one write in append mode.
 * @throws AppError disk_full | file_permission_error
 */
export const appendTaskLog = (
  dataDir: string,
  taskId: string,
  event: { level: LogLevel; logger: string; message: string; at: Date },
): Promise<void> =>
  withFileErrors(async () => {
    const path = taskLogPath(dataDir, taskId);
    const line = formatTaskLogLine({ ...event, timestamp: localSecond(event.at) });
    await makeFolders(dirname(path));
    const file = await open(path, APPEND, PRIVATE_FILE);
    try {
      const { size } = await file.stat();
      // A full disk may have cut the last line short: without a line end it would swallow this one.
      const last = Buffer.alloc(1);
      const torn = size > 0 && (await file.read(last, 0, 1, size - 1)).bytesRead === 1 && last[0] !== 0x0a;
      await file.write(torn ? `\n${line}` : line);
    } finally {
      await file.close();
    }
  });
