import type { OperationName } from '@pairsmith/core';
import { pairHash } from '@pairsmith/sql';
import { formatTaskCursor } from '../../../apps/api/src/tasks/task-cursor';

/** A request as its parts; where a part is wrong, the others are still right. */
export interface RequestParts {
  params?: Record<string, string>;
  query?: Record<string, string>;
  body?: Record<string, unknown>;
  form?: { fields: Record<string, string>; file: { name: string; content: string } };
}

/** What requests are about. */
export interface World {
  businessUrl: string;
  /** A task with a table list. */
  newTask: () => Promise<string>;
  /** A task with a catalogue and proved pairs. */
  newFinished: () => Promise<string>;
  /** A task with a run in the queue. */
  newRun: () => Promise<string>;
  /** A task with a catalogue whose pairs are loaded. */
  newLoaded: () => Promise<string>;
  /** An evaluation that waits in the queue. */
  newEvaluation: () => Promise<{ task_id: string; evaluation_id: string }>;
  newQuestion: () => Promise<string>;
  newText: (type: 'ddl' | 'documentation' | 'error_sql') => Promise<string>;
  newBackup: () => Promise<{ backup_path: string; timestamp: string }>;
}

/** The id of the one pair of `newFinished`. */
const PAIR_ID = pairHash({ question: '几个客户？', sql: 'SELECT count(*) FROM customer;' });
/** A `next` of the list in its own order. */
const AFTER = Buffer.from('["position","asc",0,0]').toString('base64url');

/** A `next_cursor` of the newest tasks. */
const CURSOR = formatTaskCursor(
  { value: '2025-07-02T16:08:20.129529Z', taskId: 'task_20250703_000820' },
  { sortBy: 'created_at', sortOrder: 'desc', filters: {} },
)!;

type Prepare = (world: World) => RequestParts | Promise<RequestParts>;

const ofTask =
  (parts: Omit<RequestParts, 'params'> = {}): Prepare =>
  async (world) => ({ params: { task_id: await world.newTask() }, ...parts });

const PERIOD = { created_time_start: '2025-07-02', created_time_end: '2025-07-03 10:00:00' };
const FLAGS = {
  enable_sql_validation: true,
  enable_llm_repair: true,
  modify_original_file: true,
  enable_training_data_load: true,
};
const wishes = (world: World) => ({
  ...{ task_name: '月报', db_connection: world.businessUrl, business_context: '门店', theme_count: 5 },
  ...{ questions_per_theme: 10, language: 'zh', strict: false, masking: { 'public.customer.name': 'mask' } },
  mine: ['views', 'files'],
  ...{ max_llm_tokens: 1000, ...FLAGS },
});

const databaseOf = ({ businessUrl }: World) => new URL(businessUrl).pathname.slice(1);

const ITEMS = [
  { training_data_type: 'sql', question: '几个订单？', sql: 'SELECT count(*) FROM orders' },
  { training_data_type: 'error_sql', question: '几个订单？', sql: 'SELECT cont(*) FROM orders' },
  { training_data_type: 'documentation', content: '订单表' },
  { training_data_type: 'ddl', ddl: 'CREATE TABLE orders (id int)' },
];

/**
 * For every operation a request with each of its fields that succeeds; several where the fields depend on one another.
 * A new operation does not compile without one, and a field without a value here fails the test.
 */
