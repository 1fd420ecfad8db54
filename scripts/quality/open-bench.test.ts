import { join } from 'node:path';
import { listReviews } from '@pairsmith/db';
import { openBench } from './open-bench';

it('has a state that the steps can ask, and stops what it started', async () => {
  process.env['DATA_DIR'] = join(process.env['PAIRSMITH_TEST_FOLDER'] ?? '', 'quality-bench');
  const bench = await openBench(() => undefined);
  try {
    expect(await listReviews(bench.deps.pool, 'task_20260101_000000')).toEqual(new Map());
  } finally {
    await bench.close();
  }
  await expect(bench.deps.pool.query('select 1')).rejects.toThrow();
});
