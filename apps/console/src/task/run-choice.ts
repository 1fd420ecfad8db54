import type { InputOf, StepName, Task } from '@pairsmith/client';

/** What a person may ask for. */
export type RunChoice =
  /** On from where the task stands; where all is done, all of it again. */
  | { kind: 'continue' }
  | { kind: 'restart' }
  | { kind: 'from'; step: StepName }
  | { kind: 'only'; step: StepName };

/** Why something cannot be run now; the page has words for each. */
export type WhyNot =
  | { why: 'role' }
  | { why: 'running'; step: NonNullable<Task['current_step']>['step'] }
  | { why: 'noTables' }
  | { why: 'disabled' }
  | { why: 'before'; steps: StepName[] };

export interface RunPlan {
  runs: StepName[];
  /** Done before and not run now: what they made was made from older input, so that they are open again. */
  reopens: StepName[];
}

type Steps = Pick<Task, 'steps' | 'parameters'>;

/** The steps that a choice runs, as the service plans them. */
export function planOf({ steps, parameters }: Steps, choice: RunChoice): RunPlan {
  const names = steps.map(({ step_name: name }) => name);
  const isOn = (name: StepName) => isEnabled(parameters, name);
  const from = (name: StepName | undefined) =>
    name === undefined ? [] : names.slice(names.indexOf(name)).filter(isOn);
  if (choice.kind === 'only') {
    const behind = steps.slice(names.indexOf(choice.step) + 1);
    return {
      runs: isOn(choice.step) ? [choice.step] : [],
      reopens: behind
        .filter(({ step_name: name, step_status: status }) => status !== 'pending' && isOn(name))
        .map(({ step_name: name }) => name),
    };
  }
  if (choice.kind === 'from') return { runs: from(choice.step), reopens: [] };
  const open = steps.find(
    ({ step_name: name, step_status: status, stale }) => isOn(name) && (status !== 'completed' || stale),
  );
  const first = choice.kind === 'restart' || !open ? names[0] : open.step_name;
  return { runs: from(first), reopens: [] };
}

function isEnabled(
  { enable_sql_validation: validates, enable_training_data_load: loads }: Task['parameters'],
  step: StepName,
): boolean {
  if (step === 'sql_validation') return validates;
  return step === 'training_load' ? loads : true;
}

/** Null: it can be run. The service has the last word; this says beforehand what it would say. */
export function whyNotRun(
  task: Steps & Pick<Task, 'current_step'>,
  choice: RunChoice,
  { mayRun, tableCount }: { mayRun: boolean; tableCount: number | null },
): WhyNot | null {
  if (!mayRun) return { why: 'role' };
  if (task.current_step) return { why: 'running', step: task.current_step.step };
  if (tableCount === 0) return { why: 'noTables' };
  const [first] = planOf(task, choice).runs;
  if (!first) return { why: 'disabled' };
  const missing = before(task, first);
  return missing.length > 0 ? { why: 'before', steps: missing } : null;
}

/** Steps that have to be done before this one and are not; what is switched off counts as done. */
function before(task: Steps, first: StepName): StepName[] {
  return task.steps
    .slice(
      0,
      task.steps.findIndex(({ step_name: name }) => name === first),
    )
    .filter(({ step_name: name, step_status: status }) => {
      // Step 3 reads what step 2 wrote; that step 1 is done follows.
      if (first === 'sql_validation' && name === 'ddl_generation') return false;
      return status !== 'completed' && isEnabled(task.parameters, name);
    })
    .map(({ step_name: name }) => name);
}

export type ExecuteInput = InputOf<'executeTask'>;

/** What the service is asked for. */
export function executeInput(taskId: string, choice: RunChoice): ExecuteInput {
  const task = { task_id: taskId };
  if (choice.kind === 'only') return { ...task, execution_mode: 'step', step_name: choice.step };
  if (choice.kind === 'from') return { ...task, execution_mode: 'complete', from_step: choice.step };
  return { ...task, execution_mode: 'complete', ...(choice.kind === 'restart' && { restart: true }) };
}
