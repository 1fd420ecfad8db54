import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { listExecutions, listFiles, namedFolders, type FileRow } from '../../packages/db/src';
import { MissingBytes, readStored, taskFolder } from '../../packages/files/src';
import type { Pool } from 'pg';

/**
 * What must be true of a task once nothing is queued or running, whatever was killed on the way; one line for each
 * thing that is not. Store rows and model calls are counted by the tests that load and ask.
 */
export async function brokenInvariants(pool: Pool, dataDir: string, taskId: string): Promise<string[]> {
  const broken: string[] = [];
  const runs = await listExecutions(pool, taskId);
  for (const run of runs) {
    if (run.status !== 'completed' && run.status !== 'failed')
      broken.push(`${run.execution_id} is ${run.status}`);
    if (!run.completed_at) broken.push(`${run.execution_id} ended without a time`);
  }
  const files = await listFiles(pool, taskId);
  for (const file of files) broken.push(...(await wrongBytes(dataDir, file)));
  broken.push(...mixedFences(files));

  const live = new Set(runs.map((run) => `runs/${run.execution_id}.f${run.fence}`));
  const named = await namedFolders(pool, taskId);
  for (const folder of named) {
    if (folder.startsWith('runs/') && !live.has(folder))
      broken.push(`${folder} is named, but its fence lost`);
  }
  return broken;
}

/** Fails with every broken invariant; call it when the runs of the test are over. */
export async function expectInvariant(pool: Pool, dataDir: string, taskId: string): Promise<void> {
  expect(await brokenInvariants(pool, dataDir, taskId)).toEqual([]);
}

/** Folders of bytes that no name means; after the janitor there must be none. */
export async function strayFolders(pool: Pool, dataDir: string, taskId: string): Promise<string[]> {
  const named = await namedFolders(pool, taskId);
  const found: string[] = [];
  for (const kind of ['runs', 'uploads']) {
    const names = await readdir(join(taskFolder(dataDir, taskId), kind)).catch((error: { code?: string }) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    });
    found.push(...names.map((name) => `${kind}/${name}`).filter((folder) => !named.has(folder)));
  }
  return found;
}

async function wrongBytes(dataDir: string, file: FileRow): Promise<string[]> {
  try {
    const bytes = await readStored(dataDir, file.task_id, file);
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    return sha256 === file.sha256 && bytes.length === file.bytes ? [] : [`${file.name} has other bytes`];
  } catch (error) {
    if (error instanceof MissingBytes) return [`${file.name} has no bytes`];
    throw error;
  }
}

/** What a step last generated was published as a whole: its names come from one folder, even where a person edited some. */
function mixedFences(files: FileRow[]): string[] {
  const folders = new Map<string, Set<string>>();
  for (const file of files) {
    if (!file.step || !file.generated_folder) continue;
    folders.set(file.step, (folders.get(file.step) ?? new Set()).add(file.generated_folder));
  }
  return [...folders].flatMap(([step, from]) =>
    // The pair file belongs to qa_generation whoever wrote last: validation adds one folder of its own.
    from.size > (step === 'qa_generation' ? 2 : 1) ? [`${step} mixes ${[...from].join(', ')}`] : [],
  );
}
