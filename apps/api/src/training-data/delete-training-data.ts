import { AppError, type DeleteTrainingDataAnswer, said, type Told } from '@pairsmith/core';
import { inTransaction } from '@pairsmith/db';
import { deleteRows } from '@pairsmith/training-store';
import type { ApiDeps } from '../deps';

/** Deletes the rows that are there and names those that are not. @throws AppError invalid_params where none was */
export async function deleteTrainingData(
  { pool }: Pick<ApiDeps, 'pool'>,
  given: readonly string[],
): Promise<Told<DeleteTrainingDataAnswer>> {
  const ids = [...new Set(given)];
  const { deleted, total } = await inTransaction(pool, (client) => deleteRows(client, ids));
  const gone = new Set(deleted);
  const failed = ids.filter((id) => !gone.has(id));
  const failures = {
    total_requested: ids.length,
    failed_count: failed.length,
    failed_ids: failed,
    failed_details: failed.map((id) => ({ id, error: said('training.missing', { id }) })),
  };
  if (gone.size === 0)
    throw new AppError('invalid_params', said('training.none_deleted', { ids: failed.slice(0, 5) }), {
      details: { invalid_params: ['ids'], ...failures },
    });
  return {
    ...failures,
    successfully_deleted: gone.size,
    deleted_ids: ids.filter((id) => gone.has(id)),
    current_total_count: total,
    response: said('done.training_deleted'),
  };
}
