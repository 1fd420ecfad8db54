import type { OperationName } from '@pairsmith/core';

export interface Count {
  requests: number;
  /** Made from the document and about what is there. */
  valid: number;
  '2xx': number;
  '4xx': number;
  others: number;
}

export interface FuzzReport {
  seed: number;
  counts: Map<OperationName, Count>;
  total: Count;
  /** Of each operation the latest valid request that was refused: in a race with a run, say. */
  refused: Map<OperationName, string>;
  /** The first answer that was wrong, with its request. */
  problem: string | null;
}

export const newCount = (): Count => ({ requests: 0, valid: 0, '2xx': 0, '4xx': 0, others: 0 });

export function tally(count: Count, status: number, isValid: boolean): void {
  count.requests += 1;
  if (isValid) count.valid += 1;
  if (status >= 200 && status < 300) count['2xx'] += 1;
  else if (status >= 400 && status < 500) count['4xx'] += 1;
  else count.others += 1;
}

/** They work for a while, so that they are asked less often. */
export const STARTS_WORK = new Set<OperationName>([
  'executeTask',
  'evaluateTask',
  'cancelEvaluation',
  'backupVectors',
  'restoreVectors',
  'rebuildVectors',
]);

/** How many successes of an operation a run must have seen. */
export const wantedSuccesses = (name: OperationName): number => (STARTS_WORK.has(name) ? 3 : 20);

/** A table of the counts, one line an operation. */
export function showCounts({ counts, total, seed }: FuzzReport): string {
  const columns = ['requests', 'valid', '2xx', '4xx', 'others'] as const;
  const line = (name: string, cells: (string | number)[]) =>
    name.padEnd(22) + cells.map((cell) => String(cell).padStart(9)).join('');
  return [
    line(`fuzz, seed ${seed}`, [...columns]),
    ...[...counts].map(([name, count]) =>
      line(
        name,
        columns.map((column) => count[column]),
      ),
    ),
    line(
      'all',
      columns.map((column) => total[column]),
    ),
  ].join('\n');
}
