import { listFiles } from '@pairsmith/db';
import { stepOf, type Bench } from '../support/fault-bench';

/** Leases so short that a worker that stands still loses its run within two seconds. */
export const QUICK = { LEASE_MS: '1500', HEARTBEAT_INTERVAL_MS: '300', SWEEP_INTERVAL_MS: '300' };

/** One worker freezes after its first file, another one takes over and publishes, then the first one thaws. */
export async function freezeAndThaw(bench: Bench, env: Record<string, string> = {}) {
  bench.play({ files: 3, delayMs: 300 });
  const late = await bench.startWorker({ ...QUICK, ...env });
  const taskId = await bench.newTask();
  const executionId = await bench.execute(taskId);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').progress?.done === 1);
  late.kill('SIGSTOP');
  await bench.startWorker(QUICK);
  await bench.until(taskId, (task) => stepOf(task, 'ddl_generation').status === 'completed');
  const before = await listFiles(bench.pool, taskId);
  late.kill('SIGCONT');
  return { late, taskId, executionId, before };
}
