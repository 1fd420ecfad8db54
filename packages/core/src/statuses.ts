export const STEP_STATUSES = ['pending', 'running', 'completed', 'failed'] as const;
export type StepStatus = (typeof STEP_STATUSES)[number];

export const TASK_STATUSES = ['pending', 'in_progress', 'partial_completed', 'completed', 'failed'] as const;
export type TaskStatus = (typeof TASK_STATUSES)[number];

/** `queued` is shown to clients as a pending step with `current_step.queued`. */
export type RunStatus = 'queued' | 'running' | 'completed' | 'failed';

/** A task's status is a function of its steps and of nothing else. */
export function taskStatus(steps: readonly StepStatus[], hasActiveRun: boolean): TaskStatus {
  if (hasActiveRun || steps.includes('running')) return 'in_progress';
  if (steps.includes('failed')) return 'failed';
  if (steps.every((status) => status === 'completed')) return 'completed';
  return steps.includes('completed') ? 'partial_completed' : 'pending';
}

export const STEPS_IN_ONE_WORD = [
  'pending',
  'running',
  'partial_completed',
  'all_completed',
  'failed',
] as const;
export type StepsInOneWord = (typeof STEPS_IN_ONE_WORD)[number];

/** The one word that stands for all four steps in a list of tasks. */
export function stepsInOneWord(steps: readonly StepStatus[]): StepsInOneWord {
  if (steps.includes('failed')) return 'failed';
  if (steps.includes('running')) return 'running';
  if (steps.every((status) => status === 'completed')) return 'all_completed';
  return steps.includes('completed') ? 'partial_completed' : 'pending';
}
