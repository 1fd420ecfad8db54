import { fullName, type TableName } from '@pairsmith/core';
import { escapeIdentifier } from 'pg';
import type { SourceDb } from '../connect';
import { StatementError } from '../statement-error';

const BATCH = 50;
const TIMEOUT_MS = 3_000;

/**
 * Which tables hold no row, asked only of those whose size does not tell: fifty in a statement, one row of each. A
 * batch that takes too long (a table emptied but never vacuumed is read to its end) stays unknown.
 */
export async function findEmpty(
  db: SourceDb,
  tables: readonly TableName[],
  signal?: AbortSignal,
): Promise<Set<string>> {
  const empty = new Set<string>();
  for (let start = 0; start < tables.length; start += BATCH) {
    const batch = tables.slice(start, start + BATCH);
    const probes = batch.map(
      ({ schema, name }, index) =>
        `select ${index} as index, exists (select from ${escapeIdentifier(schema)}.${escapeIdentifier(name)}) as filled`,
    );
    try {
      const answers = await db.read({ timeoutMs: TIMEOUT_MS, signal }, ({ rows }) =>
        rows<{ index: number; filled: boolean }>(probes.join(' union all ')),
      );
      for (const { index, filled } of answers) if (!filled) empty.add(fullName(batch[index]!));
    } catch (error) {
      if (!(error instanceof StatementError)) throw error;
    }
  }
  return empty;
}
