import {
  type TaskEventData,
  type TaskEventName,
  type Language,
  type Told,
  allInWords,
} from '@pairsmith/core';
import type { TaskWithSteps } from '@pairsmith/db';
import { taskView } from '../tasks/task-view';

/** One line of JSON in each language that a listener may have asked for. */
type InBoth = Readonly<Record<Language, string>>;

/** What a task looks like at one version: one event, written once for all listeners. */
export interface TaskState {
  version: number;
  /** The data of a `status`. */
  status: InBoth;
  /** The data of a `progress`; null: nothing is running. */
  progress: InBoth | null;
  /** The status without what a `progress` says, to compare with. */
  rest: string;
}

export function stateOf(task: TaskWithSteps): TaskState {
  const view = taskView(task);
  const running = view.steps.find(({ execution_id }) => execution_id === view.current_step?.execution_id);
  return {
    version: task.version,
    status: inBoth('status', view),
    progress:
      running === undefined
        ? null
        : inBoth('progress', {
            task_id: task.task_id,
            step_name: running.step_name,
            execution_id: running.execution_id,
            progress: running.progress,
          }),
    rest: JSON.stringify({
      ...view,
      updated_at: null,
      steps: view.steps.map((step) => ({ ...step, progress: null })),
    }),
  };
}

const inBoth = <Name extends TaskEventName>(event: Name, data: Told<TaskEventData<Name>>): InBoth => {
  const of = (language: Language) => dataOf(event, allInWords(data, language) as TaskEventData<Name>);
  return { zh: of('zh'), en: of('en') };
};

/** JSON is one line, as Server-Sent Events need it. */
export const dataOf = <Name extends TaskEventName>(_event: Name, data: TaskEventData<Name>): string =>
  JSON.stringify(data);

/** One event for each version: with two of one id, the second would be lost where the connection breaks between them. */
export const changeOf = (
  before: TaskState | null,
  now: TaskState,
  language: Language,
): { event: TaskEventName; data: string } =>
  now.progress !== null && before?.rest === now.rest && before.progress?.zh !== now.progress.zh
    ? { event: 'progress', data: now.progress[language] }
    : { event: 'status', data: now.status[language] };
