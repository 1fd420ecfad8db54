import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createChatModel } from '@pairsmith/llm';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createQaGeneration } from '../../apps/worker/src/steps/qa-generation/qa-generation';
import type { Step } from '../../apps/worker/src/steps/step';
import { startSlowModel } from '../../tests/e2e/slow-model';
import { createDatabase, createReader } from '../../tests/support/database';
import type { RecordedRequest } from '../../tests/support/fake-llm';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { median, type Figure } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import { buildManyTables } from '../reference/many-tables';
import type { Part } from './part';

const [TABLES, CONCURRENCY, LATENCY_MS] = [40, 8, 500];
/** Whose answer everything else is asked by. */
const ALONE = 'plan_themes';

/**
 * Steps 1 and 2 with a model, a process of its own, that answers every call after the same time, beside the least that its calls
 * can take: as many at a time as allowed, without a pause; but themes have to be planned before anything is asked about them.
 */
export const model: Part = async ({ rounds }) => {
  const folder = mkdtempSync(join(tmpdir(), 'bench-model-'));
  const llm = await startSlowModel({ latencyMs: LATENCY_MS, logFile: join(folder, 'requests.jsonl') });
  const database = await createDatabase();
  const deps = createTestDeps({
    chatModel: createChatModel({ baseUrl: llm.url, apiKey: null, model: 'fake', concurrency: CONCURRENCY }),
  });
  const measure = async (name: string, step: Step, start: () => ReturnType<typeof createTestRun>) => {
    const ideals: number[] = [];
    const calls: number[] = [];
    const [ours] = await inTurn(rounds, {
      name: 'Pairsmith',
      measure: async () => {
        const before = llm.requests().length;
        const seconds = await secondsOf(() => step(start().context));
        const asked = llm.requests().slice(before);
        calls.push(asked.length);
        ideals.push(leastSeconds(asked));
        return seconds;
      },
    });
    return {
      ...{ name: `${name} of ${TABLES} tables with a model`, unit: 's', ours: ours! },
      // The first round is not counted.
      reference: { name: 'its calls alone', values: ideals.slice(1) },
      target: { says: '≤ 1.15', isReached: (own: number, other: number) => own / other <= 1.15 },
      notes: { calls: median(calls.slice(1)) },
    } satisfies Figure;
  };
  try {
    const names = await buildManyTables(database.url, TABLES);
    const reader = await createReader(database);
    const parameters = { language: 'zh' } as const;
    const run = (step: 'ddl_generation' | 'qa_generation', files: Record<string, string>) =>
      createTestRun({ step, dbConnection: reader, files, parameters });
    const tableList = { 'table_list.txt': names.join('\n') };
    const ddl = createDdlGeneration(deps);
    const figures = [await measure('ddl', ddl, () => run('ddl_generation', tableList))];
    const described = run('ddl_generation', tableList);
    await ddl(described.context);
    const files = { ...tableList, ...Object.fromEntries(described.written) };
    return [...figures, await measure('qa', createQaGeneration(deps), () => run('qa_generation', files))];
  } finally {
    await deps.close();
    await database.drop();
    await llm.close();
    rmSync(folder, { recursive: true, force: true });
  }
};

function leastSeconds(asked: readonly RecordedRequest[]): number {
  const isAlone = ({ body }: RecordedRequest) => JSON.stringify(body['response_format']).includes(ALONE);
  const alone = asked.filter(isAlone).length;
  return ((alone + Math.ceil((asked.length - alone) / CONCURRENCY)) * LATENCY_MS) / 1000;
}
