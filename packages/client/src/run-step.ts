import type { FollowOptions, StepProgress, TaskEvent } from './follow-task';
import type { Execution, LogLine, Task } from './types';

/** The run ended as failed or cancelled; `message` says of which step, the cause, and what to do. */
export class RunFailed extends Error {
  override readonly name = 'RunFailed';

  constructor(readonly execution: Execution) {
    super(`${execution.step_name}: ${execution.error_message ?? execution.error_type ?? 'failed'}`);
  }
}

export interface RunOptions extends Omit<FollowOptions, 'tail'> {
  onStatus?: (task: Task) => void;
  onProgress?: (progress: StepProgress) => void;
  /** Lines that the task's log gets meanwhile; none where events do not get through. */
  onLog?: (line: LogLine) => void;
}

/**
 * Follows a run to its end. The task's state only says that it is not at work any more; how it ended is its own row's to
 * say, because another execution may have begun since.
 * @throws RunFailed; Error where the task is deleted meanwhile
 */
export async function followRun(
  executionId: string,
  events: AsyncIterable<TaskEvent>,
  lookUp: () => Promise<Execution | undefined>,
  { onStatus, onProgress, onLog }: RunOptions,
): Promise<Execution> {
  for await (const { event, data } of events) {
    if (event === 'log') onLog?.(data);
    if (event === 'progress') onProgress?.(data);
    if (event === 'deleted') throw new Error(`${data.task_id} was deleted while ${executionId} ran`);
    if (event !== 'status') continue;
    onStatus?.(data);
    if (data.current_step?.execution_id === executionId) continue;
    const execution = await lookUp();
    if (execution?.status === 'completed') return execution;
    if (execution?.status === 'failed') throw new RunFailed(execution);
  }
  throw new Error(`the events ended before ${executionId} did`);
}
