import { z } from 'zod';
import { STEP_NAMES } from '../steps/table';

/** Beside the fields of `shared`, since the reports in the table of steps are made of those. */
export const stepName = z.enum(STEP_NAMES).meta({ id: 'StepName', description: '步骤名称，按执行顺序' });
