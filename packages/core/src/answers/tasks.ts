import { z } from 'zod';
import { queryTasksRequest } from '../requests/tasks';
import { STEPS_IN_ONE_WORD } from '../statuses';
import { STEP_NAMES, STEPS, type StepName } from '../steps/table';
import { llmUsage } from './reports';
import {
  count,
  errorType,
  executionIdField,
  formattedSize,
  pagination,
  queryTime,
  say,
  stepStatus,
  taskIdField,
  taskStatus,
  time,
} from './shared';
import { MINE_SOURCES } from '../tasks';
import { runKind, stepName } from './step-name';

const taskName = z.string().nullable().meta({ description: '任务名称' });
const warnings = z.array(z.string()).meta({ description: '不影响执行、但值得知道的情况' });
const failure = z.string().nullable().meta({ description: '失败原因及处理办法' });

export const createTaskAnswer = z.strictObject({
  task_id: taskIdField,
  task_name: taskName,
  status: taskStatus,
  created_at: time,
  file_upload_mode: z.literal(true),
  next_step: z.string().meta({ description: '下一步要调用的接口' }),
  warnings: warnings.optional(),
  response: say,
});

export const progress = z
  .strictObject({
    done: count,
    total: count.meta({ description: '0 表示尚不知道' }),
    unit: z.string(),
    percent: z.number().min(0).max(100),
    eta_seconds: z.number().nullable().meta({ description: '预计剩余秒数' }),
    message: z.string().nullable(),
  })
  .meta({ id: 'Progress', description: '步骤进度' });

/** One shape for each step, told apart by `step_name`, because each step's `result` is a report of its own. */
const byStep = <Shape extends z.core.$ZodLooseShape>(shape: Shape) => {
  const of = <Step extends StepName>(step: Step) =>
    z.strictObject({ step_name: z.literal(step), ...shape, result: STEPS[step].report.nullable() });
  type Option = { [Step in StepName]: ReturnType<typeof of<Step>> }[StepName];
  return z.discriminatedUnion('step_name', STEP_NAMES.map(of) as unknown as [Option, ...Option[]]);
};

/** A field for each step. */
const perStep = <Fields extends Record<StepName, z.ZodType>>(field: (step: StepName) => z.ZodType) =>
  z.strictObject(Object.fromEntries(STEP_NAMES.map((step) => [step, field(step)])) as Fields);

const stepView = byStep({
  step_status: stepStatus,
  started_at: time.nullable(),
  completed_at: time.nullable(),
  error_message: failure,
  skipped: z.boolean().meta({ description: '步骤被任务参数禁用，视为已完成' }),
  stale: z.boolean().meta({ description: '输入在完成之后有变化，建议重新执行' }),
  execution_id: executionIdField.nullable(),
  attempts: count.meta({ description: '最近一次执行被领取的次数' }),
  error_type: errorType.nullable(),
  progress: progress.nullable(),
  warnings,
  llm: llmUsage,
}).meta({ id: 'Step', description: '任务的一个步骤；result 是该步骤的报告，尚无报告时为 null' });
export type StepView = z.output<typeof stepView>;

const parameters = z
  .strictObject({
    db_connection: z.string().meta({ description: '连接串，密码显示为 ***' }),
    db_name: z.string(),
    business_context: z.string(),
    enable_sql_validation: z.boolean(),
    enable_llm_repair: z.boolean(),
    modify_original_file: z.boolean(),
    enable_training_data_load: z.boolean(),
    theme_count: z.int().nullable().meta({ description: 'null：由表的数量决定' }),
    questions_per_theme: z.int(),
    language: z.enum(['zh', 'en']),
    strict: z.boolean(),
    masking: z
      .record(z.string(), z.enum(['mask', 'drop', 'allow']))
      .meta({ description: 'schema.表.列 → 脱敏方式；未列出的列自动判断' }),
    mine: z
      .array(z.enum(MINE_SOURCES))
      .meta({ description: '从哪里取正在使用的查询：views、files、statements' }),
    max_llm_tokens: z.int().nullable().meta({ description: '任务的token预算；null：不限' }),
    file_upload_mode: z.literal(true),
    table_list_file: z.string(),
  })
  .meta({ id: 'TaskParameters', description: '任务参数' });

const task = {
  task_id: taskIdField,
  task_name: taskName,
  status: taskStatus,
  step_status: perStep<Record<StepName, typeof stepStatus>>(() => stepStatus),
  steps: z.array(stepView).length(STEP_NAMES.length),
  current_step: z
    .strictObject({
      execution_id: executionIdField,
      step: runKind,
      status: stepStatus,
      queued: z.boolean().meta({ description: '在队列中等待' }),
      started_at: time.nullable(),
    })
    .nullable()
    .meta({ description: '正在排队或执行的步骤或评估' }),
  parameters,
  created_at: time,
  updated_at: time,
  started_at: time.nullable(),
  completed_at: time.nullable(),
  error_message: failure,
  result: perStep<{ [Step in StepName]: z.ZodNullable<(typeof STEPS)[Step]['report']> }>((step) =>
    STEPS[step].report.nullable(),
  )
    .nullable()
    .meta({ description: '四个步骤的报告，任务完成后才有' }),
  total_steps: z.literal(STEP_NAMES.length),
  /** Over all executions of all steps, what `max_llm_tokens` is measured against. */
  llm: llmUsage,
};

