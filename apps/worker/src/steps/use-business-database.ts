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
      const text = `业务数据库暂时出错，${pauseMs / 1000} 秒后重试: ${error.message}`;
      log.warning(text, { pauseMs });
      notice(text);
    },
    onRecovered() {
      log.info('业务数据库已恢复，步骤继续执行');
      notice(null);
    },
  });
}
