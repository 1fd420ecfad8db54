import { stepsInOneWord, STEP_NAMES } from '@pairsmith/core';
import type { ListedTask, RunRow, StepRow, TaskRow, TaskWithSteps } from '@pairsmith/db';
import { localTime } from './local-time';

/** A task as `GET /tasks/{id}` shows it. */
export function taskView(task: TaskWithSteps) {
  const { steps, active_run: run } = task;
  return {
    task_id: task.task_id,
    task_name: task.task_name,
    status: task.status,
    step_status: Object.fromEntries(steps.map(({ step, status }) => [step, status])),
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
    total_steps: STEP_NAMES.length,
  };
}

const stepView = (step: StepRow) => ({
  step_name: step.step,
  step_status: step.status,
  started_at: localTime(step.started_at),
  completed_at: localTime(step.completed_at),
  error_message: step.error_message,
  skipped: step.skipped,
  stale: step.stale,
  execution_id: step.execution_id,
  attempts: step.attempts,
  error_type: step.error_type,
  progress: step.progress,
  result: step.report,
  warnings: step.warnings,
});

/** All four reports once the task is completed. */
const resultOf = ({ status, steps }: TaskWithSteps) =>
  status === 'completed' ? Object.fromEntries(steps.map(({ step, report }) => [step, report])) : null;

export const parametersView = ({ parameters, connection_masked }: TaskRow) => ({
  ...parameters,
  db_connection: connection_masked,
  file_upload_mode: true,
  table_list_file: '{task_directory}/table_list.txt',
});

export const listedTaskView = (task: ListedTask, directoryExists: boolean) => ({
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

export const executionView = (run: RunRow) => ({
  execution_id: run.execution_id,
  step_name: run.step,
  status: run.status === 'queued' ? 'pending' : run.status,
  started_at: localTime(run.started_at),
  completed_at: localTime(run.completed_at),
  attempts: run.attempts,
  error_type: run.error_type,
  error_message: run.error_message,
  result: run.report,
});
