import fc from 'fast-check';
import { formatTaskCursor } from '../../apps/api/src/tasks/task-cursor';
import type { RequestParts } from '../contract/bad-input/valid-requests';
import { bodySchema, isForm, type Documented } from '../support/documented';
import { arbitraryOf, sensibleText } from './arbitrary-of';
import { pairHash } from '@pairsmith/sql';
import { EXPORTED_DATABASE, EXPORTED_PAIR } from './fuzz-stack';
import type { ItemType, Pool } from './pool';

const TABLES = ['customer', 'public.purchase', '"customer"', 'PUBLIC.CUSTOMER'];
const COLUMNS = ['public.customer.name', 'public.purchase.amount'];
const SQL = [
  'SELECT count(*) FROM customer',
  'WITH a AS (SELECT 1 AS x) SELECT x FROM a;',
  'select name from customer',
];
/** A `next_cursor` of the newest tasks. */
const CURSOR = formatTaskCursor(
  { value: '2025-07-02T16:08:20.129529Z', taskId: 'task_20250703_000820' },
  { sortBy: 'created_at', sortOrder: 'desc', filters: {} },
)!;
const DDL = ['CREATE TABLE t (id int);', "CREATE TABLE s.t (id int); COMMENT ON TABLE s.t IS '表';"];
const CONTENTS = {
  ddl: DDL[0]!,
  markdown: '# 订单\n\n每行一单。\n\n## 字段\n\n- id 编号\n',
  sql_pair_json: '[{"question": "几个客户？", "sql": "SELECT count(*) FROM customer"}]',
  sql_pair: 'Question: 几个客户？\nSQL: SELECT count(*) FROM customer;\n',
};
const FILES = {
  'note.md': '# 说明',
  '说明.txt': '客户表',
  'x_pair.json': CONTENTS.sql_pair_json,
  'odd.json': '{"a": 1}',
  't.ddl': DDL[0]!,
  'q.sql': SQL[0]!,
  'd.csv': 'a,b\n1,2\n',
};

const moment = fc
  .record({
    at: fc.date({ min: new Date('2024-01-01'), max: new Date('2027-12-31'), noInvalidDate: true }),
    length: fc.constantFrom(10, 16, 19, 23),
  })
  .map(({ at, length }) => at.toISOString().slice(0, length).replace('T', ' '));

/** Takes a value of an arbitrary; its source is fast-check's, so that a seed gives the same ones again. */
export type Draw = <T>(arbitrary: fc.Arbitrary<T>) => T;

/** What no schema of the document can say, by the field's name; `undefined`: its schema says it. */
function knownValues({ businessUrl, pool }: { businessUrl: string; pool: Pool }) {
  const task = () => fc.constantFrom(...pool.tasks);
  const values: Record<string, () => fc.Arbitrary<unknown>> = {
    task_id: task,
    db_name: () => fc.constantFrom('shop', '商城', 'nowhere'),
    db_connection: () => fc.constant(businessUrl),
    table_list_file: () => fc.constantFrom('table_list.txt', '{task_directory}/table_list.txt', 'tables.txt'),
    masking: () =>
      fc.dictionary(fc.constantFrom(...COLUMNS), fc.constantFrom('mask', 'drop', 'allow'), { maxKeys: 2 }),
    table: () => fc.constantFrom(...TABLES),
    tables: () =>
      fc.oneof(
        fc.constantFrom(...TABLES),
        fc.array(fc.constantFrom(...TABLES), { minLength: 1, maxLength: 3 }),
      ),
    schema: () => fc.constantFrom('public', 'public, nowhere', 'nowhere'),
    table_name_pattern: () => fc.constantFrom('c*', '*', 'customer', '*_*'),
    sql: () => fc.constantFrom(...SQL),
    ddl: () => fc.constantFrom(...DDL),
    // Without a model nobody writes a question that is missing.
    question: () => sensibleText(),
    split: () => fc.constantFrom('80,10,10', '100,0,0', '34,33,33'),
    step_name: () => fc.constantFrom('ddl_generation', 'qa_generation', 'sql_validation', 'training_load'),
    timestamp: () => fc.constantFrom('20250702_190410', ...pool.backups.map(({ timestamp }) => timestamp)),
    file_type: () => fc.constantFrom(...Object.keys(CONTENTS)),
  };
  values['table_names'] = values['tables']!;
  return (name: string) => (/_time(_start|_end)?$/.test(name) ? moment : values[name]?.());
}

