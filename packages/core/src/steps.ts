/** The four steps of a task, in their order. Adding one starts here: the registries of API and worker then do not compile until it is known there. */
export const STEP_NAMES = ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'] as const;
export type StepName = (typeof STEP_NAMES)[number];

/** The steps that must be completed (or disabled) before a step may run. */
export const PREREQUISITES: Record<StepName, readonly StepName[]> = {
  ddl_generation: [],
  qa_generation: ['ddl_generation'],
  sql_validation: ['qa_generation'],
  training_load: ['ddl_generation', 'qa_generation', 'sql_validation'],
};

export const isStepName = (value: string): value is StepName =>
  (STEP_NAMES as readonly string[]).includes(value);

/** The steps behind `step`: what they made was made from older input once `step` runs again. */
export const stepsAfter = (step: StepName): StepName[] => STEP_NAMES.slice(STEP_NAMES.indexOf(step) + 1);

/** A task's switches that disable a step. A disabled step counts as met and is shown as completed with `skipped`. */
export interface StepSwitches {
  enable_sql_validation: boolean;
  enable_training_data_load: boolean;
}

export const isStepEnabled = (step: StepName, switches: StepSwitches): boolean =>
  step === 'sql_validation'
    ? switches.enable_sql_validation
    : step === 'training_load'
      ? switches.enable_training_data_load
      : true;
