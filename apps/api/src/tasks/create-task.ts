import {
  AppError,
  DEFAULT_BUSINESS_CONTEXT,
  DEFAULT_MINE,
  type CreateTaskRequest,
  type TaskParameters,
  said,
  inWords,
} from '@pairsmith/core';
import * as db from '@pairsmith/db';
import { appendTaskLog, checkFreeSpace, storeUpload } from '@pairsmith/files';
import { businessConnection } from '../business-database/business-connection';
import type { ApiDeps } from '../deps';
import { localTime } from '../http/local-time';
import { parametersView } from './task-view';

/** Makes a task with its folder; the connection is not tried here, but whether its host may be connected to is decided. */
export async function createTask(
  deps: Pick<ApiDeps, 'pool' | 'config' | 'sourceDbs'>,
  request: CreateTaskRequest,
  createdBy: string,
): Promise<db.TaskWithSteps> {
  const { pool, config } = deps;
  const connection = businessConnection(request.db_connection, config);
  const { dbConnection, dbName } = nameDatabase(connection, request.db_name);
  const allowedTarget = deps.sourceDbs.allow(dbConnection);
  const language = request.language ?? config.OUTPUT_LANGUAGE;
  const parameters: TaskParameters = {
    db_name: dbName,
    business_context: request.business_context ?? DEFAULT_BUSINESS_CONTEXT[language],
    enable_sql_validation: request.enable_sql_validation ?? true,
    enable_llm_repair: request.enable_llm_repair ?? true,
    modify_original_file: request.modify_original_file ?? true,
    enable_training_data_load: request.enable_training_data_load ?? true,
    theme_count: request.theme_count ?? null,
    questions_per_theme: request.questions_per_theme ?? 10,
    language,
    strict: request.strict ?? false,
    masking: request.masking ?? {},
    mine: [...new Set(request.mine ?? DEFAULT_MINE)],
    max_llm_tokens: request.max_llm_tokens ?? null,
  };
  // Asked before there is a task: an answer that says no must not leave one.
  await checkFreeSpace(config.DATA_DIR, config.DISK_MIN_FREE_MB);
  const at = new Date();
  const task = await db.createTask(pool, config.SECRET_KEY, {
    taskName: request.task_name ?? null,
    dbConnection,
    allowedTarget,
    parameters,
    createdBy,
    at,
  });
  await writeTaskConfig(deps, task);
  await appendTaskLog(config.DATA_DIR, task.task_id, {
    level: 'INFO',
    logger: `TaskDir_${task.task_id}`,
    message: inWords(
      said('log.task_created', { database: dbName, context: parameters.business_context }),
      language,
    ),
    at,
  });
  return task;
}

/** Puts `task_config.json` in step with the task; the password is masked. */
export async function writeTaskConfig(
  { pool, config }: Pick<ApiDeps, 'pool' | 'config'>,
  task: db.TaskRow,
): Promise<void> {
  const content = {
    task_id: task.task_id,
    created_at: localTime(task.created_at),
    parameters: parametersView(task),
  };
  const file = await storeUpload(
    config.DATA_DIR,
    task.task_id,
    'task_config.json',
    `${JSON.stringify(content, null, 2)}\n`,
  );
  await db.inTransaction(pool, (client) => db.putSystemFile(client, task.task_id, file));
}

/** `db_name` is a label; where the connection names no database it is the database. */
export function nameDatabase(
  connection: string,
  dbName: string | undefined,
): { dbConnection: string; dbName: string } {
  let url: URL;
  try {
    url = new URL(connection);
  } catch (cause) {
    throw new AppError('invalid_params', said('request.bad_connection_form'), {
      cause,
      details: { invalid_params: ['db_connection'] },
    });
  }
  const named = decodeURIComponent(url.pathname.slice(1));
  if (named) return { dbConnection: connection, dbName: dbName ?? named };
  if (!dbName)
    throw new AppError('missing_required_params', said('request.no_database_name'), {
      details: { missing_params: ['db_name'] },
    });
  url.pathname = `/${encodeURIComponent(dbName)}`;
  return { dbConnection: url.href, dbName };
}
