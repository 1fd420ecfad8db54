import { issue } from './issue';
import { z } from 'zod';
import { STEP_NAMES } from '../steps/table';
import { TASK_STATUSES } from '../statuses';
import { MINE_SOURCES } from '../tasks';
import { connectionString, integer, moment, nonEmptyText, queryInteger, text } from './fields';

const maskingPolicies = z
  .record(text(200), z.enum(['mask', 'drop', 'allow']))
  .describe('schema.表.列 → mask 脱敏、drop 不取、allow 原样；未列出的列自动判断');

const TASK_TABLE_LIST = '{task_directory}/table_list.txt';

/** The deprecated field: a name that means "uploaded later", never a path to read. */
const tableListFile = nonEmptyText(255).refine(
  (name) => name === TASK_TABLE_LIST || !(/[/\\]/.test(name) || /^\.+$/.test(name.trim())),
  { error: issue('field.bare_file_name', { name: TASK_TABLE_LIST }) },
);

/** Whether a client may believe that a file of this name on the server was read. */
export const isOtherTableList = (name: string | undefined): name is string =>
  name !== undefined && name !== 'table_list.txt' && name !== TASK_TABLE_LIST;

const flags = {
  enable_sql_validation: z.boolean().describe('false：跳过 sql_validation'),
  enable_llm_repair: z.boolean().describe('验证失败的SQL由写作器尝试修复'),
  modify_original_file: z.boolean().describe('验证结果写回问答对文件；false：只出报告'),
  enable_training_data_load: z.boolean().describe('false：跳过 training_load'),
};

const wishes = {
  task_name: text(255).nullable(),
  db_connection: connectionString.describe(
    'postgresql://用户:密码@主机:端口/数据库；省略时使用服务配置的业务数据库',
  ),
  business_context: nonEmptyText(4000).describe('业务背景，写入每个提示词'),
  theme_count: integer(1, 50).nullable().describe('主题数；null：由表的数量决定'),
  questions_per_theme: integer(1, 50).describe('每个主题的问题数'),
  language: z.enum(['zh', 'en']).describe('注释、问题、文档和日志的语言'),
  strict: z.boolean().describe('低于L3、有规则问题或被第二读者存疑的问答对直接隔离，而不只是警告'),
  masking: maskingPolicies,
  mine: z
    .array(z.enum(MINE_SOURCES))
    .max(MINE_SOURCES.length)
    .describe(
      '从哪里取正在使用的查询作为问答对：views 视图定义，files 上传的 .sql 文件，statements 数据库的 pg_stat_statements；默认 ["views", "files"]，[] 为不取',
    ),
  max_llm_tokens: integer(1, 1_000_000_000_000)
    .nullable()
    .describe('任务的token预算，达到即失败；提高后重新执行会接着做'),
  ...flags,
};

export const createTaskRequest = z
  .object({
    ...wishes,
    db_name: nonEmptyText(63).describe('数据库的名称，用于显示和文件名；连接串未指定数据库时就是数据库'),
    table_list_file: tableListFile.describe('已弃用：任何文件名都表示稍后上传，不会读取服务器上的文件'),
  })
  .partial();
export type CreateTaskRequest = z.infer<typeof createTaskRequest>;

export const patchTaskRequest = z.object(wishes).partial();
export type PatchTaskRequest = z.infer<typeof patchTaskRequest>;

const isQaAlone = ({
  execution_mode: mode,
  step_name: step,
}: {
  execution_mode: string;
  step_name?: unknown;
}) => mode === 'step' && step === 'qa_generation';

