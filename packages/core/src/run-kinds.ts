import { STEP_NAMES, type StepName } from './steps/table';

/**
 * A run that measures what a task's training data are worth. It is queued, cancelled and reported like a step, and is none:
 * no step waits for it, and the task's status does not speak of it.
 */
export const EVALUATION = 'evaluation';

/** Whatever a run may do: one of the steps, or an evaluation. */
export type RunKind = StepName | typeof EVALUATION;
export const RUN_KINDS: readonly RunKind[] = [...STEP_NAMES, EVALUATION];
