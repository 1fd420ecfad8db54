import { STEP_NAMES } from '@pairsmith/core';
import { createDatabase, createReader } from '../../tests/support/database';
import { runLarge, type LargeRun } from '../../tests/support/large-run';
import type { Figure } from '../harness/figure';
import { buildManyTables, buildWidestTable } from '../reference/many-tables';
import type { Part } from './part';

/** A system, and how long its steps may hold the worker's loop at the most, in milliseconds. */
interface System {
  name: string;
  tables: string[];
  mostHeldMs: number;
}

/** Large systems, up to the largest that a task may have, over HTTP with one worker on the leases of an installed service. */
export const large: Part = async ({ rounds }) => {
  const database = await createDatabase();
  try {
    const tables = await buildManyTables(database.url, 1_000);
    const widest = await buildWidestTable(database.url);
    const reader = await createReader(database);
    const systems: System[] = [
      { name: '500 tables of 20 columns', tables: tables.slice(0, 500), mostHeldMs: 100 },
      { name: '1000 tables of 20 columns', tables, mostHeldMs: 1_000 },
      { name: 'a table of 1600 columns', tables: [widest], mostHeldMs: 1_000 },
    ];
    const figures: Figure[] = [];
    for (const system of systems) {
      const runs: LargeRun[] = [];
      for (let round = 0; round < rounds; round += 1)
        runs.push(await runLarge(reader, system.tables, STEP_NAMES));
      figures.push(...figuresOf(system, runs));
    }
    return figures;
  } finally {
    await database.drop();
  }
};

function figuresOf({ name, mostHeldMs }: System, runs: LargeRun[]): Figure[] {
  const figure = (what: string, unit: string, of: (run: LargeRun) => number): Figure => ({
    ...{ name: `${what}, ${name}`, unit },
    ours: { name: 'Pairsmith', values: runs.map(of) },
  });
  const begun = figure('begun once', 'executions', (run) =>
    Math.max(...run.runs.map(({ attempts, lost }) => attempts + lost)),
  );
  return [
    ...STEP_NAMES.flatMap((step) => [
      figure(step, 's', ({ seconds }) => seconds[step] ?? NaN),
      {
        ...figure(`longest hold of ${step}`, 'ms', (run) => (run.heldSeconds[step] ?? NaN) * 1_000),
        target: { says: `≤ ${mostHeldMs}`, isReached: (own: number) => own <= mostHeldMs },
      },
    ]),
    figure('memory of the worker', 'MB', ({ peakMb }) => peakMb),
    { ...begun, target: { says: '1', isReached: () => Math.max(...begun.ours.values) === 1 } },
  ];
}
