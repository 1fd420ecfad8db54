import {
  stepsInOneWord,
  type ErrorCode,
  type ExecutionView,
  type ListedTaskView,
  type StepName,
  type StepReports,
  type StepView,
  type TaskView,
  type Told,
} from '@pairsmith/core';
import type { ExecutionRow, ListedTask, StepRow, TaskRow, TaskWithSteps } from '@pairsmith/db';
import { localTime } from '../http/local-time';

/** A task as `GET /tasks/{id}` shows it. */
export function taskView(task: TaskWithSteps): Told<TaskView> {
  const { steps, active_run: run } = task;
  return {
    task_id: task.task_id,
    task_name: task.task_name,
    status: task.status,
    step_status: perStep(steps, ({ status }) => status),
    steps: steps.map(stepView),
    current_step: run && {
      execution_id: run.execution_id,
      step: run.step,
      status: run.status === 'queued' ? 'pending' : run.status,
      queued: run.status === 'queued',
      started_at: localTime(run.started_at),
    },
    parameters: parametersView(task),
    created_at: localTime(task.created_at),
    updated_at: localTime(task.updated_at),
    started_at: localTime(task.started_at),
    completed_at: localTime(task.completed_at),
    error_message: task.error_message,
    result: resultOf(task),
    total_steps: steps.length,
    llm: task.llm,
  };
}

const stepView = (step: StepRow): Told<StepView> => ({
  ...reported(step),
  step_status: step.status,
  started_at: localTime(step.started_at),
  completed_at: localTime(step.completed_at),
  error_message: step.error_message,
  skipped: step.skipped,
  stale: step.stale,
  execution_id: step.execution_id,
  attempts: step.attempts,
  error_type: step.error_type as ErrorCode | null,
  progress: step.progress,
  warnings: step.warnings,
  llm: step.llm,
});

type Reported = { [Step in StepName]: { step_name: Step; result: Told<StepReports[Step]> | null } }[StepName];

/** A step's name with its report: each step writes its own kind, which the schemas of the answers describe. */
const reported = ({ step, report }: Pick<StepRow, 'step' | 'report'>) =>
  ({ step_name: step, result: report }) as Reported;

/** All four steps by name. */
const perStep = <Value>(steps: readonly StepRow[], value: (step: StepRow) => Value) =>
  Object.fromEntries(steps.map((step) => [step.step, value(step)])) as Record<StepName, Value>;

/** All four reports once the task is completed. */
const resultOf = ({ status, steps }: TaskWithSteps): Told<TaskView['result']> =>
  status === 'completed' ? (perStep(steps, ({ report }) => report) as Told<TaskView['result']>) : null;

export const parametersView = ({ parameters, connection_masked }: TaskRow): TaskView['parameters'] => ({
  ...parameters,
  mine: parameters.mine ?? [],
  db_connection: connection_masked,
  file_upload_mode: true,
  table_list_file: '{task_directory}/table_list.txt',
});

export const listedTaskView = (task: ListedTask, directoryExists: boolean): ListedTaskView => ({
  task_id: task.task_id,
  task_name: task.task_name,
  status: task.status,
  step_status: stepsInOneWord(task.step_statuses),
  created_at: localTime(task.created_at),
  started_at: localTime(task.started_at),
  completed_at: localTime(task.completed_at),
  created_by: task.created_by,
  db_name: task.parameters.db_name,
  business_context: task.parameters.business_context,
  directory_exists: directoryExists,
  updated_at: localTime(task.updated_at),
});

export const executionView = (run: ExecutionRow): Told<ExecutionView> => ({
  ...reported(run),
  execution_id: run.execution_id,
  status: run.status === 'queued' ? 'pending' : run.status,
  started_at: localTime(run.started_at),
  completed_at: localTime(run.completed_at),
  attempts: run.attempts,
  error_type: run.error_type as ErrorCode | null,
  error_message: run.error_message,
  llm: run.llm,
});
