import { spawn } from 'node:child_process';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { fromSource } from '../../tests/support/from-source';
import { killTree } from '../../tests/support/processes';
import { startService, type TestService } from '../../tests/support/service';
import { watch } from '../../tests/support/worker-process';
import type { Figure } from '../harness/figure';
import { inTurn } from '../harness/in-turn';
import { requestsASecond } from '../harness/load';
import type { Part } from './part';

const CALLERS = 16;
const SECONDS = 3;

/** A task's status, asked for by many at once with the request log on, beside bare Express with one select. */
export const status: Part = async ({ rounds }): Promise<Figure[]> => {
  const service = await startService({}, 0);
  const reference = await startReference(service);
  try {
    const { task_id: id } = await service.api.createTask({
      db_connection: 'postgresql://reader@127.0.0.1:5432/d',
    });
    const url = `${service.url}/api/v0/data_pipeline/tasks/${id}`;
    const [ours, bare] = await inTurn(
      rounds,
      { name: 'Pairsmith', measure: () => requestsASecond(url, CALLERS, SECONDS) },
      {
        name: 'Express and one select',
        measure: () => requestsASecond(`${reference.url}/tasks/${id}`, CALLERS, SECONDS),
      },
    );
    return [
      {
        name: 'status of a task',
        unit: 'requests a second',
        ours: ours!,
        reference: bare!,
        target: { says: '≥ 0.6', isReached: (own, other) => own / other >= 0.6 },
        notes: { callers: CALLERS },
      },
    ];
  } finally {
    await reference.close();
    await service.close();
  }
};

async function startReference({ databaseUrl }: TestService) {
  const port = await freePort();
  const [file, ...args] = fromSource('bench/reference/one-select.ts');
  const child = spawn(file, args, {
    env: { PATH: process.env['PATH'], DATABASE_URL: databaseUrl, PORT: String(port), NODE_ENV: 'production' },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await watch(child).until(/^listening$/);
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => void (child.pid && (await killTree(child.pid, 'SIGKILL'))),
  };
}
