import type { Table } from '@pairsmith/catalog';
import type { AppError } from '@pairsmith/core';
import { createBreather, fullName, isAppError, type TableName, said } from '@pairsmith/core';
import { concernsAllCalls } from '@pairsmith/llm';
import { addWords } from '@pairsmith/writer';
import pLimit from 'p-limit';
import type { RunWriter } from '../run-writer';
import type { StepContext } from '../step';

export interface FailedTable {
  table: TableName;
  error: AppError;
}

/** Tables in work at a time: as many as `LLM_CONCURRENCY` may be, since how many calls are in flight is the model's own limit. */
const CONCURRENCY = 64;

/**
 * The tables with the writer's words where nobody else has any; what the writer does not know stays without. A table
 * whose words failed is left out and named; what concerns all tables (budget, quota, a cancel) is thrown.
 * @param before what reading took of each table in milliseconds, and how many tables failed then
 */
export async function describeTables(
  tables: readonly Table[],
  { writer, context }: RunWriter,
  { log, progress, signal }: StepContext,
  before: { readMs: ReadonlyMap<string, number>; failed: number },
): Promise<{ tables: Table[]; failed: FailedTable[] }> {
  const limit = pLimit(CONCURRENCY);
  const total = before.failed + tables.length;
  let done = before.failed;

  // The first questions are on their way while those of later tables are still being put.
  const breathe = createBreather();
  const describe = async (table: Table): Promise<Table | FailedTable> => {
    await breathe();
    signal.throwIfAborted();
    const started = performance.now();
    const name = fullName(table);
    const described = await addWords(table, writer, context).catch((error: unknown): FailedTable => {
      if (signal.aborted || !isAppError(error) || error.code !== 'llm_error' || concernsAllCalls(error))
        throw error;
      return { table, error };
    });
    const ms = Math.round(performance.now() - started + (before.readMs.get(name) ?? 0));
    if ('error' in described)
      log.error(said('log.table_failed', { table: name, why: described.error.said }), { table: name, ms });
    else {
      const message = said('log.table_done', {
        table: name,
        columns: table.columns.length,
        seconds: (ms / 1000).toFixed(2),
      });
      log.info(message, { table: name, ms });
    }
    done += 1;
    progress(done, total, said('unit.tables'), name);
    return described;
  };

  progress(done, total, said('unit.tables'));
  try {
    const results = await Promise.all(tables.map((table) => limit(() => describe(table))));
    return {
      tables: results.filter((result): result is Table => !('error' in result)),
      failed: results.filter((result): result is FailedTable => 'error' in result),
    };
  } finally {
    limit.clearQueue();
  }
}
