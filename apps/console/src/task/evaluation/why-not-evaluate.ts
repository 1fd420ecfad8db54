import type { StepName, Task } from '@pairsmith/client';
import type { Writer } from '../../api/use-writer';

/** Why a task cannot be evaluated now; the page has words for each. */
export type WhyNotEvaluate =
  | { why: 'role' }
  | { why: 'running'; step: NonNullable<Task['current_step']>['step'] }
  | { why: 'noModel' }
  | { why: 'before'; steps: StepName[] }
  /** Not known yet: what writes here has not been said. */
  | { why: 'unknown' };

/** Without tables a model is told nothing, and without loaded pairs there is nothing to ask and to find. */
const STANDS_ON: readonly StepName[] = ['ddl_generation', 'training_load'];

/**
 * Null: it can. The service has the last word, and asks for less: that pairs are loaded, of a run before this one too. What
 * those would be worth is no news of the pairs that the page shows.
 */
export function whyNotEvaluate(
  { steps, current_step: run }: Pick<Task, 'steps' | 'current_step'>,
  { mayRun, writer }: { mayRun: boolean; writer: Pick<Writer, 'kind'> | null },
): WhyNotEvaluate | null {
  if (!mayRun) return { why: 'role' };
  if (run) return { why: 'running', step: run.step };
  if (!writer) return { why: 'unknown' };
  if (writer.kind !== 'model') return { why: 'noModel' };
  const missing = steps
    .filter(({ step_name: name, step_status: status }) => STANDS_ON.includes(name) && status !== 'completed')
    .map(({ step_name: name }) => name);
  return missing.length > 0 ? { why: 'before', steps: missing } : null;
}
