import { inWords } from '@pairsmith/core';
import { stepOf } from '../support/service';
import { startAwayDatabase, type AwayDatabase } from './away-database';

/** The customer's database goes away under a step that has read from it. */

let away: AwayDatabase;
beforeAll(async () => {
  away = await startAwayDatabase();
});
afterAll(() => away?.close());

it('a step goes on when its database comes back from a restart, and says meanwhile what it waits for', async () => {
  const { service } = away;
  const worker = await service.startWorker();
  const taskId = await away.cutOffInMidStep();
  const task = await service.until(taskId, (now) =>
    /^业务数据库暂时出错，[\d.]+ 秒后重试: /.test(
      inWords(stepOf(now, 'ddl_generation').progress?.message ?? '', 'zh'),
    ),
  );
  expect(stepOf(task, 'ddl_generation').step_status).toBe('running');
  await away.restart();
  const done = await service.until(taskId, (now) => now.status !== 'in_progress');
  expect(stepOf(done, 'ddl_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
  await worker.until(/^业务数据库已恢复，步骤继续执行$/);
});
