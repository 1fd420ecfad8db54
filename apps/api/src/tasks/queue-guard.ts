import { AppError, said } from '@pairsmith/core';
import { countQueuedRuns } from '@pairsmith/db';
import type { PoolClient } from 'pg';

/**
 * Refuses an execution where `max` runs wait already. PostgreSQL is asked, in the transaction that would add the run;
 * transactions at the same moment do not see each other, so that there may be as many more as the pool has connections.
 * The next step of a complete execution is queued by the worker and always has its place.
 * @throws AppError rate_limited
 */
export async function checkQueueDepth(client: PoolClient, max: number): Promise<void> {
  if ((await countQueuedRuns(client)) >= max)
    throw new AppError('rate_limited', said('request.queue_full', { max }));
}
