import { execFile } from 'node:child_process';
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { listFiles } from '@pairsmith/db';
import { taskFolder } from '@pairsmith/files';
import { createBench, SECRET_KEY, type Bench } from '../support/fault-bench';
import { fromSource } from '../support/from-source';

/** `npm run verify`: whether database, volume and key belong together, before somebody finds out by losing something. */

let bench: Bench;
let taskId: string;
beforeAll(async () => {
  bench = await createBench();
  bench.play({ files: 3, delayMs: 0 });
  const worker = await bench.startWorker();
  taskId = await bench.newTask();
  await bench.execute(taskId);
  await bench.until(taskId, (task) => task.active_run === null);
  worker.kill('SIGTERM');
  await worker.exited;
});
afterAll(() => bench.close());

async function verify(env: Record<string, string> = {}): Promise<{ code: number; lines: string[] }> {
  const [file, ...args] = fromSource('apps/worker/src/verify.ts');
  const given = { DATABASE_URL: bench.databaseUrl, DATA_DIR: bench.dataDir, SECRET_KEY, ...env };
  const done = promisify(execFile)(file, args, { env: { PATH: process.env['PATH'], ...given } });
  const { code, stdout, stderr } = await done.then(
    (said) => ({ code: 0, ...said }),
    (error: { code: number; stdout: string; stderr: string }) => error,
  );
  return { code, lines: (stdout + stderr).trim().split('\n') };
}

it('says of a sound state how much it has looked at', async () => {
  const files = await listFiles(bench.pool, taskId);
  expect(files.length).toBeGreaterThan(3);
  expect(await verify()).toEqual({ code: 0, lines: [`1 tasks, ${files.length} files: no problems`] });
});

it('names each file that is gone or has changed, and each connection that another key encrypted', async () => {
  const files = (await listFiles(bench.pool, taskId)).filter(({ step }) => step !== null);
  const [gone, changed] = files as [(typeof files)[number], (typeof files)[number]];
  const pathOf = ({ folder, stored_as }: typeof gone) =>
    join(taskFolder(bench.dataDir, taskId), folder, stored_as);
  await rm(pathOf(gone));
  await writeFile(pathOf(changed), 'other bytes');
  const { code, lines } = await verify({ SECRET_KEY: 'a key that sealed nothing' });
  expect(code).toBe(1);
  expect(lines).toEqual([
    `${taskId}: its connection is encrypted with another SECRET_KEY`,
    `${taskId}: ${gone.name} has no bytes`,
    `${taskId}: ${changed.name} has other bytes than were written`,
    expect.stringMatching(/: 3 problems$/),
  ]);
});

it('says what is missing to look at all', async () => {
  expect(await verify({ SECRET_KEY: '' })).toMatchObject({
    ...{ code: 1, lines: expect.arrayContaining([expect.stringContaining('SECRET_KEY: is required')]) },
  });
});