export const validRequests: Record<OperationName, Prepare[]> = {
  createTask: [
    (world) => ({ body: { ...wishes(world), db_name: 'shop', table_list_file: 'table_list.txt' } }),
  ],
  listTasks: [
    () => ({ query: { limit: '10', offset: '0', status: 'pending' } }),
    () => ({ query: { limit: '10', cursor: CURSOR } }),
  ],
  deleteTasks: [
    async (world) => ({
      body: {
        ...{ task_ids: [await world.newTask()], confirm: true, delete_database_records: true },
        ...{ delete_training_data: true, continue_on_error: true },
      },
    }),
  ],
  queryTasks: [
    () => ({
      body: {
        ...{
          page: 1,
          page_size: 20,
          status: 'pending',
          task_name: '月',
          created_by: 'guest',
          db_name: 'shop',
        },
        ...{ ...PERIOD, started_time_start: '2025-07-02', started_time_end: '2025-07-03' },
        ...{ completed_time_start: '2025-07-02', completed_time_end: '2025-07-03' },
        ...{ sort_by: 'created_at', sort_order: 'asc' },
      },
    }),
    () => ({ body: { page_size: 20, cursor: CURSOR } }),
  ],
  getTask: [ofTask()],
  patchTask: [async (world) => ({ params: { task_id: await world.newTask() }, body: wishes(world) })],
  executeTask: [
    ofTask({
      body: {
        ...{
          execution_mode: 'step',
          step_name: 'training_load',
          force: true,
          fresh: false,
          dry_run: false,
          append: false,
          changed_only: false,
        },
        ...{ restart: false, backup_vector_tables: false, truncate_vector_tables: false },
      },
    }),
    ofTask({ body: { execution_mode: 'complete', from_step: 'ddl_generation' } }),
  ],
  cancelTask: [async (world) => ({ params: { task_id: await world.newRun() } })],
  listExecutions: [ofTask()],
  createTableList: [
    ofTask({ body: { tables: ['customer'] } }),
    ofTask({ body: { table_names: 'customer' } }),
  ],
  uploadTableList: [ofTask({ form: { fields: {}, file: { name: '表.txt', content: 'customer\n' } } })],
  getTableListInfo: [ofTask({ query: { check: 'true' } })],
  listTables: [
    (world) => ({
      body: {
        db_connection: world.businessUrl,
        schema: 'public',
        table_name_pattern: 'c*',
        check_role: true,
        details: true,
      },
    }),
  ],
  tableDdl: [
    (world) => ({
      body: { table: 'customer', db_connection: world.businessUrl, business_context: '门店', type: 'both' },
    }),
  ],
  followTask: [ofTask({ query: { tail: '10' } })],
  listFiles: [ofTask({ query: { limit: '10', offset: '0' } })],
  downloadFile: [
    async (world) => ({ params: { task_id: await world.newTask(), file_name: 'table_list.txt' } }),
  ],
  uploadFile: [
    ofTask({ form: { fields: { overwrite_mode: 'backup' }, file: { name: '说明.md', content: '说明' } } }),
  ],
  listPairs: [
    async (world) => ({
      params: { task_id: await world.newFinished() },
      query: {
        ...{ state: 'accepted', review: 'open', level: 'L3', verdict: 'agreed', difficulty: 'easy' },
        ...{ theme: '订单', trait: 'join', table: 'public.customer', doubtful: 'true', search: '客户' },
        ...{ sort_by: 'position', sort_order: 'asc', limit: '10', after: AFTER },
      },
    }),
  ],
  previewPair: [
    async (world) => ({
      params: { task_id: await world.newFinished() },
      body: { sql: 'SELECT count(*) FROM customer', limit: 5 },
    }),
  ],
  getPair: [async (world) => ({ params: { task_id: await world.newFinished(), pair_id: PAIR_ID } })],
  reviewPair: [
    async (world) => ({
      params: { task_id: await world.newFinished(), pair_id: PAIR_ID },
      body: {
        ...{ version: 0, decision: 'approved', prove: true },
        ...{ question: '客户数？', sql: 'SELECT count(*) FROM customer' },
      },
    }),
  ],
  evaluateTask: [
    async (world) => ({
      params: { task_id: await world.newLoaded() },
      body: {
        ...{ share: 20, max_pairs: 100, seed: 'a', arms: ['schema', 'ddl', 'ddl_pairs'], limit: 5 },
        fresh: false,
      },
    }),
  ],
  listEvaluations: [async (world) => ({ params: { task_id: (await world.newEvaluation()).task_id } })],
  getEvaluation: [async (world) => ({ params: await world.newEvaluation() })],
  cancelEvaluation: [async (world) => ({ params: await world.newEvaluation() })],
  exportTask: [
    async (world) => ({
      params: { task_id: await world.newFinished() },
      query: {
        ...{ format: 'chat', part: 'manifest', language: 'zh', min_proof_level: 'L2', verdicts: 'agreed' },
        ...{ approved_only: 'false', reasoning: 'true', schema_in_prompt: 'distractors', distractors: '2' },
        ...{ split: '80,10,10', seed: 'a' },
      },
    }),
  ],
  exportTrainingData: [
    async (world) => ({
      body: {
        ...{ format: 'chat', task_ids: [await world.newFinished()], db_name: databaseOf(world) },
        ...{ part: 'manifest', language: 'zh', min_proof_level: 'L2', verdicts: ['agreed'] },
        ...{ approved_only: false, reasoning: true, schema_in_prompt: 'distractors', distractors: 2 },
        ...{ split: '80,10,10', seed: 'a' },
      },
    }),
  ],
  getLogs: [ofTask({ query: { limit: '10', level: 'INFO' } })],
  queryLogs: [
    ofTask({
      body: {
        ...{ page: 1, page_size: 50, level: 'INFO', start_time: '2025-07-02', end_time: '2025-07-03' },
        ...{ keyword: '任务', logger_name: 'TaskDir', step_name: 'ddl_generation' },
        ...{ sort_by: 'timestamp', sort_order: 'asc' },
      },
    }),
  ],
  getTrainingStats: [
    () => ({}),
    () => ({ query: { task_ids: 'task_20250702_190410,task_20250702_190411', db_name: 'shop' } }),
  ],
  queryTrainingData: [
    () => ({
      body: {
        ...{ page: 1, page_size: 20, training_data_type: 'sql', search_keyword: '订单' },
        ...{ task_id: 'task_20250702_190410', task_ids: ['task_20250702_190411'], db_name: 'shop' },
        ...{ sort_by: 'id', sort_order: 'asc' },
      },
    }),
  ],
  searchTrainingData: [
    () => ({ body: { question: '几个订单？', limit: 3, task_id: 'task_20250702_190410' } }),
    () => ({ body: { question: '几个订单？', task_ids: ['task_20250702_190410'], db_name: 'shop' } }),
  ],
  createTrainingData: [
    ...ITEMS.map((data) => () => ({ body: { data } })),
    () => ({ body: { data: { ...ITEMS[0], db_name: 'shop' } } }),
    () => ({ body: { data: [{ ...ITEMS[0], db_name: 'shop' }] } }),
  ],
  updateTrainingData: [
    async (world) => ({ body: { id: await world.newQuestion(), ...ITEMS[0] } }),
    ...ITEMS.slice(1).map((item) => async (world: World) => ({
      body: { id: await world.newText(item.training_data_type as 'ddl'), ...item },
    })),
  ],
  deleteTrainingData: [async (world) => ({ body: { ids: [await world.newQuestion()], confirm: true } })],
  uploadTrainingData: [
    () => ({
      form: {
        fields: { file_type: 'markdown', db_name: 'shop' },
        file: { name: '说明.md', content: '# 订单\n\n一行一单' },
      },
    }),
  ],
  combineTrainingData: [
    () => ({ body: { collection_names: ['sql', 'ddl'], dry_run: false, keep_strategy: 'last' } }),
  ],
  backupVectors: [async (world) => ({ body: { task_id: await world.newTask() } })],
  listVectorBackups: [
    () => ({ query: { global_only: 'true' } }),
    async (world) => ({ query: { task_id: await world.newTask() } }),
  ],
  restoreVectors: [
    async (world) => ({
      body: {
        ...(await world.newBackup()),
        ...{ tables: ['langchain_pg_collection', 'langchain_pg_embedding'], truncate_before_restore: true },
      },
    }),
  ],
  queryAudit: [
    async (world) => ({
      body: {
        ...{ page: 1, page_size: 20, task_id: await world.newTask(), actor: 'guest', action: 'task.create' },
        ...{ request_id: 'order-7', start_time: '2025-07-01', end_time: '2125-07-31 23:59:59' },
      },
    }),
  ],
  rebuildVectors: [() => ({ body: { confirm: true } })],
  getMe: [() => ({})],
  getLiveness: [() => ({})],
  getReadiness: [() => ({})],
  getOpenApi: [() => ({})],
  getMetrics: [() => ({})],
};
