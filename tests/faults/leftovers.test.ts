import { existsSync } from 'node:fs';
import { mkdir, readdir, readlink } from 'node:fs/promises';
import { join } from 'node:path';
import { beginAudit, deleteFiles, getTask, queryAudit } from '@pairsmith/db';
import { removeTaskFolder, taskFolder } from '@pairsmith/files';
import { createLogger } from '@pairsmith/logger';
import { clean, sweep } from '../../apps/worker/src/reconcile';
import { updateViews } from '../../apps/worker/src/update-views';
import { createBench, SECRET_KEYS, type Bench } from '../support/fault-bench';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

const deps = () => ({
  ...{ pool: bench.pool, dataDir: bench.dataDir, auditKeepDays: 30, secretKeys: SECRET_KEYS },
  log: createLogger({ level: 'error' }),
});

const stage = (run: string) =>
  bench.pool.query(
    `insert into pairsmith.training_staging (run, id, collection, embedding, document, cmetadata, words)
     values ($1, 'x', 'sql', '[1]', '', '{}', '{}')`,
    [run],
  );

it('rows staged by a load that ended are dropped, those of a live one stay', async () => {
  const taskId = await bench.newTask();
  const live = await bench.execute(taskId);
  for (const run of [`${live}.f1`, `${live}.f0`, 'ended.f1']) await stage(run);
  await clean(deps(), 0);
  const { rows } = await bench.pool.query('select run from pairsmith.training_staging');
  expect(rows).toEqual([{ run: `${live}.f1` }]);
});

it('who changed what is forgotten when its time is over, and not before', async () => {
  const begun = { actor: 'guest', role: 'admin', action: 'task.cancel', task_ids: [], details: {} } as const;
  for (const [request_id, days] of [
    ['old', 31],
    ['young', 29],
  ] as const) {
    const id = await beginAudit(bench.pool, { ...begun, task_ids: [], request_id });
    await bench.pool.query(`update pairsmith.audit set at = now() - $2 * interval '1 day' where id = $1`, [
      id,
      days,
    ]);
  }
  await clean(deps(), 0);
  const { entries } = await queryAudit(bench.pool, {}, { limit: 10, offset: 0 });
  expect(entries.map((entry) => entry.request_id)).toEqual(['young']);
});

it('a folder that was deleted is not made again for the sake of an empty view', async () => {
  const taskId = await bench.newTask();
  await updateViews(deps());
  expect(await readlink(join(taskFolder(bench.dataDir, taskId), 'current'))).toBe('views/1');
  await deleteFiles(bench.pool, taskId);
  await removeTaskFolder(bench.dataDir, taskId);
  await updateViews(deps());
  expect(existsSync(taskFolder(bench.dataDir, taskId))).toBe(false);
});

it('a view that stayed behind for hours is made up for, and one bad folder keeps no other from it', async () => {
  const bad = await bench.newTask();
  const taskId = await bench.newTask();
  await bench.pool.query(`update pairsmith.tasks set updated_at = now() - interval '3 hours'`);
  const root = taskFolder(bench.dataDir, bad);
  await mkdir(join(root, 'current'));
  await clean(deps(), 0);
  const version = (await getTask(bench.pool, taskId))?.files_version;
  expect(await readlink(join(taskFolder(bench.dataDir, taskId), 'current'))).toBe(`views/${version}`);
});

it('two that build one view at once leave a whole one', async () => {
  const taskId = await bench.newTask();
  await Promise.all(Array.from({ length: 6 }, () => updateViews(deps(), taskId)));
  const root = taskFolder(bench.dataDir, taskId);
  expect(await readdir(join(root, 'current'))).toEqual(['table_list.txt']);
  expect(await readdir(join(root, 'views'))).toEqual(['1']);
});

it('a sweep asks a queue that does not answer once, however many runs wait', async () => {
  for (let tasks = 0; tasks < 3; tasks += 1) await bench.execute(await bench.newTask());
  await bench.pool.query(
    `update pairsmith.step_runs set enqueued_at = now() - interval '1 hour' where status = 'queued'`,
  );
  let asked = 0;
  const jobState = () => {
    asked += 1;
    return Promise.reject(new Error('no answer'));
  };
  const limits = { leaseMs: 60_000, resendAfterMs: 1_000, stallMs: 60_000, maxLost: 5 };
  await sweep({ ...deps(), ...limits, queue: { send: bench.queue.send, jobState } });
  expect(asked).toBe(1);
});
