import type { BadValue } from './bad-values';
import type { Field } from './fields';
import type { RequestParts } from './valid-requests';

/** Values that look bad and are in truth fine, or that are refused with another status than 400; each with its reason. */
interface Exception {
  /** `operation.field`, `*.field` for every operation that has it, or `kind.field` for one kind of training data. */
  fields: string[];
  labels: string[];
  /** 200: the value is fine. */
  status: number;
  why: string;
}

const PATHS = ['upwards', 'encoded upwards', 'absolute', 'of Windows'];
const STRANGE = ['bidi', 'zero-width', 'NFD', 'emoji'];
const EMPTY = ['empty text', 'only blanks'];

const EXCEPTIONS: Exception[] = [
  {
    fields: ['*.task_name', '*.business_context', '*.question', '*.content', 'error_sql.sql'],
    labels: [...PATHS, ...STRANGE],
    status: 200,
    why: 'text for people, kept and given back as it is; no part of it ever becomes a path',
  },
  {
    fields: ['createTask.mine', 'patchTask.mine'],
    labels: ['empty array'],
    status: 200,
    why: 'no queries in use are to become pairs',
  },
  {
    fields: ['createTask.table_list_file'],
    labels: ['encoded upwards', ...STRANGE],
    status: 200,
    why: 'a name without a folder, which is deprecated: it is decoded and read by nobody, and answered with a warning',
  },
  {
    fields: ['createTask.task_name', 'patchTask.task_name'],
    labels: EMPTY,
    status: 200,
    why: 'a label that may be any string of up to 255 characters, or none',
  },
  {
    fields: [
      ...['createTask.db_name', 'getTrainingStats.db_name', 'queryTrainingData.db_name'],
      ...['searchTrainingData.db_name', 'createTrainingData.db_name', 'uploadTrainingData.db_name'],
    ],
    labels: [...PATHS, ...STRANGE],
    status: 200,
    why: 'PostgreSQL allows every character in the name of a database; in the names of files it is made safe, rows only hold it',
  },
  {
    fields: [
      ...['queryTasks.task_name', 'queryTasks.created_by', 'queryTasks.db_name', 'queryLogs.keyword'],
      ...['queryLogs.logger_name', 'queryTrainingData.search_keyword'],
      ...['queryAudit.task_id', 'queryAudit.actor', 'queryAudit.request_id'],
    ],
    labels: [...EMPTY, ...PATHS, ...STRANGE],
    status: 200,
    why: 'looked for as text; a form that is left empty sends an empty one, which filters nothing',
  },
  {
    fields: ['uploadTrainingData.db_name', 'getTrainingStats.db_name'],
    labels: ['lone surrogate'],
    status: 200,
    why: 'in the UTF-8 of a form or a query there is no half of a pair: what is read is the replacement character',
  },
  {
    fields: ['listPairs.theme', 'listPairs.trait', 'listPairs.table', 'listPairs.search'],
    labels: [...EMPTY, ...PATHS, ...STRANGE, 'lone surrogate'],
    status: 200,
    why: 'compared as text, in the UTF-8 of a query: nothing is called so',
  },
  {
    fields: ['exportTask.seed', 'exportTrainingData.seed', 'evaluateTask.seed'],
    labels: [...EMPTY, ...PATHS, ...STRANGE],
    status: 200,
    why: 'any text draws in its own way; it is only hashed',
  },
  {
    fields: ['exportTask.seed'],
    labels: ['lone surrogate'],
    status: 200,
    why: 'in the UTF-8 of a query there is no half of a pair: what is read is the replacement character',
  },
  {
    fields: ['exportTrainingData.db_name'],
    labels: [...PATHS, ...STRANGE],
    status: 404,
    why: 'PostgreSQL allows every character in the name of a database: of one that is not there, there are no tasks',
  },
  {
    fields: ['listTables.schema', 'listTables.table_name_pattern'],
    labels: [...EMPTY, ...PATHS, ...STRANGE],
    status: 200,
    why: 'names in PostgreSQL may hold every character: a schema that is not there has no tables; empty is the default',
  },
  {
    fields: ['createTableList.tables', 'createTableList.table_names'],
    labels: ['NFD'],
    status: 200,
    why: 'letters with their accents apart are a name like any other; whether there is such a table, the step finds out',
  },
  {
    fields: ['tableDdl.table'],
    labels: ['NFD'],
    status: 404,
    why: 'letters with their accents apart are a name like any other, of a table that is not there',
  },
  {
    fields: ['updateTrainingData.id'],
    labels: [...PATHS, ...STRANGE],
    status: 404,
    why: 'an id is a text that one row has or no row has',
  },
  {
    fields: ['restoreVectors.backup_path'],
    labels: [...EMPTY, ...PATHS, ...STRANGE],
    status: 404,
    why: 'by the contract: what the list of backups does not give is not found, however it is spelled',
  },
  {
    fields: ['getTask.task_id', 'downloadFile.file_name', 'getPair.pair_id', 'getEvaluation.evaluation_id'],
    labels: ['empty text'],
    status: 200,
    why: 'without its last part the path is that of the list',
  },
  {
    fields: ['patchTask.task_id', 'reviewPair.pair_id'],
    labels: ['empty text'],
    status: 405,
    why: 'without its last part the path is that of the list, which cannot be patched',
  },
  {
    fields: ['*.task_id', '*.file_name', '*.pair_id', '*.evaluation_id'],
    labels: ['lone surrogate in the path'],
    status: 400,
    why: 'half of a surrogate pair has no UTF-8: the path cannot be decoded',
  },
];

/** What a bad value must be answered with. */
export function expectedStatus(
  operation: string,
  field: Field,
  { bad, valid }: { bad: BadValue; valid: RequestParts },
): number {
  const data = valid.body?.data ?? valid.body;
  const item = (Array.isArray(data) ? data[0] : data) as { training_data_type?: string } | undefined;
  const scopes = ['*', operation, String(item?.training_data_type)];
  const name = field.path.filter((key) => key !== 'data' && typeof key === 'string').join('.');
  const label =
    field.place === 'path' && bad.label === 'lone surrogate' ? `${bad.label} in the path` : bad.label;
  const found = EXCEPTIONS.find(
    ({ fields, labels }) =>
      labels.includes(label) && scopes.some((scope) => fields.includes(`${scope}.${name}`)),
  );
  return found?.status ?? (field.place === 'path' ? 404 : 400);
}
