import { issue } from './issue';
import { z } from 'zod';
import { TASK_ID_FORM } from '../ids';
import { MAX_QUESTION_LENGTH } from '../limits';
import { integer, nonEmptyText, text } from './fields';

export const TRAINING_DATA_TYPES = ['sql', 'ddl', 'documentation', 'error_sql'] as const;
export type TrainingDataType = (typeof TRAINING_DATA_TYPES)[number];

const taskId = z.string().regex(TASK_ID_FORM, { error: issue('field.task_id_form') });

/** What one request may name. */
const MAX_TASKS = 50;
export const dbName = nonEmptyText(63);

const ofDatabase = dbName.optional().describe('只看这个数据库的数据：任务的 db_name，或手工创建时填写的');
/** Whose rows are meant; what is given must all hold, a row of one of the named tasks is enough. */
const selection = {
  task_id: taskId.optional(),
  task_ids: z
    .array(taskId)
    .min(1, { error: issue('field.empty') })
    .max(MAX_TASKS, { error: issue('field.too_many_tasks', { max: MAX_TASKS }) })
    .optional()
    .describe('只看这些任务的数据；与 task_id 同时填写时合在一起'),
  db_name: ofDatabase,
};
export type SelectionRequest = z.infer<z.ZodObject<typeof selection>>;

export const trainingStatsQuery = z.object({
  // Text, as every parameter of a query: the document says what is sent.
  task_ids: z
    .string()
    .refine((value) => selection.task_ids.safeParse(value.split(',')).success, {
      error: issue('field.task_ids_form', { max: MAX_TASKS }),
    })
    .optional()
    .meta({
      description: '只统计这些任务的数据，以逗号分隔',
      example: 'task_20250702_190410,task_20250703_000820',
    }),
  db_name: ofDatabase,
});

export const searchRequest = z.object({
  question: nonEmptyText(MAX_QUESTION_LENGTH),
  limit: integer(1, 50).default(5).describe('每种类型最多返回的条数；ddl 之后另有相关的表，合计不超过10'),
  ...selection,
});

export const queryTrainingDataRequest = z.object({
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 100).default(20),
  training_data_type: z.enum(TRAINING_DATA_TYPES).optional(),
  search_keyword: text(100).optional().describe('问题或内容中包含，不分大小写'),
  ...selection,
  sort_by: z.enum(['id', 'training_data_type']).default('id'),
  sort_order: z.enum(['asc', 'desc'], { error: issue('request.bad_order') }).default('desc'),
});
export type QueryTrainingDataRequest = z.infer<typeof queryTrainingDataRequest>;
