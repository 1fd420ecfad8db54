import { openQuestionReader } from '@pairsmith/proof';
import { createSourceDbs } from '@pairsmith/source-db';
import { hashedEmbedder } from '@pairsmith/training-store';
import type { Pool } from 'pg';
import type { StepDeps } from '../../apps/worker/src/steps/deps';

/** Steps that keep nothing ask it what people decided about pairs: nobody has. */
const EMPTY_STATE = {
  query: () => Promise.resolve({ rows: [] }),
  end: () => Promise.resolve(),
} as unknown as Pool;

/** What a step needs of its process, without a model: the built-in writer writes. `close` it when the file is done. */
export function createTestDeps(changes: Partial<StepDeps> = {}): StepDeps & { close: () => Promise<void> } {
  const pool = changes.pool ?? EMPTY_STATE;
  const sourceDbs = createSourceDbs({ connections: 4, allowedHosts: ['127.0.0.1'], hasApiKeys: false });
  return {
    pool,
    sourceDbs,
    chatModel: null,
    openEmbedder: () => Promise.resolve(hashedEmbedder),
    embeddingCache: { getMany: () => Promise.resolve(new Map()), putMany: () => Promise.resolve() },
    startBackup: () => Promise.reject(new Error('no backup was asked for')),
    readerOf: openQuestionReader,
    caps: { timeoutMs: 5_000, maxRows: 1_000, maxCost: 10_000_000, allowedFunctions: [] },
    sourceConnections: 4,
    ...changes,
    async close() {
      await sourceDbs.close();
      await pool.end();
    },
  };
}
