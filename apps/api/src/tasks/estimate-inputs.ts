import {
  AppError,
  averageShapes,
  countShapes,
  isAppError,
  parseQuestionList,
  parseTableList,
  QUESTIONS_FILE,
  said,
  type ExecuteRequest,
  type Message,
} from '@pairsmith/core';
import { getFile, type TaskWithSteps } from '@pairsmith/db';
import { isStored, readStored } from '@pairsmith/files';
import { tableShapes } from '@pairsmith/source-db';
import type { ApiDeps } from '../deps';
import { connectionOf } from '../business-database/task-connection';
import { withDeadline } from '../http/deadline';

/** Who waits for an estimate waits no longer for the business database. */
const LOOK_MS = 5_000;

type Deps = Pick<ApiDeps, 'pool' | 'config' | 'sourceDbs'>;

/** Columns and comments of a task's tables; where its database cannot be asked, what tables have on average, with a warning. */
export async function lookAtTables(
  deps: Deps,
  { task_id: taskId, table_count: count }: TaskWithSteps,
  gone: AbortSignal,
): Promise<{ shapes: ReturnType<typeof countShapes>; warnings: Message[] }> {
  const late = new AppError(
    'database_connection_error',
    said('task.look_too_slow', { seconds: LOOK_MS / 1000 }),
  );
  try {
    const { tables } = parseTableList((await readInput(deps, taskId, 'table_list.txt')) ?? '');
    const shapes = await withDeadline({ ms: LOOK_MS, late, outer: gone }, async (signal) => {
      const db = await deps.sourceDbs.use(await connectionOf(deps, taskId));
      try {
        return await tableShapes(db, tables, signal);
      } finally {
        await db.release();
      }
    });
    return { shapes: countShapes(shapes), warnings: [] };
  } catch (error) {
    if (!isAppError(error) || gone.aborted) throw error;
    return {
      shapes: averageShapes(count ?? 0),
      warnings: [said('task.estimate_unseen', { why: error.said })],
    };
  }
}

/** Questions that people brought and that step 2 would ask about; where it adds to what is there, those that it does not know yet. */
export async function countQuestions(
  deps: Deps,
  { task_id: taskId, steps }: TaskWithSteps,
  { append }: Pick<ExecuteRequest, 'append'>,
): Promise<number> {
  const text = await readInput(deps, taskId, QUESTIONS_FILE);
  const { length } = parseQuestionList(text ?? '').questions;
  const report = steps.find(({ step }) => step === 'qa_generation')?.report ?? {};
  const { answered = 0, already = 0 } = (report['questions'] ?? {}) as {
    answered?: number;
    already?: number;
  };
  return append ? Math.max(0, length - answered - already) : length;
}

/** Null: it is not there. */
async function readInput({ pool, config }: Deps, taskId: string, name: string): Promise<string | null> {
  const file = await getFile(pool, taskId, name);
  if (!file || !(await isStored(config.DATA_DIR, taskId, file))) return null;
  return (await readStored(config.DATA_DIR, taskId, file)).toString('utf8');
}
