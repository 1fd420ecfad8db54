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
      const text = `业务数据库暂时出错，${pauseMs / 1000} 秒后重试: ${error.message}`;
      log.warning(text, { pauseMs });
      notice(text);
    },
    onRecovered() {
      log.info('业务数据库已恢复，步骤继续执行');
      notice(null);
    },
  });
  if (!wasReached) await noteReached();
  return db;
}
