import { type Language, inWords } from '@pairsmith/core';
import { appendTaskLog, type TaskLogLevel } from '@pairsmith/files';
import type { Logger } from '@pairsmith/logger';
import { scrubText } from '@pairsmith/logger';
import type { StepLog } from './steps/step';

export interface WritableStepLog extends StepLog {
  /** Resolves when every line so far is in the file. */
  flush: () => Promise<void>;
}

/** The two places a step's line goes to: the task's `data_pipeline.log`, and the process's log with its fields. */
export function createStepLog(options: {
  dataDir: string;
  taskId: string;
  /** The name in the line: the step's. */
  logger: string;
  log: Logger;
  /** The task's. */
  language: Language;
}): WritableStepLog {
  const { dataDir, taskId, logger, log, language } = options;
  // One after the other: lines stand in the order in which they were said.
  let written = Promise.resolve();
  const append = (level: TaskLogLevel, text: string) => {
    const at = new Date();
    written = written
      .then(() => appendTaskLog(dataDir, taskId, { level, logger, message: scrubText(text), at }))
      // A full disk must not hide the failure that the line was about.
      .catch((error: unknown) => log.error('the task log cannot be written', { error }));
  };
  return {
    debug(said, fields) {
      const message = inWords(said, language);
      append('DEBUG', message);
      log.debug(message, fields);
    },
    info(said, fields) {
      const message = inWords(said, language);
      append('INFO', message);
      log.info(message, fields);
    },
    warning(said, fields) {
      const message = inWords(said, language);
      append('WARNING', message);
      log.warn(message, fields);
    },
    error(said, fields) {
      const message = inWords(said, language);
      append('ERROR', message);
      log.error(message, fields);
    },
    flush: () => written,
  };
}
