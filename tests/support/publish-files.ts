import { randomUUID } from 'node:crypto';
import type { Catalog } from '@pairsmith/catalog';
import type { Pair, StepName } from '@pairsmith/core';
import { inTransaction, putSystemFile } from '@pairsmith/db';
import { createFolder, runFolder, writeNewFile } from '@pairsmith/files';
import {
  renderPairs,
  renderProofs,
  renderQuarantine,
  type ProofRecord,
  type QuarantineEntry,
} from '@pairsmith/proof';
import { loadParser, pairHash } from '@pairsmith/sql';
import type { TestApi } from './api';

/** Lets names of a task mean these bytes, as a run does that publishes. */
export async function publishFiles(
  { pool, dataDir }: Pick<TestApi, 'pool' | 'dataDir'>,
  taskId: string,
  files: Record<string, string>,
): Promise<void> {
  const folder = runFolder(`${taskId}_step_${'qa_generation' satisfies StepName}_exec_${randomUUID()}`, 1);
  await createFolder(dataDir, taskId, folder);
  for (const [name, content] of Object.entries(files)) {
    const file = await writeNewFile(dataDir, taskId, folder, name, content);
    await inTransaction(pool, (client) => putSystemFile(client, taskId, file));
  }
}

/** A pair with what its proof says; `proof: null`: it has none, as one that a person wrote into the file. */
export type FiledPair = Pair & { proof?: Partial<ProofRecord> | null };

const PROVED: ProofRecord = {
  ...{ theme: null, intent: null, style: null, origin: 'builtin' },
  ...{
    tables: [],
    columns: [],
    traits: [],
    difficulty: 'easy',
    level: 'L3',
    evidence: null,
    reader: 'agreed',
  },
};

/** `qs_{label}_pair.json` with its proofs and, where there is one, its quarantine. */
export async function pairFiles(
  label: string,
  pairs: readonly FiledPair[],
  quarantine: readonly QuarantineEntry[] = [],
): Promise<Record<string, string>> {
  await loadParser();
  const proved = pairs.filter(({ proof }) => proof !== null);
  const records = new Map(proved.map((pair) => [pairHash(pair), { ...PROVED, ...pair.proof }]));
  return {
    [`qs_${label}_pair.json`]: renderPairs(pairs),
    [`proof_${label}.json`]: renderProofs(proved, records, 'zh'),
    ...(quarantine.length > 0 && { [`quarantine_${label}.json`]: renderQuarantine(quarantine, 'zh') }),
  };
}

export const catalogFile = (catalog: Catalog): Record<string, string> => ({
  'catalog.json': `${JSON.stringify(catalog, null, 2)}\n`,
});