export const executeRequest = z
  .object({
    execution_mode: z.enum(['complete', 'step'], { error: issue('request.bad_mode') }),
    step_name: z.enum(STEP_NAMES, { error: issue('request.bad_step', { steps: STEP_NAMES }) }).nullish(),
    force: z.boolean().default(false).describe('前置步骤未完成也执行'),
    fresh: z
      .boolean()
      .optional()
      .describe(
        '不使用缓存的模型回答；单独重新执行已完成且未过期的 qa_generation 时默认为 true，complete 模式默认为 false',
      ),
    append: z
      .boolean()
      .default(false)
      .describe('单独执行 qa_generation 时：保留现有问答对，换一批问题追加在同一文件后面'),
    changed_only: z
      .boolean()
      .default(false)
      .describe(
        '只更新受变化（表结构、说明、提示词、模型）影响的文件、问答对和训练数据，其余原样保留；不能与 append、"fresh": true、truncate_vector_tables、dry_run 同时使用',
      ),
    restart: z
      .boolean()
      .default(false)
      .describe(
        'complete 模式：从头执行全部四步；省略时只执行待执行、失败或过期的步骤，都已完成时执行全部四步',
      ),
    from_step: z
      .enum(STEP_NAMES, { error: issue('request.bad_step', { steps: STEP_NAMES }) })
      .optional()
      .describe('complete 模式：从该步骤开始，执行它和它后面的步骤，不论是否已完成；不能与 restart 同时使用'),
    dry_run: z.boolean().default(false).describe('只预估模型用量，不执行'),
    backup_vector_tables: z.boolean().default(false).describe('加载前备份向量表'),
    truncate_vector_tables: z.boolean().default(false).describe('加载前清空向量表，同时会备份'),
  })
  .refine((request) => request.execution_mode === 'complete' || request.step_name, {
    error: issue('request.no_step_name'),
    path: ['step_name'],
  })
  .refine((request) => !request.append || isQaAlone(request), {
    error: issue('field.qa_alone'),
    path: ['append'],
  })
  // What is appended is always drawn anew.
  .refine((request) => !request.append || request.fresh !== false, {
    error: issue('field.not_with', { other: 'append' }),
    path: ['fresh'],
  })
  .superRefine((request, context) => {
    if (!request.changed_only) return;
    // Each of them does something to what has not changed; and what has changed is known when it is read, not before.
    for (const other of ['append', 'fresh', 'truncate_vector_tables', 'dry_run'] as const)
      if (request[other])
        context.addIssue({
          code: 'custom',
          message: issue('field.not_with', { other }),
          path: ['changed_only'],
        });
  })
  .refine((request) => request.execution_mode === 'complete' || !request.restart, {
    error: issue('field.complete_only'),
    path: ['restart'],
  })
  .refine((request) => request.execution_mode === 'complete' || request.from_step === undefined, {
    error: issue('field.complete_only'),
    path: ['from_step'],
  })
  .refine((request) => !request.restart || request.from_step === undefined, {
    error: issue('field.not_with', { other: 'restart' }),
    path: ['from_step'],
  })
  .superRefine((request, context) => {
    if (request.execution_mode === 'complete' || request.step_name === 'training_load') return;
    for (const flag of ['backup_vector_tables', 'truncate_vector_tables'] as const)
      if (request[flag])
        context.addIssue({
          code: 'custom',
          message: issue('field.complete_or_load'),
          path: [flag],
        });
  });
export type ExecuteRequest = z.infer<typeof executeRequest>;

const status = (value: unknown) =>
  issue('request.bad_status', { value: String(value), statuses: TASK_STATUSES });
const taskStatusFilter = z.enum(TASK_STATUSES, { error: (issue) => status(issue.input) });

const cursor = text(4_000).describe(
  '上一页的 next_cursor，筛选和排序不变；其间新建的任务不会使其他任务重复或遗漏，深处的页与第一页一样快',
);

export const listTasksQuery = z.object({
  limit: queryInteger(1, 100).default(50),
  offset: queryInteger(0, 1_000_000_000).default(0),
  cursor: cursor.optional(),
  status: taskStatusFilter.optional(),
});

const TASK_SORTS = ['created_at', 'started_at', 'completed_at', 'task_name', 'status'] as const;
export type TaskSort = (typeof TASK_SORTS)[number];

export const queryTasksRequest = z.object({
  page: z
    .number()
    .int()
    .min(1, { error: issue('request.bad_page') })
    .max(1_000_000)
    .default(1),
  page_size: z
    .number()
    .int()
    .min(1, { error: issue('request.bad_page_size') })
    .max(100, { error: issue('request.bad_page_size') })
    .default(20),
  cursor: cursor.optional(),
  status: taskStatusFilter.optional(),
  task_name: text(100).optional().describe('名称中包含，不分大小写'),
  created_by: text(100).optional(),
  db_name: text(100).optional(),
  created_time_start: moment.optional().describe('含该时刻；只写日期时从当天零点起，结束时间则到当天结束'),
  created_time_end: moment.optional(),
  started_time_start: moment.optional(),
  started_time_end: moment.optional(),
  completed_time_start: moment.optional(),
  completed_time_end: moment.optional(),
  sort_by: z
    .enum(TASK_SORTS, {
      error: ({ input }) => issue('request.bad_sort', { field: String(input), fields: TASK_SORTS }),
    })
    .default('created_at'),
  sort_order: z.enum(['asc', 'desc'], { error: issue('request.bad_order') }).default('desc'),
});
export type QueryTasksRequest = z.infer<typeof queryTasksRequest>;

export const deleteTasksRequest = z.object({
  task_ids: z
    .array(nonEmptyText(64), { error: issue('request.no_task_ids') })
    .min(1, { error: issue('request.no_task_ids') })
    .max(100, { error: issue('request.too_many_task_ids') }),
  confirm: z.literal(true, { error: issue('request.confirm_delete') }).describe('确认删除'),
  delete_database_records: z.boolean().default(false).describe('同时删除任务记录'),
  delete_training_data: z.boolean().default(false).describe('同时删除该任务加载的训练数据'),
  continue_on_error: z.boolean().default(true).describe('一个失败后继续删除其余任务'),
});
export type DeleteTasksRequest = z.infer<typeof deleteTasksRequest>;
