import { inWords } from '@pairsmith/core';
import { stepOf } from '../support/service';
import { startAwayDatabase, type AwayDatabase } from './away-database';

/** The customer's database is away when a step begins, or for longer than it is waited for. */

let away: AwayDatabase;
beforeEach(async () => {
  away = await startAwayDatabase();
});
afterEach(() => away?.close());

it('a step that begins while the database is away waits for it where some task had reached it, and fails at once where none had', async () => {
  const { service } = away;
  await service.startWorker();
  const asAnother = Object.assign(new URL(away.url), { username: 'another', password: 'one' }).href;
  const [known = '', newcomer = '', changed = ''] = await Promise.all(
    [1, 2, 3].map(() => service.newTask(['public.customer'])),
  );
  const unknown = await service.newTask(['public.customer'], { db_connection: asAnother });
  await service.run(known, 'ddl_generation');
  await service.run(changed, 'ddl_generation');
  await service.api.patchTask({ task_id: changed, db_connection: asAnother });
  await away.cutOff();
  for (const taskId of [unknown, changed])
    expect(await service.run(taskId, 'ddl_generation')).toMatchObject({
      ...{ step_status: 'failed', error_type: 'database_connection_error' },
      error_message: expect.not.stringContaining('仍未恢复'),
    });

  await service.startWorker();
  const waits = (taskId: string, step: 'ddl_generation' | 'qa_generation') =>
    service.until(taskId, (now) =>
      /^业务数据库暂时出错/.test(inWords(stepOf(now, step).progress?.message ?? '', 'zh')),
    );
  await service.execute(known, 'qa_generation');
  await service.execute(newcomer, 'ddl_generation');
  await Promise.all([waits(known, 'qa_generation'), waits(newcomer, 'ddl_generation')]);
  await away.restart();
  const done = await service.until(known, (now) => now.status !== 'in_progress');
  expect(stepOf(done, 'qa_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
  const begun = await service.until(newcomer, (now) => now.status !== 'in_progress');
  expect(stepOf(begun, 'ddl_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
});

it('a step fails when its database stays away for longer than the setting allows', async () => {
  const { service } = away;
  await service.startWorker({ SOURCE_DB_PATIENCE_MS: '1500' });
  const taskId = await away.cutOffInMidStep();
  const task = await service.until(taskId, (now) => now.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    step_status: 'failed',
    attempts: 1,
    error_type: 'database_connection_error',
    error_message: expect.stringContaining('仍未恢复'),
  });
});
