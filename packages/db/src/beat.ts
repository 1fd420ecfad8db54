import { firstRow, type Client } from './client';
import type { CancelReason } from './step-runs';

/** Heard by the heartbeat's connection, so that a cancel does not wait for the next beat. The payload is the execution id. */
export const CANCEL_CHANNEL = 'pairsmith_cancel';

/** A run under one queueing: whoever holds this may write only while it is still the run's fence. */
export interface Claim {
  executionId: string;
  taskId: string;
  fence: number;
}

export type Beat = { alive: false } | { alive: true; cancel: CancelReason | null };

/** A sign of life, by the database's clock. Not alive: the run belongs to somebody else or has ended. */
export async function beat(client: Client, claim: Claim): Promise<Beat> {
  const row = await firstRow<{ cancel_reason: CancelReason | null }>(
    client,
    `update pairsmith.step_runs set heartbeat_at = now()
      where execution_id = $1 and fence = $2 and status = 'running' returning cancel_reason`,
    [claim.executionId, claim.fence],
  );
  return row ? { alive: true, cancel: row.cancel_reason } : { alive: false };
}