/** A request that the document allows and that is about what is there. */
export function validRequest(
  operation: Documented,
  world: { businessUrl: string; pool: Pool },
  draw: Draw,
): RequestParts {
  const known = knownValues(world);
  const parts: RequestParts = {};
  for (const { name, in: place, schema, required } of operation.parameters) {
    if (place === 'query' && !required && draw(fc.boolean())) continue;
    const value = String(draw(arbitraryOf(schema, name, known)));
    if (place === 'path') parts.params = { ...parts.params, [name]: value };
    else parts.query = { ...parts.query, [name]: value };
  }
  const schema = bodySchema(operation);
  if (schema && isForm(operation)) parts.form = drawForm(operation, draw);
  else if (schema) parts.body = draw(arbitraryOf(schema, 'body', known)) as Record<string, unknown>;
  adapt[operation.operationId]?.(parts, { pool: world.pool, draw });
  return parts;
}

/** What changes a task is asked of one that nothing runs of. */
export const idle = ({ tasks, busy }: Pool) => tasks.filter((id) => !busy.has(id));

/** Those that can be executed. */
export const ready = (pool: Pool) => idle(pool).filter((id) => pool.listed.has(id));

/** Each task has these from its beginning. */
const ALWAYS = ['task_config.json', 'data_pipeline.log'];

function drawForm({ operationId }: Documented, draw: Draw): NonNullable<RequestParts['form']> {
  switch (operationId) {
    case 'uploadTableList':
      return { fields: {}, file: { name: '表.txt', content: `${draw(fc.constantFrom(...TABLES))}\n` } };
    case 'uploadTrainingData': {
      const [file_type, content] = draw(fc.constantFrom(...Object.entries(CONTENTS)));
      return {
        fields: { file_type },
        file: { name: `数据.${draw(fc.constantFrom('md', 'txt', 'json'))}`, content },
      };
    }
    default: {
      const [name, content] = draw(fc.constantFrom(...Object.entries(FILES)));
      const mode = draw(fc.constantFrom(null, 'backup', 'replace', 'skip'));
      return { fields: mode ? { overwrite_mode: mode } : {}, file: { name, content } };
    }
  }
}

type Adapt = (parts: RequestParts, from: { pool: Pool; draw: Draw }) => void;
const ofIdleTask: Adapt = (parts, { pool, draw }) => {
  parts.params = { task_id: draw(fc.constantFrom(...idle(pool))) };
};

const ofReadyTask: Adapt = (parts, { pool, draw }) => {
  parts.params = { task_id: draw(fc.constantFrom(...ready(pool))) };
};

/** Where the fields of a request depend on one another, or on what is there. */
const ofExported: Adapt = (parts, { pool }) => {
  const { pair_id } = parts.params ?? {};
  parts.params = { task_id: pool.exported.task, ...(pair_id && { pair_id: pairHash(EXPORTED_PAIR) }) };
};

const ofEvaluated: Adapt = (parts, { pool: { evaluated } }) => {
  const isNamed = parts.params?.evaluation_id !== undefined;
  parts.params = { task_id: evaluated.task, ...(isNamed && { evaluation_id: evaluated.evaluation }) };
};

