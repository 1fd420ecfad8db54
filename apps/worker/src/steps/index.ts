import { AppError, type StepName } from '@pairsmith/core';
import { createStepDeps, type StepParts } from './create-step-deps';
import { createDdlGeneration } from './ddl-generation/ddl-generation';
import { createQaGeneration } from './qa-generation/qa-generation';
import type { Step } from './step';

export type { StepParts } from './create-step-deps';
export { STEP_SETTINGS, type StepSettings } from './step-settings';

/** A step that this build does not carry yet fails by name. */
const absent =
  (step: StepName): Step =>
  () =>
    Promise.reject(new AppError('internal_error', `当前版本不包含步骤 ${step}，请升级后重新执行`));

/** Every step by its name: one that is forgotten here does not compile. */
export function createSteps(parts: StepParts): Record<StepName, Step> {
  const deps = createStepDeps(parts);
  return {
    ddl_generation: createDdlGeneration(deps),
    qa_generation: createQaGeneration(deps),
    sql_validation: absent('sql_validation'),
    training_load: absent('training_load'),
  };
}
