import { z } from 'zod';
import { TASK_ID_FORM } from '../ids';
import { MAX_QUESTION_LENGTH } from '../limits';
import { integer, nonEmptyText, text } from './fields';

export const TRAINING_DATA_TYPES = ['sql', 'ddl', 'documentation', 'error_sql'] as const;
export type TrainingDataType = (typeof TRAINING_DATA_TYPES)[number];

const taskId = z.string().regex(TASK_ID_FORM, { error: '任务ID格式应为 task_YYYYMMDD_HHMMSS' });

export const searchRequest = z.object({
  question: nonEmptyText(MAX_QUESTION_LENGTH),
  limit: integer(1, 50).default(5).describe('每种类型最多返回的条数'),
  task_id: taskId.optional(),
});

export const queryTrainingDataRequest = z.object({
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 100).default(20),
  training_data_type: z.enum(TRAINING_DATA_TYPES).optional(),
  search_keyword: text(100).optional().describe('问题或内容中包含，不分大小写'),
  task_id: taskId.optional(),
  sort_by: z.enum(['id', 'training_data_type']).default('id'),
  sort_order: z.enum(['asc', 'desc'], { error: "排序方向必须是 'asc' 或 'desc'" }).default('desc'),
});
export type QueryTrainingDataRequest = z.infer<typeof queryTrainingDataRequest>;
