import {
  countStagedRows,
  dropStagedRows,
  stageMoreRows,
  stageRows,
  type TrainingRow,
  type Vector,
} from '@pairsmith/training-store';
import type { Pool, PoolClient } from 'pg';
import type { StepRun } from '../step';

export interface Staging {
  /** Under which name the publishing transaction finds the rows. */
  name: string;
  add: (rows: readonly TrainingRow[], vectors: readonly Vector[]) => Promise<void>;
  /** Within the publishing transaction: all of them again where a server that crashed has emptied the unlogged table. */
  makeWhole: (client: PoolClient, rows: readonly TrainingRow[], vectors: readonly Vector[]) => Promise<void>;
}

/** An empty place for the run's rows: what earlier owners of the run have left in theirs is dropped. */
export async function openStaging(pool: Pool, { executionId, fence }: StepRun): Promise<Staging> {
  // A late owner of the run must not mix its rows with the present one's.
  const nameOf = (owner: number) => `${executionId}.f${owner}`;
  for (let owner = 1; owner <= fence; owner += 1) await dropStagedRows(pool, nameOf(owner));
  const name = nameOf(fence);
  return {
    name,
    add: (rows, vectors) => withClient(pool, (client) => stageMoreRows(client, name, rows, vectors)),
    async makeWhole(client, rows, vectors) {
      if ((await countStagedRows(client, name)) < rows.length) await stageRows(client, name, rows, vectors);
    },
  };
}

async function withClient(pool: Pool, work: (client: PoolClient) => Promise<void>): Promise<void> {
  const client = await pool.connect();
  try {
    await work(client);
    client.release();
  } catch (error) {
    // A connection that broke within a COPY is of no use to the next one.
    client.release(true);
    throw error;
  }
}
