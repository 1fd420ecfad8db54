import { isDeepStrictEqual } from 'node:util';
import {
  AppError,
  maskConnection,
  STEP_NAMES,
  stepsFrom,
  type PatchTaskRequest,
  type StepName,
  type TaskParameters,
  said,
  inWords,
} from '@pairsmith/core';
import * as db from '@pairsmith/db';
import { appendTaskLog } from '@pairsmith/files';
import { nameDatabase, writeTaskConfig } from './create-task';
import type { ApiDeps } from '../deps';
import { taskIsBusy, taskNotFound } from './find-task';

/** The first step that works with a parameter: it and what follows it are stale when the parameter changes. */
const FIRST_STEP: Record<keyof PatchTaskRequest, StepName | null> = {
  task_name: null,
  max_llm_tokens: null,
  db_connection: 'ddl_generation',
  business_context: 'ddl_generation',
  masking: 'ddl_generation',
  language: 'ddl_generation',
  theme_count: 'qa_generation',
  questions_per_theme: 'qa_generation',
  mine: 'qa_generation',
  strict: 'sql_validation',
  enable_sql_validation: 'sql_validation',
  enable_llm_repair: 'sql_validation',
  modify_original_file: 'sql_validation',
  enable_training_data_load: 'training_load',
};

/** Changes a task's parameters. @throws AppError resource_not_found | task_already_running | invalid_params */
export async function patchTask(
  deps: ApiDeps,
  taskId: string,
  request: PatchTaskRequest,
): Promise<db.TaskWithSteps> {
  const { pool, config } = deps;
  const given = (Object.keys(request) as Parameter[]).filter((name) => request[name] !== undefined);
  if (!given.length)
    throw new AppError(
      'invalid_params',
      said('request.nothing_to_patch', { names: Object.keys(FIRST_STEP) }),
    );
  const { task_name, db_connection, ...parameters } = request;
  if (db_connection !== undefined && !URL.canParse(db_connection))
    throw new AppError('invalid_params', said('request.bad_connection'), {
      details: { invalid_params: ['db_connection'] },
    });
  const before = await db.getTask(pool, taskId);
  if (!before) throw taskNotFound(taskId);
  const connection = db_connection && nameDatabase(db_connection, before.parameters.db_name).dbConnection;
  const changed = changedInput(before, {
    ...parameters,
    ...(connection && { db_connection: maskConnection(connection) }),
  });
  const task = await db.patchTask(
    pool,
    config.SECRET_KEY,
    taskId,
    {
      ...(task_name !== undefined && { taskName: task_name }),
      ...(connection && {
        connection: { dbConnection: connection, allowedTarget: deps.sourceDbs.allow(connection) },
      }),
      parameters: parameters as Partial<TaskParameters>,
    },
    { steps: staleSteps(changed), warning: said('task.parameters_changed', { names: changed }) },
  );
  if (task === null) throw taskNotFound(taskId);
  if (task === 'busy') throw taskIsBusy(await activeStep(deps, taskId));
  await writeTaskConfig(deps, task);
  await appendTaskLog(config.DATA_DIR, taskId, {
    level: 'INFO',
    logger: `TaskDir_${taskId}`,
    message: inWords(
      said('log.parameters_patched', { given: given.map((name) => `${name}=${say(request[name])}`) }),
      task.parameters.language,
    ),
    at: new Date(),
  });
  return task;
}

type Parameter = keyof PatchTaskRequest;

/** What differs from what the task has; another password of the same user is no other input. */
function changedInput(before: db.TaskRow, given: Omit<PatchTaskRequest, 'task_name'>): Parameter[] {
  const has: PatchTaskRequest = { ...before.parameters, db_connection: before.connection_masked };
  return (Object.keys(given) as (keyof typeof given)[]).filter(
    (name) => given[name] !== undefined && !isDeepStrictEqual(given[name], has[name]),
  );
}

/** The first step that works with what changed, and those that follow it. */
function staleSteps(changed: Parameter[]): StepName[] {
  return stepsFrom(STEP_NAMES.find((step) => changed.some((name) => FIRST_STEP[name] === step)));
}

const say = (value: unknown) => maskConnection(typeof value === 'string' ? value : JSON.stringify(value));

/** The step that made a task busy, for the message; it may have ended meanwhile. */
export const activeStep = async ({ pool }: Pick<ApiDeps, 'pool'>, taskId: string): Promise<string> =>
  (await db.activeRun(pool, taskId))?.step ?? '-';