const adapt: Partial<Record<string, Adapt>> = {
  patchTask: ofIdleTask,
  uploadTableList: ofIdleTask,
  uploadFile: ofIdleTask,
  createTableList(parts, from) {
    ofIdleTask(parts, from);
    if (!parts.body?.tables && !parts.body?.table_names) parts.body = { tables: 'customer' };
  },
  executeTask(parts, from) {
    ofReadyTask(parts, from);
    const { execution_mode: mode } = parts.body!;
    // What a wait for the end is worth is tried in the tests of the steps; `force` asks for any step at any time.
    parts.body = { step_name: 'ddl_generation', ...parts.body, force: true };
    // There is nothing yet that could be renewed.
    delete parts.body.changed_only;
    if (parts.body.from_step) delete parts.body.restart;
    if (mode === 'complete') return;
    delete parts.body.restart;
    delete parts.body.from_step;
    if (parts.body.step_name === 'training_load') return;
    delete parts.body.backup_vector_tables;
    delete parts.body.truncate_vector_tables;
  },
  cancelTask: ofReadyTask,
  // A cursor belongs to its list, and stands for an offset.
  listTasks(parts) {
    if (parts.query?.cursor)
      parts.query = { ...(parts.query.limit && { limit: parts.query.limit }), cursor: CURSOR };
  },
  queryTasks(parts) {
    if (parts.body?.cursor) parts.body = { cursor: CURSOR };
  },
  // Nothing was run: a task has files, and no pairs or tables to export.
  exportTask(parts, { pool, draw }) {
    parts.params = { task_id: draw(fc.constantFrom(...pool.tasks)) };
    parts.query = { format: 'files' };
  },
  downloadFile({ params }, { pool, draw }) {
    const there = [...(pool.files.get(params!.task_id!) ?? []), ...ALWAYS];
    params!.file_name = draw(fc.constantFrom(...there));
  },
  exportTrainingData(parts) {
    const { format, language, min_proof_level, verdicts, approved_only } = parts.body!;
    const hasPairs = format !== 'dbt' && format !== 'comments';
    parts.body = {
      ...{ format, db_name: EXPORTED_DATABASE, part: 'bundle' },
      ...(hasPairs && { language, min_proof_level, verdicts, approved_only }),
    };
  },
  listPairs(parts, from) {
    ofExported(parts, from);
    delete parts.query?.after;
  },
  evaluateTask: ofEvaluated,
  listEvaluations: ofEvaluated,
  getEvaluation: ofEvaluated,
  cancelEvaluation: ofEvaluated,
  getPair: ofExported,
  previewPair(parts, from) {
    ofExported(parts, from);
    parts.body = { ...parts.body, sql: EXPORTED_PAIR.sql };
  },
  // An edit would give the pair another id.
  reviewPair(parts, from) {
    ofExported(parts, from);
    const { decision = null } = parts.body!;
    parts.body = { version: from.pool.exported.version, decision };
  },
  deleteTasks(parts, { pool }) {
    parts.body = { ...parts.body, task_ids: [idle(pool)[0]] };
  },
  listVectorBackups({ query }) {
    if (query?.global_only === 'true') delete query.task_id;
  },
  getTrainingStats({ query }, { pool, draw }) {
    // Several are one text, with commas.
    if (query?.task_ids)
      query.task_ids = draw(fc.subarray(pool.tasks, { minLength: 1, maxLength: 3 })).join();
  },
  createTrainingData(parts) {
    // An SQL without a question needs a model to write it.
    for (const item of [parts.body!.data].flat() as Record<string, unknown>[])
      if (item.training_data_type === 'sql') item.question ??= '几个？';
  },
  updateTrainingData(parts, { pool, draw }) {
    const { id, type } = draw(fc.constantFrom(...pool.rows));
    const texts: Record<ItemType, object> = {
      sql: { question: draw(sensibleText()), sql: draw(fc.constantFrom(...SQL)) },
      error_sql: { question: draw(sensibleText()), sql: draw(sensibleText()) },
      documentation: { content: draw(sensibleText()) },
      ddl: { ddl: draw(fc.constantFrom(...DDL)) },
    };
    parts.body = { id, training_data_type: type, ...texts[type] };
  },
  deleteTrainingData(parts, { pool, draw }) {
    parts.body = { ids: [draw(fc.constantFrom(...pool.rows)).id], confirm: true };
  },
  restoreVectors(parts, { pool, draw }) {
    parts.body = {
      ...draw(fc.constantFrom(...pool.backups)),
      truncate_before_restore: draw(fc.boolean()),
      ...(draw(fc.boolean()) && { tables: ['langchain_pg_collection', 'langchain_pg_embedding'] }),
    };
  },
};
