import { said } from '@pairsmith/core';
import {
  claimRun,
  createPool,
  createTask,
  getTask,
  insertRun,
  inTransaction,
  type Claim,
} from '@pairsmith/db';
import type { TaskParameters } from '@pairsmith/core';
import { createLogger } from '@pairsmith/logger';
import type { Pool } from 'pg';
import { verbatim } from '../../../tests/support/verbatim';
import type { TestDatabase } from '../../../tests/support/database';
import { createStateDatabase } from '../../../tests/support/state-database';
import { trackProgress } from './step-progress';

let database: TestDatabase;
let pool: Pool;
beforeAll(async () => {
  database = await createStateDatabase();
  pool = createPool(database.url);
});
afterAll(async () => {
  await pool.end();
  await database.drop();
});

async function runningStep(): Promise<Claim> {
  const { task_id: taskId } = await createTask(pool, 'key', {
    taskName: null,
    dbConnection: 'postgresql://u:p@h/d',
    parameters: {} as TaskParameters,
    createdBy: 'guest',
    at: new Date(),
  });
  const executionId = `${taskId}_run`;
  const options = { fresh: false, draw: 0, backup_vector_tables: false, truncate_vector_tables: false };
  const run = { taskId, step: 'ddl_generation', mode: 'step', options } as const;
  await inTransaction(pool, (client) => insertRun(client, run, () => executionId));
  await claimRun(pool, executionId, 1, 'test');
  return { taskId, executionId, fence: 1 };
}

it('a step that warns and then fails at once is shown with its last warning', async () => {
  const claim = await runningStep();
  const onFenced = jest.fn();
  const tracked = trackProgress({
    pool,
    claim,
    log: createLogger({ level: 'error' }),
    warnings: [],
    onFenced,
  });
  tracked.warn(verbatim('the first one'));
  tracked.warn(verbatim('the last one'));
  tracked.progress(3, 4, said('unit.tables'));
  await tracked.stop();
  const [step] = (await getTask(pool, claim.taskId))?.steps ?? [];
  expect(step).toMatchObject({
    warnings: [verbatim('the first one'), verbatim('the last one')],
    progress: { done: 3, percent: 75 },
  });
  expect(onFenced).not.toHaveBeenCalled();
});
