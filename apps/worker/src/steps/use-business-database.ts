import { said } from '@pairsmith/core';
import type { SourceDb } from '@pairsmith/source-db';
import type { StepDeps } from './deps';
import type { StepContext } from './step';

/**
 * The task's database for as long as the step runs. It must answer now; where it is in trouble for a moment later on, the
 * step's reads wait for it, and the step says so.
 */
export function useBusinessDatabase(
  { sourceDbs }: Pick<StepDeps, 'sourceDbs'>,
  { task, log, notice, signal }: StepContext,
): Promise<SourceDb> {
  return sourceDbs.use(task.dbConnection, task.allowedTarget, {
    signal,
    onTrouble(error, pauseMs) {
      const text = said('log.database_trouble', { seconds: pauseMs / 1000, why: error.said });
      log.warning(text, { pauseMs });
      notice(text);
    },
    onRecovered() {
      log.info(said('log.database_back'));
      notice(null);
    },
  });
}
