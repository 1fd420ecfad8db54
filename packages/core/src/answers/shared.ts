import { z } from 'zod';
import { STEP_STATUSES, TASK_STATUSES } from '../statuses';
import { REQUEST_ERROR_CODES, STEP_ERROR_CODES } from '../app-error';

/** Fields that many answers carry, said once. */
export const say = z.string().meta({ description: '发生了什么，中文说明' });
export const time = z.string().meta({
  description: '服务器本地时间，精确到微秒，不带时区',
  examples: ['2025-07-03T00:08:20.129529'],
});
export const taskIdField = z.string().meta({ description: '任务ID', examples: ['task_20250703_000820'] });
export const executionIdField = z.string().meta({
  description: '执行ID',
  examples: ['task_20250703_000820_step_ddl_generation_exec_20250703_000831'],
});
export const bytes = z.int().min(0).meta({ description: '字节数' });
export const formattedSize = z.string().meta({ description: '便于阅读的大小', examples: ['35.1 KB'] });
export const count = z.int().min(0);
export const seconds = z.number().min(0).meta({ description: '耗时，单位秒' });
export const queryTime = z.string().meta({ description: '查询耗时', examples: ['0.012s'] });

export const stepStatus = z.enum(STEP_STATUSES).meta({ id: 'StepStatus', description: '步骤状态' });
export const taskStatus = z.enum(TASK_STATUSES).meta({ id: 'TaskStatus', description: '任务状态' });
export const errorType = z
  .enum([...REQUEST_ERROR_CODES, ...STEP_ERROR_CODES])
  .meta({ id: 'ErrorType', description: '失败的种类' });

export const pagination = z
  .strictObject({
    page: z.int().min(1),
    page_size: z.int().min(1),
    total: count.meta({ description: '符合条件的总数，不是本页条数' }),
    total_pages: count,
    has_next: z.boolean(),
    has_prev: z.boolean(),
  })
  .meta({ id: 'Pagination', description: '分页信息' });
export type Pagination = z.output<typeof pagination>;

/** A number for each kind of training data. */
const perTrainingDataType = <N extends z.ZodType>(number: N) =>
  z.strictObject({ sql: number, ddl: number, documentation: number, error_sql: number });

export const trainingCounts = perTrainingDataType(count).meta({
  id: 'TrainingCounts',
  description: '按训练数据类型的条数',
});
export const trainingPercentages = perTrainingDataType(z.number().min(0).max(100)).meta({
  id: 'TrainingPercentages',
  description: '按训练数据类型的百分比，两位小数',
});