/** A task with all that is known of it. */
export const taskAnswer = z
  .strictObject({ ...task, response: say })
  .meta({ id: 'Task', description: '任务的完整状态' });
export type TaskView = Omit<z.output<typeof taskAnswer>, 'response'>;

const listedTask = z
  .strictObject({
    task_id: taskIdField,
    task_name: taskName,
    status: taskStatus,
    step_status: z.enum(STEPS_IN_ONE_WORD).meta({ description: '四个步骤的状态合成一个词' }),
    created_at: time,
    started_at: time.nullable(),
    completed_at: time.nullable(),
    created_by: z.string().meta({ description: 'API密钥的名称，未使用密钥时为 guest' }),
    db_name: z.string(),
    business_context: z.string(),
    directory_exists: z.boolean().meta({ description: '任务目录是否还在' }),
    updated_at: time,
  })
  .meta({ id: 'ListedTask', description: '列表中的任务' });
export type ListedTaskView = z.output<typeof listedTask>;

const nextCursor = z.string().nullable().meta({ description: '下一页的 cursor；null：这是最后一页' });

export const listTasksAnswer = z.strictObject({
  tasks: z.array(listedTask),
  total: count.meta({ description: '符合条件的总数，不是本页条数' }),
  limit: z.int(),
  offset: z.int(),
  next_cursor: nextCursor,
  response: say,
});

const { sort_by, sort_order } = queryTasksRequest.shape;
const taskFilters = queryTasksRequest.omit({
  page: true,
  page_size: true,
  cursor: true,
  sort_by: true,
  sort_order: true,
}).shape;

export const queryTasksAnswer = z.strictObject({
  tasks: z.array(listedTask),
  pagination,
  filters_applied: z.strictObject(taskFilters).meta({ description: '生效的筛选条件，与请求中的一致' }),
  sort_applied: z.strictObject({ sort_by: sort_by.unwrap(), sort_order: sort_order.unwrap() }),
  query_time: queryTime,
  next_cursor: nextCursor,
  response: say,
});

const deletedTask = z.strictObject({
  task_id: taskIdField,
  success: z.literal(true),
  directory_deleted: z.literal(true),
  database_records_deleted: z.boolean(),
  deleted_files_count: count,
  deleted_size: formattedSize,
  deleted_at: time,
  operation_message: z.string(),
});
export type DeletedTask = z.output<typeof deletedTask>;

const notDeletedTask = z.strictObject({
  task_id: z.string().meta({ description: '请求中给出的任务ID' }),
  error: z.string(),
  error_code: z.enum(['TASK_NOT_FOUND', 'TASK_RUNNING', 'DELETE_FAILED', 'NOT_ATTEMPTED']),
});
export type NotDeletedTask = z.output<typeof notDeletedTask>;

/** Also stands in the failure's `data` where no task was deleted. */
export const deletionLists = {
  deleted_tasks: z.array(deletedTask),
  failed_tasks: z.array(notDeletedTask),
  summary: z.strictObject({ total_requested: count, successfully_deleted: count, failed: count }),
  deleted_at: time,
};
export const deleteTasksAnswer = z.strictObject({ ...deletionLists, response: say });

const range = z.strictObject({ min: count, max: count });

export const executeAnswer = z.strictObject({
  execution_mode: z.enum(['step', 'complete']),
  step_name: stepName.nullable().meta({ description: '完整执行模式下为 null' }),
  task_id: taskIdField,
  execution_id: executionIdField.nullable().meta({ description: '步骤被禁用而跳过、或 dry_run 时为 null' }),
  estimate: z
    .strictObject({
      llm_calls: count,
      prompt_tokens: count,
      completion_tokens: count,
      embedding_calls: count,
      repairs: z.strictObject({ llm_calls: range, tokens: range }).optional().meta({
        description:
          '修复SQL的用量范围：事先不知道有多少SQL会失败；上面的数字按中间值计入。没有模型或不修复时不出现',
      }),
      cost: z
        .number()
        .min(0)
        .nullable()
        .optional()
        .meta({ description: '按 LLM_PROMPT_PRICE、LLM_COMPLETION_PRICE 预估的费用；未设置价格时为 null' }),
    })
    .optional()
    .meta({ description: '仅 dry_run 时返回：按数量和平均值预估的模型用量，内置写作器为 0' }),
  message: z.string(),
  workers: z
    .literal(0)
    .optional()
    .meta({ description: '仅在没有存活的worker时返回：执行已接受，但要等worker启动' }),
  warnings,
  response: say,
});
export type ExecuteAnswer = z.output<typeof executeAnswer>;

export const cancelAnswer = z.strictObject({
  task_id: taskIdField,
  execution_id: executionIdField,
  response: say,
});

const execution = byStep({
  execution_id: executionIdField,
  status: stepStatus,
  started_at: time.nullable(),
  completed_at: time.nullable(),
  attempts: count,
  error_type: errorType.nullable(),
  error_message: failure,
  llm: llmUsage,
}).meta({ id: 'Execution', description: '一个步骤的一次执行' });
export type ExecutionView = z.output<typeof execution>;

export const listExecutionsAnswer = z.strictObject({
  executions: z.array(execution).meta({ description: '最新的在前' }),
  task_id: taskIdField,
  response: say,
});
