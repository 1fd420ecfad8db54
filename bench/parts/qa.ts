import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createQaGeneration } from '../../apps/worker/src/steps/qa-generation/qa-generation';
import { createDatabase, createReader } from '../../tests/support/database';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { exponent, median, type Figure } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import { watchLoop } from '../harness/loop-delay';
import { buildManyTables } from '../reference/many-tables';
import type { Part } from './part';

const SIZES = [125, 250, 500];

/** Step 2 with the built-in writer on systems of many tables; nothing else does the same, so it stands against a time. */
export const qa: Part = async ({ rounds }) => {
  const figures: Figure[] = [];
  const medians: [number, number][] = [];
  const held: number[] = [];
  const database = await createDatabase();
  const deps = createTestDeps();
  try {
    const names = await buildManyTables(database.url, SIZES.at(-1)!);
    const reader = await createReader(database);
    for (const size of SIZES) {
      const listed = names.slice(0, size);
      const described = createTestRun({
        ...{ step: 'ddl_generation', dbConnection: reader, files: { 'table_list.txt': listed.join('\n') } },
        parameters: { language: 'en' },
      });
      await createDdlGeneration(deps)(described.context);
      const files = { 'table_list.txt': listed.join('\n'), ...Object.fromEntries(described.written) };
      const [ours] = await inTurn(rounds, {
        name: 'Pairsmith',
        measure: async () => {
          const loop = watchLoop();
          const { context } = createTestRun({
            ...{ step: 'qa_generation', dbConnection: reader, files, parameters: { language: 'en' } },
          });
          const seconds = await secondsOf(() => createQaGeneration(deps)(context));
          held.push(loop.worst());
          return seconds;
        },
      });
      medians.push([size, median(ours!.values)]);
      figures.push({
        name: `qa of ${size} tables`,
        unit: 's',
        ours: ours!,
        ...(size === 500 && { target: { says: '≤ 8 s', isReached: (own: number) => own <= 8 } }),
      });
    }
  } finally {
    await deps.close();
    await database.drop();
  }
  figures.push(
    {
      ...{ name: 'growth of qa', unit: 'exponent', ours: { name: 'Pairsmith', values: [exponent(medians)] } },
      target: { says: '≤ 1.1', isReached: (own) => own <= 1.1 },
    },
    {
      ...{ name: 'qa, longest hold of the loop', unit: 'ms', ours: { name: 'Pairsmith', values: held } },
      target: { says: '≤ 100', isReached: () => Math.max(...held) <= 100 },
    },
  );
  return figures;
};
