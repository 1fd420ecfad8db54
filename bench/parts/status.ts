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

const SECONDS = 3;
/** Callers, and the tasks that they ask for in turn. */
const CASES = [
  { callers: 10, tasks: 1 },
  { callers: 50, tasks: 1 },
  { callers: 50, tasks: 50 },
];

/** A task's status, asked for by many at once with the request log on, beside bare Express with one select. */
export const status: Part = async ({ rounds }): Promise<Figure[]> => {
  const service = await startService({}, 0);
  const reference = await startReference(service);
  const figures: Figure[] = [];
  try {
    const ids = await createTasks(service, Math.max(...CASES.map(({ tasks }) => tasks)));
    for (const { callers, tasks } of CASES) {
      const rateOf = (base: string) =>
        requestsASecond(
          ids.slice(0, tasks).map((id) => `${base}/tasks/${id}`),
          ...([callers, SECONDS] as const),
        );
      const [ours, bare] = await inTurn(
        rounds,
        { name: 'Pairsmith', measure: () => rateOf(`${service.url}/api/v0/data_pipeline`) },
        { name: 'Express and one select', measure: () => rateOf(reference.url) },
      );
      figures.push({
        name: `status of ${tasks === 1 ? 'a task' : `${tasks} tasks`}, ${callers} callers`,
        unit: 'requests a second',
        ours: ours!,
        reference: bare!,
        target: { says: '≥ 0.6', isReached: (own, other) => own / other >= 0.6 },
      });
    }
    return figures;
  } finally {
    await reference.close();
    await service.close();
  }
};

async function createTasks({ api }: TestService, count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let at = 0; at < count; at += 1) {
    const { task_id } = await api.createTask({ db_connection: 'postgresql://reader@127.0.0.1:5432/d' });
    ids.push(task_id);
  }
  return ids;
}

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
