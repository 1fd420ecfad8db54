import { listFiles } from '@pairsmith/db';
import { createBench, type Bench } from '../support/fault-bench';
import { expectInvariant } from '../support/invariant';
import { freezeAndThaw } from './freeze-and-thaw';

let bench: Bench;
beforeAll(async () => {
  bench = await createBench();
});
afterAll(() => bench.close());

it('a worker frozen past its lease publishes nothing when it thaws, and stops within a heartbeat', async () => {
  const { late, taskId, executionId, before } = await freezeAndThaw(bench);
  await late.until(/^fenced: nothing is written$/, 3_000);
  expect(await listFiles(bench.pool, taskId)).toEqual(before);
  expect(before.filter((file) => file.step).map((file) => file.folder)).toEqual(
    Array.from({ length: 4 }, () => `runs/${executionId}.f2`),
  );
  await expectInvariant(bench.pool, bench.dataDir, taskId);
});
