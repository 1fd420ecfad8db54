import { STEP_NAMES, STEPS, type StepName, type StepSwitches } from './table';

export const isStepName = (value: string): value is StepName => Object.hasOwn(STEPS, value);

/** The steps behind `step`: what they made was made from older input once `step` runs again. */
export const stepsAfter = (step: StepName): StepName[] => STEP_NAMES.slice(STEP_NAMES.indexOf(step) + 1);

/** A step and those behind it; none where there is no step. */
export const stepsFrom = (step: StepName | undefined): StepName[] =>
  step === undefined ? [] : [step, ...stepsAfter(step)];

/** The first step that reads an uploaded file of this name. */
export const firstReader = (name: string): StepName | undefined =>
  STEP_NAMES.find((step) => STEPS[step].reads?.test(name));

export const isStepEnabled = (step: StepName, switches: StepSwitches): boolean => {
  const { switch: name } = STEPS[step];
  return name === null || switches[name];
};
