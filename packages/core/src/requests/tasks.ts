import { z } from 'zod';
import { STEP_NAMES } from '../steps';
import { TASK_STATUSES } from '../statuses';
import { connectionString, integer, moment, nonEmptyText, queryInteger, text } from './fields';

const maskingPolicies = z.record(text(200), z.enum(['mask', 'drop', 'allow']));

/** The deprecated field: names that mean "uploaded later", never a path to read. */
const tableListFile = z.enum(['table_list.txt', '{task_directory}/table_list.txt'], {
  error: "只接受 'table_list.txt' 或 '{task_directory}/table_list.txt'，请改用上传表清单接口",
});

const flags = {
  enable_sql_validation: z.boolean(),
  enable_llm_repair: z.boolean(),
  modify_original_file: z.boolean(),
  enable_training_data_load: z.boolean(),
};

const wishes = {
  task_name: text(255).nullable(),
  db_connection: connectionString,
  business_context: nonEmptyText(4000),
  theme_count: integer(1, 50).nullable(),
  questions_per_theme: integer(1, 50),
  language: z.enum(['zh', 'en']),
  strict: z.boolean(),
  masking: maskingPolicies,
  max_llm_tokens: integer(1, 1_000_000_000_000).nullable(),
  ...flags,
};

export const createTaskRequest = z
  .object({ ...wishes, db_name: nonEmptyText(63), table_list_file: tableListFile })
  .partial();
export type CreateTaskRequest = z.infer<typeof createTaskRequest>;

export const patchTaskRequest = z.object(wishes).partial();
export type PatchTaskRequest = z.infer<typeof patchTaskRequest>;

export const executeRequest = z
  .object({
    execution_mode: z.enum(['complete', 'step'], { error: "无效的执行模式，必须是 'complete' 或 'step'" }),
    step_name: z
      .enum(STEP_NAMES, { error: `无效的步骤名称，支持的步骤: ${STEP_NAMES.join(', ')}` })
      .nullish(),
    force: z.boolean().default(false),
    fresh: z.boolean().optional(),
    dry_run: z.boolean().default(false),
    backup_vector_tables: z.boolean().default(false),
    truncate_vector_tables: z.boolean().default(false),
  })
  .refine((request) => request.execution_mode === 'complete' || request.step_name, {
    error: '步骤执行模式需要指定step_name',
    path: ['step_name'],
  })
  .superRefine((request, context) => {
    if (request.execution_mode === 'complete' || request.step_name === 'training_load') return;
    for (const flag of ['backup_vector_tables', 'truncate_vector_tables'] as const)
      if (request[flag])
        context.addIssue({
          code: 'custom',
          message: '只能用于 complete 模式或步骤 training_load',
          path: [flag],
        });
  });
export type ExecuteRequest = z.infer<typeof executeRequest>;

const status = (value: unknown) =>
  `不支持的状态值: ${String(value)}，支持的状态: ${TASK_STATUSES.join(', ')}`;
const taskStatusFilter = z.enum(TASK_STATUSES, { error: (issue) => status(issue.input) });

export const listTasksQuery = z.object({
  limit: queryInteger(1, 100).default(50),
  offset: queryInteger(0, 1_000_000_000).default(0),
  status: taskStatusFilter.optional(),
});

const SORT_FIELDS = ['created_at', 'started_at', 'completed_at', 'task_name', 'status'] as const;

export const queryTasksRequest = z.object({
  page: z.number().int().min(1, { error: '页码必须大于0' }).max(1_000_000).default(1),
  page_size: z
    .number()
    .int()
    .min(1, { error: '每页大小必须在1-100之间' })
    .max(100, { error: '每页大小必须在1-100之间' })
    .default(20),
  status: taskStatusFilter.optional(),
  task_name: text(100).optional(),
  created_by: text(100).optional(),
  db_name: text(100).optional(),
  created_time_start: moment.optional(),
  created_time_end: moment.optional(),
  started_time_start: moment.optional(),
  started_time_end: moment.optional(),
  completed_time_start: moment.optional(),
  completed_time_end: moment.optional(),
  sort_by: z
    .enum(SORT_FIELDS, {
      error: (issue) => `不支持的排序字段: ${String(issue.input)}，支持的字段: ${SORT_FIELDS.join(', ')}`,
    })
    .default('created_at'),
  sort_order: z.enum(['asc', 'desc'], { error: "排序方向必须是 'asc' 或 'desc'" }).default('desc'),
});
export type QueryTasksRequest = z.infer<typeof queryTasksRequest>;

export const deleteTasksRequest = z.object({
  task_ids: z
    .array(nonEmptyText(64), { error: '缺少必需参数: task_ids' })
    .min(1, { error: '缺少必需参数: task_ids' })
    .max(100, { error: '一次最多删除100个任务' }),
  confirm: z.literal(true, { error: 'confirm参数必须为true以确认删除操作' }),
  delete_database_records: z.boolean().default(false),
  delete_training_data: z.boolean().default(false),
  continue_on_error: z.boolean().default(true),
});
export type DeleteTasksRequest = z.infer<typeof deleteTasksRequest>;
