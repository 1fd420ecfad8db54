import { createHash } from 'node:crypto';
import { getConnection, listFiles, listTaskIds, pendingMigrations, type SecretKeys } from '@pairsmith/db';
import { MissingBytes, readStored, type StoredAt } from '@pairsmith/files';
import type { Pool } from 'pg';

export interface StateParts {
  pool: Pool;
  dataDir: string;
  secretKeys: SecretKeys;
}

/** What was looked at, and one line for each thing that is not as it should be. */
export interface StateReport {
  tasks: number;
  files: number;
  problems: string[];
}

/**
 * Whether database, volume and key belong together: every name's bytes are there and unchanged, every connection can be
 * decrypted. Reads all bytes and changes nothing; the service may run meanwhile, but what it replaces in between may be
 * reported.
 */
export async function verifyState(parts: StateParts): Promise<StateReport> {
  const pending = await pendingMigrations(parts.pool);
  if (pending.length > 0)
    return {
      tasks: 0,
      files: 0,
      problems: [`the database lacks ${pending.join(', ')}: run npm run migrate`],
    };
  const report: StateReport = { tasks: 0, files: 0, problems: [] };
  for (const taskId of await listTaskIds(parts.pool)) {
    report.tasks += 1;
    const files = await listFiles(parts.pool, taskId);
    report.files += files.length;
    const found = [await connectionProblem(parts, taskId)];
    for (const { name, folder, stored_as, sha256, generated_folder, generated_sha256 } of files) {
      found.push(await bytesProblem(parts, taskId, { name, folder, stored_as, sha256 }));
      if (!generated_folder || !generated_sha256 || generated_folder === folder) continue;
      // What a person replaced, as its step had made it.
      const generated = { name, folder: generated_folder, stored_as: name, sha256: generated_sha256 };
      found.push(await bytesProblem(parts, taskId, generated));
    }
    report.problems.push(...found.filter((problem) => problem !== null));
  }
  return report;
}

async function connectionProblem({ pool, secretKeys }: StateParts, taskId: string): Promise<string | null> {
  try {
    await getConnection(pool, secretKeys, taskId);
    return null;
  } catch {
    return `${taskId}: its connection is encrypted with another SECRET_KEY`;
  }
}

async function bytesProblem(
  { dataDir }: StateParts,
  taskId: string,
  { name, sha256, ...at }: StoredAt & { name: string; sha256: string },
): Promise<string | null> {
  try {
    const bytes = await readStored(dataDir, taskId, at);
    const same = createHash('sha256').update(bytes).digest('hex') === sha256;
    return same ? null : `${taskId}: ${name} has other bytes than were written`;
  } catch (error) {
    if (!(error instanceof MissingBytes)) throw error;
    return `${taskId}: ${name} has no bytes`;
  }
}
