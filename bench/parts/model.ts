import { createChatModel, type ChatModel } from '@pairsmith/llm';
import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createQaGeneration } from '../../apps/worker/src/steps/qa-generation/qa-generation';
import type { Step } from '../../apps/worker/src/steps/step';
import { createDatabase, createReader } from '../../tests/support/database';
import { startFakeLlm } from '../../tests/support/fake-llm';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { median, type Figure, type Samples } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import { buildManyTables } from '../reference/many-tables';
import type { Part } from './part';

const [TABLES, CONCURRENCY, LATENCY_MS] = [40, 8, 500];

/**
 * Steps 1 and 2 with a model that answers every call after the same time, beside the least that its calls can take: as many
 * at a time as allowed, without a pause.
 */
export const model: Part = async ({ rounds }) => {
  const database = await createDatabase();
  const llm = await startFakeLlm({ latencyMs: LATENCY_MS });
  const modelDeps = (chatModel: ChatModel) => createTestDeps({ chatModel });
  const figures: Figure[] = [];
  try {
    const names = await buildManyTables(database.url, TABLES);
    const reader = await createReader(database);
    const run = (step: 'ddl_generation' | 'qa_generation', files: Record<string, string>) =>
      createTestRun({ step, dbConnection: reader, files, parameters: { language: 'en' } });
    const measure = async (name: string, step: Step, start: () => ReturnType<typeof run>) => {
      const ideal: Samples = { name: 'calls alone', values: [] };
      const [ours] = await inTurn(rounds, {
        name: 'Pairsmith',
        measure: async () => {
          const before = llm.stats().chatCalls;
          const seconds = await secondsOf(() => step(start().context));
          const calls = llm.stats().chatCalls - before;
          ideal.values.push((Math.ceil(calls / CONCURRENCY) * LATENCY_MS) / 1000);
          return seconds;
        },
      });
      // Of the round that is not counted there is one too many.
      ideal.values.splice(0, 1);
      figures.push({
        ...{ name: `${name} of ${TABLES} tables with a model`, unit: 's', ours: ours!, reference: ideal },
        target: { says: '≤ 1.15', isReached: (own, other) => own / other <= 1.15 },
        notes: { calls: (median(ideal.values) * 1000 * CONCURRENCY) / LATENCY_MS },
      });
    };
    const settings = { baseUrl: llm.url, apiKey: null, model: 'fake', concurrency: CONCURRENCY };
    const deps = modelDeps(createChatModel(settings));
    const tableList = { 'table_list.txt': names.join('\n') };
    await measure('ddl', createDdlGeneration(deps), () => run('ddl_generation', tableList));
    const described = run('ddl_generation', tableList);
    await createDdlGeneration(deps)(described.context);
    const files = { ...tableList, ...Object.fromEntries(described.written) };
    await measure('qa', createQaGeneration(deps), () => run('qa_generation', files));
    await deps.close();
  } finally {
    await llm.close();
    await database.drop();
  }
  return figures;
};
