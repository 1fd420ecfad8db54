import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { putUpload } from '@pairsmith/db';
import { createFolder, taskFolder, writeNewFile } from '@pairsmith/files';
import { createBench, stepOf, type Bench } from '../support/fault-bench';
import { verbatim } from '../support/verbatim';
import { expectInvariant } from '../support/invariant';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

it('what a backup’s second copy of the files brought from after its dump is in no run’s way', async () => {
  const [taskId, other] = [await bench.newTask(), await bench.newTask()];
  const [run, third] = [await bench.execute(taskId), await bench.execute(other)];
  for (const [task, execution] of [
    [taskId, run],
    [other, third],
  ] as const) {
    await createFolder(bench.dataDir, task, `runs/${execution}.f1`);
    await writeNewFile(
      bench.dataDir,
      task,
      `runs/${execution}.f1`,
      'ddl_generation_1.md',
      'of another history',
    );
  }
  // What a name means is never taken away, whatever went wrong.
  const file = { name: 'a.md', folder: `runs/${third}.f1`, bytes: 18, sha256: 'x' };
  const stale = { steps: [], warning: verbatim('') };
  await bench.pool.query(`update pairsmith.step_runs set status = 'completed' where task_id = $1`, [other]);
  await putUpload(bench.pool, other, { file, editedBy: 'guest', mode: 'replace', stale, tableCount: 1 });
  await bench.pool.query(`update pairsmith.step_runs set status = 'queued' where task_id = $1`, [other]);

  await bench.startWorker();
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  await expectInvariant(bench.pool, bench.dataDir, taskId);
  await bench.until(other, (task) => task.status === 'failed');
  expect(readdirSync(join(taskFolder(bench.dataDir, other), file.folder))).toEqual(['ddl_generation_1.md']);
});
