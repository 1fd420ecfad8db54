import { EVALUATION, type RunKind } from '@pairsmith/core';
import { createEvaluation } from './evaluation/evaluation';
import { createStepDeps, type StepParts } from './create-step-deps';
import { createDdlGeneration } from './ddl-generation/ddl-generation';
import { createQaGeneration } from './qa-generation/qa-generation';
import { createSqlValidation } from './sql-validation/sql-validation';
import type { Step } from './step';
import { createTrainingLoad } from './training-load/training-load';

export type { StepParts } from './create-step-deps';
export { STEP_SETTINGS } from './step-settings';

/** What each kind of run does, by its name: one that is forgotten here does not compile. */
export function createSteps(parts: StepParts): Record<RunKind, Step> {
  const deps = createStepDeps(parts);
  return {
    ddl_generation: createDdlGeneration(deps),
    qa_generation: createQaGeneration(deps),
    sql_validation: createSqlValidation(deps),
    training_load: createTrainingLoad(deps),
    [EVALUATION]: createEvaluation(deps),
  };
}
