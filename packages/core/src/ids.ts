import { EVALUATION, type RunKind } from './run-kinds';
import { stamp } from './times';

/** `task_20250703_000820`, with `_02`, `_03` … where that second is taken. */
export const TASK_ID_FORM = /^task_\d{8}_\d{6}(_\d{2,})?$/;

export const isTaskId = (value: string): boolean => TASK_ID_FORM.test(value);

/** The `attempt`th id to try for a thing made at `at` (1 is the plain form): the caller inserts and, on a conflict, tries the next. */
export const taskId = (at: Date, attempt: number): string => numbered(`task_${stamp(at)}`, attempt);

/** `{task_id}_step_{step}_exec_{YYYYMMDD_HHMMSS}`, of an evaluation `{task_id}_evaluation_{YYYYMMDD_HHMMSS}`; numbered like task ids. */
export const executionId = (task: string, kind: RunKind, at: Date, attempt: number): string =>
  numbered(`${task}_${kind === EVALUATION ? kind : `step_${kind}_exec`}_${stamp(at)}`, attempt);

const EVALUATION_ID_FORM = /^task_\d{8}_\d{6}(_\d{2,})?_evaluation_\d{8}_\d{6}(_\d{2,})?$/;

export const isEvaluationId = (value: string): boolean => EVALUATION_ID_FORM.test(value);

const numbered = (base: string, attempt: number) =>
  attempt === 1 ? base : `${base}_${String(attempt).padStart(2, '0')}`;
