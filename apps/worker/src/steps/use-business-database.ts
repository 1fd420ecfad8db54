import { said } from '@pairsmith/core';
import type { SourceDb } from '@pairsmith/source-db';
import type { StepDeps } from './deps';
import type { StepContext } from './step';

/**
 * The task's database for as long as the step runs. Where it is in trouble for a moment, the step waits for it and says
 * so; but one that no step of any task has ever reached must answer now.
 */
export async function useBusinessDatabase(
  { sourceDbs }: Pick<StepDeps, 'sourceDbs'>,
  { task, log, notice, noteReached, signal }: StepContext,
): Promise<SourceDb> {
  const { dbConnection, allowedTarget, wasReached = false } = task;
  const db = await sourceDbs.use(dbConnection, allowedTarget, {
    signal,
    fromTheStart: wasReached,
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
  if (!wasReached) await noteReached();
  return db;
}
