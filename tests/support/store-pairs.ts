import type { Pair } from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import { addRows, hashedEmbedder, trainingRow } from '@pairsmith/training-store';
import type { TestApi } from './api';

/** Loads pairs of a task as its last step does; those that are loaded stay. */
export async function storePairs(
  { pool }: Pick<TestApi, 'pool'>,
  taskId: string,
  pairs: readonly Pair[],
): Promise<void> {
  const all = pairs.map((pair) =>
    trainingRow(
      { type: 'sql', ...pair, sourceFile: 'qs_stored_pair.json', proofLevel: 'L2' },
      { taskId, dbName: 'stored' },
    ),
  );
  const { rows: known } = await pool.query<{ id: string }>(
    'select id from public.langchain_pg_embedding where id = any ($1)',
    [all.map(({ id }) => id)],
  );
  const rows = all.filter(({ id }) => !known.some((one) => one.id === id));
  if (rows.length === 0) return;
  const vectors = await hashedEmbedder.embed(rows.map(({ text }) => text));
  await inTransaction(pool, (client) => addRows(client, rows, vectors, hashedEmbedder));
}
