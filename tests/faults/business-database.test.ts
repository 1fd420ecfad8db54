import { inWords } from '@pairsmith/core';
import { Client } from 'pg';
import { createReader } from '../support/database';
import { startService, stepOf, type TestService } from '../support/service';
import { startPostgres, type TestServer } from '../support/stack';
import type { WorkerProcess } from '../support/worker-process';

/** The customer's database goes away under a step that has read from it. */

const PATIENCE_MS = 1_500;
let business: TestServer;
let service: TestService;
let worker: WorkerProcess;
beforeAll(async () => {
  business = await startPostgres();
  const owner = await connectAsOwner();
  await owner.query(`
    create table customer (id int primary key, name text not null);
    insert into customer select i, '客户' || i from generate_series(1, 40) i; analyze`);
  await owner.end();
  const url = await createReader(business);
  service = await startService({ BUSINESS_DATABASE_URL: url }, 0);
});
afterAll(async () => {
  await service?.close();
  await business?.stop();
});

async function connectAsOwner(): Promise<Client> {
  const owner = new Client({ connectionString: business.url });
  // The server is stopped under it on purpose.
  owner.on('error', () => undefined);
  await owner.connect();
  return owner;
}

/** Executes the first step, and cuts the power of its database while it waits for a table that is locked. */
async function cutOffInMidStep(): Promise<string> {
  const owner = await connectAsOwner();
  await owner.query('begin; lock table customer in access exclusive mode');
  const taskId = await service.newTask(['public.customer']);
  await service.execute(taskId, 'ddl_generation');
  // Within its transaction the owner would see the same activity for ever.
  const watcher = await connectAsOwner();
  const waiting = `select from pg_stat_activity where application_name = 'pairsmith' and wait_event_type = 'Lock'`;
  for (const end = Date.now() + 120_000; !(await watcher.query(waiting)).rowCount;)
    if (Date.now() > end) throw new Error('the step does not wait for the table');
  await business.kill('SIGKILL');
  return taskId;
}

const restart = async () => {
  business = await startPostgres({ dir: business.dir, port: business.port });
};

it('a step goes on when its database comes back from a restart, and says meanwhile what it waits for', async () => {
  worker = await service.startWorker();
  const taskId = await cutOffInMidStep();
  const task = await service.until(taskId, (now) =>
    /^业务数据库暂时出错，[\d.]+ 秒后重试: /.test(
      inWords(stepOf(now, 'ddl_generation').progress?.message ?? '', 'zh'),
    ),
  );
  expect(stepOf(task, 'ddl_generation').step_status).toBe('running');
  await restart();
  const done = await service.until(taskId, (now) => now.status !== 'in_progress');
  expect(stepOf(done, 'ddl_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
  await worker.until(/^业务数据库已恢复，步骤继续执行$/);
});

it('a step that begins while the database is away waits for it where some task had reached it, and fails at once where none had', async () => {
  const asAnother = Object.assign(new URL(business.url), { username: 'another', password: 'one' }).href;
  const [known = '', newcomer = '', changed = ''] = await Promise.all(
    [1, 2, 3].map(() => service.newTask(['public.customer'])),
  );
  const unknown = await service.newTask(['public.customer'], { db_connection: asAnother });
  await service.run(known, 'ddl_generation');
  await service.run(changed, 'ddl_generation');
  await service.api.patchTask({ task_id: changed, db_connection: asAnother });
  await business.kill('SIGKILL');
  for (const taskId of [unknown, changed])
    expect(await service.run(taskId, 'ddl_generation')).toMatchObject({
      ...{ step_status: 'failed', error_type: 'database_connection_error' },
      error_message: expect.not.stringContaining('仍未恢复'),
    });

  const second = await service.startWorker();
  const waits = (taskId: string, step: 'ddl_generation' | 'qa_generation') =>
    service.until(taskId, (now) =>
      /^业务数据库暂时出错/.test(inWords(stepOf(now, step).progress?.message ?? '', 'zh')),
    );
  await service.execute(known, 'qa_generation');
  await service.execute(newcomer, 'ddl_generation');
  await Promise.all([waits(known, 'qa_generation'), waits(newcomer, 'ddl_generation')]);
  await restart();
  const done = await service.until(known, (now) => now.status !== 'in_progress');
  expect(stepOf(done, 'qa_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
  const begun = await service.until(newcomer, (now) => now.status !== 'in_progress');
  expect(stepOf(begun, 'ddl_generation')).toMatchObject({ step_status: 'completed', attempts: 1 });
  second.kill('SIGTERM');
  await second.exited;
});

it('a step fails when its database stays away for longer than the setting allows', async () => {
  worker.kill('SIGTERM');
  await worker.exited;
  worker = await service.startWorker({ SOURCE_DB_PATIENCE_MS: String(PATIENCE_MS) });
  const taskId = await cutOffInMidStep();
  const task = await service.until(taskId, (now) => now.status !== 'in_progress');
  expect(stepOf(task, 'ddl_generation')).toMatchObject({
    step_status: 'failed',
    attempts: 1,
    error_type: 'database_connection_error',
    error_message: expect.stringContaining('仍未恢复'),
  });
  await restart();
});
