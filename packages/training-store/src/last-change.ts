import type { PoolClient } from 'pg';

type Querier = Pick<PoolClient, 'query'>;

/**
 * The store changes at this moment. Called within the changing transaction by whoever holds the collections' lock, so
 * that it never waits by itself.
 */
export async function recordChange(client: Querier): Promise<void> {
  await client.query(
    `insert into pairsmith.training_last_change (changed_at) values (clock_timestamp())
     on conflict (only_one) do update set changed_at = excluded.changed_at`,
  );
}

/** When one of us changed the store last, in UTC with microseconds: `2025-07-02T16:08:20.129529Z`; null: never. */
export async function lastChange(client: Querier): Promise<string | null> {
  const { rows } = await client.query<{ at: string }>(
    `select to_char(changed_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') as at
       from pairsmith.training_last_change`,
  );
  return rows[0]?.at ?? null;
}
