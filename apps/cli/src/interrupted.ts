import { Stopped } from '@pairsmith/embedded';
import type { Context } from './command';

/** Runs what follows a task; where it is interrupted, says what becomes of the task. */
export const tellWhenLeaving = async <T>(
  { output, embedded, url }: Context,
  taskId: string,
  work: () => Promise<T>,
): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Stopped && error.by !== 'closed')
      output.note(
        embedded
          ? `The service that was started here is being stopped. ${taskId} goes on where it was as soon as one runs again: pairsmith logs --follow ${taskId}, then pairsmith files get ${taskId} --all --out DIR`
          : `${taskId} runs on at ${url}. See it: pairsmith status ${taskId}. Fetch what it makes: pairsmith files get ${taskId} --all --out DIR. Stop it: pairsmith cancel ${taskId}`,
      );
    throw error;
  }
};
