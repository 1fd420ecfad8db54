import { isStepEnabled, STEP_NAMES, stepsFrom, type ExecuteRequest, type StepName } from '@pairsmith/core';
import type { StepRow, TaskWithSteps } from '@pairsmith/db';

/** What an execution does to the steps; an estimate reads it and does nothing. */
export interface RunPlan {
  /** Run one after the other; none where all that was asked for is disabled. */
  steps: StepName[];
  /** Disabled, and in the way of the first that runs: skipped when the execution is accepted. */
  skipped: StepName[];
}

/**
 * Complete mode goes on where the task stands: from the first step that is pending, failed or stale. Those behind it run
 * too, as behind any step that runs: what they made was made from older input. Where nothing is open, or that is asked
 * for, it starts over; `from_step` names another beginning.
 */
export function planRun(
  { parameters, steps }: Pick<TaskWithSteps, 'parameters' | 'steps'>,
  request: Pick<ExecuteRequest, 'execution_mode' | 'step_name' | 'restart' | 'from_step'>,
): RunPlan {
  const isEnabled = (step: StepName) => isStepEnabled(step, parameters);
  if (request.execution_mode === 'step' && request.step_name) {
    const asked = [request.step_name];
    return isEnabled(request.step_name) ? { steps: asked, skipped: [] } : { steps: [], skipped: asked };
  }
  const open = stepsAsked(steps, request);
  const first = open.find(isEnabled);
  if (!first) return { steps: [], skipped: open };
  return {
    steps: stepsFrom(first).filter(isEnabled),
    skipped: open.slice(0, open.indexOf(first)),
  };
}

/** In complete mode: from the step that is named on, else from the first that is open, else all. */
function stepsAsked(
  steps: readonly StepRow[],
  { from_step: from, restart }: Pick<ExecuteRequest, 'from_step' | 'restart'>,
): StepName[] {
  if (from) return stepsFrom(from);
  const undone = STEP_NAMES.filter((name) => steps.some((each) => each.step === name && isOpen(each)));
  return restart || undone.length === 0 ? [...STEP_NAMES] : undone;
}

const isOpen = ({ status, stale }: StepRow) => status !== 'completed' || stale;

/**
 * The steps that draw anew: those that run, where it is asked for. Not asked, only questions that are executed again by
 * themselves: they were done from the present input, so the person was not content with them.
 */
export function redrawnSteps(task: TaskWithSteps, plan: RunPlan, request: ExecuteRequest): StepName[] {
  if (request.append) return plan.steps;
  if (request.changed_only) return [];
  if (request.fresh !== undefined) return request.fresh ? plan.steps : [];
  const qa = task.steps.find(({ step }) => step === 'qa_generation');
  const isAgain = request.step_name === 'qa_generation' && qa !== undefined && !isOpen(qa);
  return request.execution_mode === 'step' && isAgain ? ['qa_generation'] : [];
}
