import type { CounterName, CountUp } from '@pairsmith/core';
import { rows, type Client } from './client';

/** What was added to one series of a counter. */
export interface Count {
  name: CounterName;
  labels: Record<string, string>;
  value: number;
}

/** Adds to counters, in the caller's transaction where there is one: what is rolled back was not counted. */
export async function addCounts(client: Client, counts: readonly Count[]): Promise<void> {
  if (counts.length === 0) return;
  await client.query(
    `insert into pairsmith.counters (name, labels, value)
     select * from unnest($1::text[], $2::jsonb[], $3::float8[])`,
    [
      counts.map(({ name }) => name),
      counts.map(({ labels }) => JSON.stringify(labels)),
      counts.map(({ value }) => value),
    ],
  );
}

/** Brings the added rows down to one a series; one statement, so that a scrape sees all or none of it. */
export async function foldCounts(client: Client): Promise<void> {
  await client.query(
    `with counted as (delete from pairsmith.counters returning name, labels, value)
     insert into pairsmith.counters (name, labels, value)
     select name, labels, sum(value) from counted group by name, labels`,
  );
}

/** Every series that was ever added to. */
export const readCounts = (client: Client): Promise<Count[]> =>
  rows<Count & Record<string, unknown>>(
    client,
    'select name, labels, sum(value) as value from pairsmith.counters group by name, labels',
  );

/** What one process has counted and not written down yet: whoever counts waits for no database. */
export interface Tally {
  count: CountUp;
  /** Writes it down; where that fails, it stays for the next time. */
  flush: (client: Client) => Promise<void>;
}

export function createTally(): Tally {
  let open = new Map<string, Count>();
  const add = (count: Count) => {
    const series = JSON.stringify([count.name, Object.entries(count.labels).sort()]);
    const { value } = open.get(series) ?? { value: 0 };
    open.set(series, { ...count, value: value + count.value });
  };
  return {
    count: (name, labels, value) => add({ name, labels: labels as Record<string, string>, value }),
    async flush(client) {
      const counts = [...open.values()];
      open = new Map();
      try {
        await addCounts(client, counts);
      } catch (error) {
        // A connection that broke after the statement was carried out counts twice: rare, and better than losing it.
        counts.forEach(add);
        throw error;
      }
    },
  };
}
