import type { SourceDb } from './connect';
import { ResultTooLarge, type Reader, type ReadOptions } from './read-only';
import { StatementError } from './statement-error';

/** Items that share a transaction: a frame around each would cost as much as what is read in it. */
const BATCH = 20;

export type Read<R> = { value: R } | { error: StatementError | ResultTooLarge };

/**
 * Reads each item, many in one transaction, and returns what came of each, in order. What the server refuses for one item is
 * that item's: the rest begins again behind it in a new transaction. Timeouts are those of each statement, as ever. What an
 * item locked is free again before the next is read: a transaction that keeps what it has read while it waits for more makes
 * whoever changes tables wait for all of it, or ends them in a deadlock.
 * `work` only reads: what is made of the rows is made after the transaction, which waits for nobody.
 */
export async function readEach<T, R>(
  db: SourceDb,
  options: ReadOptions,
  items: readonly T[],
  work: (reader: Reader, item: T) => Promise<R>,
): Promise<Read<R>[]> {
  const results: Read<R>[] = [];
  while (results.length < items.length) {
    const from = results.length;
    const to = Math.min(items.length, from + BATCH);
    try {
      await db.read(options, async (reader) => {
        // A read that is begun again after trouble of the database begins here.
        results.length = from;
        await reader.cells('savepoint item');
        for (const item of items.slice(from, to)) {
          results.push({ value: await work(reader, item) });
          // The last one's locks end with the transaction.
          if (results.length < to) await reader.cells('rollback to savepoint item');
        }
      });
    } catch (error) {
      if (error instanceof ResultTooLarge && results.length > from) continue;
      if (!(error instanceof StatementError || error instanceof ResultTooLarge)) throw error;
      results.push({ error });
    }
  }
  return results;
}
