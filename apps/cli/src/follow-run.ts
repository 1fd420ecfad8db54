import type { Client, InputOf, Step, StepName, StepProgress, Task } from '@pairsmith/client';
import { Stopped } from '@pairsmith/embedded';
import { NotFound, StepFailed, Unreachable } from './errors';
import type { Running, Screen } from './screen';
import { summarize } from './summaries';

export type Execute = InputOf<'executeTask'>;

/** What it takes to follow a task. */
export interface Watch {
  api: Client;
  screen: Screen;
  /** Fires when whoever follows goes away; what runs, runs on. */
  stop: AbortSignal;
  warn: (text: string) => void;
}

/** Shows each run of a task once: when it begins, how far it is, how it ended. */
const createShow = (screen: Screen, isOld: (step: Step) => boolean) => {
  const shown = new Map<string, Running>();
  const over = new Set<string>();
  const begin = (id: string, step: StepName): Running => {
    const running = shown.get(id) ?? screen.run(step);
    shown.set(id, running);
    return running;
  };
  return {
    progress: ({ execution_id, step_name, progress }: StepProgress): void => {
      if (!execution_id || !progress || over.has(execution_id)) return;
      begin(execution_id, step_name).update({ ...progress, what: progress.message ?? progress.unit });
    },
    task: ({ steps, current_step }: Task): void => {
      for (const step of steps) {
        const { execution_id: id, step_name, step_status } = step;
        if (!id || isOld(step) || over.has(id)) continue;
        if (step_status === 'running' || (current_step?.execution_id === id && !current_step.queued))
          begin(id, step_name);
        if (step_status === 'completed') begin(id, step_name).done(summarize(step_name, step.result));
        if (step_status === 'failed') begin(id, step_name).failed();
        if (step_status === 'completed' || step_status === 'failed') over.add(id);
      }
    },
    leave: (): void => {
      for (const [id, running] of shown) if (!over.has(id)) running.left();
    },
  };
};

/** Follows what a task has under way until nothing of it is queued or running. Gives the task as it is then. */
const followRun = async (
  { api, screen, stop }: Watch,
  taskId: string,
  isOld: (step: Step) => boolean = () => false,
): Promise<Task> => {
  const show = createShow(screen, isOld);
  const ended = new AbortController();
  try {
    const signal = AbortSignal.any([stop, ended.signal]);
    for await (const { event, data } of api.followTask(taskId, { signal })) {
      if (event === 'deleted') throw new NotFound(`${taskId} was deleted meanwhile.`);
      if (event === 'progress') show.progress(data);
      if (event !== 'status') continue;
      show.task(data);
      if (data.current_step === null) return data;
    }
    throw new Unreachable(`The events of ${taskId} ended early.`);
  } catch (error) {
    if (error instanceof Stopped) show.leave();
    throw error;
  } finally {
    ended.abort();
  }
};

/**
 * Executes what `request` asks for and follows it to its end. Gives the task as it is then.
 * @throws ApiError where it is not accepted, StepFailed with the step that failed
 */
export const executeAndFollow = async (watch: Watch, request: Execute): Promise<Task> => {
  const { api, screen, warn } = watch;
  const before = await api.getTask({ task_id: request.task_id });
  const known = new Set(before.steps.map(({ execution_id }) => execution_id));
  const isOld = ({ execution_id }: Step): boolean => known.has(execution_id);
  const { execution_id, warnings } = await api.executeTask(request);
  warnings.forEach(warn);
  const task =
    execution_id === null
      ? await api.getTask({ task_id: request.task_id })
      : await followRun(watch, request.task_id, isOld);
  const failed = task.steps.find((step) => step.step_status === 'failed' && !isOld(step));
  if (failed) throw new StepFailed(request.task_id, failed);
  for (const { step_name, skipped } of task.steps)
    if (skipped && (request.execution_mode === 'complete' || request.step_name === step_name))
      screen.line(`– ${step_name.padEnd(16)} skipped: the task disables it`);
  return task;
};
