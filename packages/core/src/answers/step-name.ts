import { z } from 'zod';
import { RUN_KINDS } from '../run-kinds';
import { STEP_NAMES } from '../steps/table';

/** Beside the fields of `shared`, since the reports in the table of steps are made of those. */
export const stepName = z.enum(STEP_NAMES).meta({ id: 'StepName', description: '步骤名称，按执行顺序' });

export const runKind = z
  .enum(RUN_KINDS)
  .meta({ id: 'RunKind', description: '执行的内容：四个步骤之一，或评估（evaluation）' });
