import { createDatabase, createReader } from '../../tests/support/database';
import { runLarge, type LargeRun } from '../../tests/support/large-run';
import type { Figure } from '../harness/figure';
import { buildManyTables, buildWidestTable } from '../reference/many-tables';
import type { Part } from './part';

const STEPS = ['ddl_generation', 'qa_generation'] as const;

/** The largest systems that a task may have, over HTTP with one worker on the leases of an installed service. */
export const large: Part = async ({ rounds }) => {
  const database = await createDatabase();
  try {
    const tables = await buildManyTables(database.url, 1_000);
    const widest = await buildWidestTable(database.url);
    const reader = await createReader(database);
    const figures: Figure[] = [];
    for (const [name, listed] of [
      ['1000 tables of 20 columns', tables],
      ['a table of 1600 columns', [widest]],
    ] as const) {
      const runs: LargeRun[] = [];
      for (let round = 0; round < rounds; round += 1) runs.push(await runLarge(reader, [...listed], STEPS));
      figures.push(...figuresOf(name, runs));
    }
    return figures;
  } finally {
    await database.drop();
  }
};

function figuresOf(name: string, runs: LargeRun[]): Figure[] {
  const figure = (what: string, unit: string, of: (run: LargeRun) => number): Figure => ({
    ...{ name: `${what}, ${name}`, unit },
    ours: { name: 'Pairsmith', values: runs.map(of) },
  });
  const begun = figure('begun once', 'executions', (run) =>
    Math.max(...run.runs.map(({ attempts, lost }) => attempts + lost)),
  );
  return [
    ...STEPS.map((step) => figure(step, 's', ({ seconds }) => seconds[step] ?? NaN)),
    figure('memory of the worker', 'MB', ({ peakMb }) => peakMb),
    figure('longest hold of the loop', 's', ({ heldSeconds }) => heldSeconds),
    { ...begun, target: { says: '1', isReached: () => Math.max(...begun.ours.values) === 1 } },
  ];
}
