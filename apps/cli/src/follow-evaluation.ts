import { setTimeout as sleep } from 'node:timers/promises';
import type { DataOf } from '@pairsmith/client';
import type { Context } from './command';

export type Evaluation = DataOf<'getEvaluation'>;

const LOOK_EVERY_MS = 500;

/** Shows how far an evaluation is until it has ended, and gives it as it is then. A task's events tell of its steps alone. */
export async function followEvaluation(
  { api, screen, terminal: { stop } }: Pick<Context, 'api' | 'screen' | 'terminal'>,
  task_id: string,
  evaluation_id: string,
): Promise<Evaluation> {
  const running = screen.run('evaluation');
  let hasEnded = false;
  try {
    for (;;) {
      const evaluation = await api.getEvaluation({ task_id, evaluation_id }, { signal: stop });
      const { status, progress, report } = evaluation;
      hasEnded = status === 'completed' || status === 'failed';
      if (status === 'completed') running.done(`${report?.questions ?? 0} questions asked and compared`);
      if (status === 'failed') running.failed();
      if (hasEnded) return evaluation;
      if (progress) running.update({ ...progress, what: progress.message ?? progress.unit });
      await sleep(LOOK_EVERY_MS, undefined, { signal: stop }).catch((error: unknown) => {
        throw stop.aborted ? stop.reason : error;
      });
    }
  } finally {
    if (!hasEnded) running.left();
  }
}
