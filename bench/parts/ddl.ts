import { createDdlGeneration } from '../../apps/worker/src/steps/ddl-generation/ddl-generation';
import { createDatabase, createReader } from '../../tests/support/database';
import { createTestRun } from '../../tests/support/step-context';
import { createTestDeps } from '../../tests/support/step-deps';
import { exponent, median, type Figure } from '../harness/figure';
import { inTurn, secondsOf } from '../harness/in-turn';
import { watchLoop } from '../harness/loop-delay';
import { buildManyTables, readNaively } from '../reference/many-tables';
import type { Part } from './part';

const SIZES = [125, 250, 500];

/** Step 1 on systems of many tables, beside one query a table. */
export const ddl: Part = async ({ rounds }) => {
  const figures: Figure[] = [];
  const medians: [number, number][] = [];
  const database = await createDatabase();
  const deps = createTestDeps();
  const held: number[] = [];
  try {
    const names = await buildManyTables(database.url, SIZES.at(-1)!);
    const reader = await createReader(database);
    for (const size of SIZES) {
      const listed = names.slice(0, size);
      const [ours, naive] = await inTurn(
        rounds,
        {
          name: 'Pairsmith',
          measure: async () => {
            const loop = watchLoop();
            const { context } = createTestRun({
              step: 'ddl_generation',
              dbConnection: reader,
              files: { 'table_list.txt': listed.join('\n') },
              parameters: { language: 'en' },
            });
            const seconds = await secondsOf(() => createDdlGeneration(deps)(context));
            held.push(loop.worst());
            return seconds;
          },
        },
        { name: 'one query a table', measure: () => secondsOf(() => readNaively(reader, listed)) },
      );
      medians.push([size, median(ours!.values)]);
      figures.push({
        name: `ddl of ${size} tables`,
        unit: 's',
        ours: ours!,
        reference: naive!,
        target: { says: '≤ 4', isReached: (own, other) => own / other <= 4 },
      });
    }
  } finally {
    await deps.close();
    await database.drop();
  }
  figures.push(
    {
      ...{
        name: 'growth of ddl',
        unit: 'exponent',
        ours: { name: 'Pairsmith', values: [exponent(medians)] },
      },
      target: { says: '≤ 1.1', isReached: (own) => own <= 1.1 },
    },
    {
      ...{ name: 'ddl, longest hold of the loop', unit: 'ms', ours: { name: 'Pairsmith', values: held } },
      target: { says: '≤ 100', isReached: () => Math.max(...held) <= 100 },
    },
  );
  return figures;
};
