import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { EVALUATION, type RunKind } from '@pairsmith/core';
import type { FileRow, PublishedFile } from '@pairsmith/db';
import {
  createFolder,
  readNamedText,
  runFolder,
  syncTaskFolder,
  taskFolder,
  writeNewFile,
  type StoredAt,
} from '@pairsmith/files';
import type { NamedFile, StepFiles } from './steps/step';

export interface RunFiles extends StepFiles {
  has: (name: string) => boolean;
  /** What the run wrote, its folder fsynced: what the publishing transaction gives names to. */
  written: () => Promise<PublishedFile[]>;
  removed: () => string[];
  kept: () => string[];
  /** From here on, what is written can be taken back by `rewind`. */
  mark: () => void;
  /** Takes back what was written since `mark`: the transaction that would have named it was rolled back. */
  rewind: () => Promise<void>;
}

/**
 * A step's view of its task's files: reads the names as they were at the claim, writes into the folder of this
 * queueing alone. The folder is new: a run that was taken over starts in another one.
 * @throws AppError disk_full | file_permission_error
 */
export async function openRunFiles(options: {
  dataDir: string;
  run: { task_id: string; execution_id: string; step: RunKind; fence: number };
  names: FileRow[];
  signal: AbortSignal;
}): Promise<RunFiles> {
  const { dataDir, run, names, signal } = options;
  const folder = runFolder(run.execution_id, run.fence);
  await createOwnFolder(dataDir, run.task_id, folder, names);
  const files = new Map<string, PublishedFile>();
  const removed = new Set<string>();
  const kept = new Set<string>();
  let marked = new Set<string>();

  const read = (name: string, at: StoredAt & { sha256: string }): Promise<string> =>
    readNamedText(dataDir, run.task_id, { ...at, name });
  const find = (name: string) => names.find((file) => file.name === name);

  return {
    list: () => Promise.resolve(names.map(asNamedFile)),
    async read(name) {
      const file = find(name);
      return file ? read(name, file) : null;
    },
    async readGenerated(name) {
      const file = find(name);
      if (!file) return null;
      if (!file.generated_folder || !file.generated_sha256) return read(name, file);
      return read(name, { folder: file.generated_folder, stored_as: name, sha256: file.generated_sha256 });
    },
    async write(name, content, { owner = ownerOf(run.step), isExtended = false } = {}) {
      signal.throwIfAborted();
      if (files.has(name)) throw new Error(`${run.step} wrote ${name} twice`);
      files.set(name, {
        ...(await writeNewFile(dataDir, run.task_id, folder, name, content)),
        owner,
        isExtended,
      });
      removed.delete(name);
    },
    remove: (name) => void removed.add(name),
    keep: (name) => void kept.add(name),
    has: (name) => files.has(name),
    async written() {
      await syncTaskFolder(dataDir, run.task_id, folder);
      return [...files.values()];
    },
    removed: () => [...removed].filter((name) => !files.has(name)),
    kept: () => [...kept].filter((name) => !files.has(name) && !removed.has(name)),
    mark() {
      marked = new Set(files.keys());
    },
    async rewind() {
      for (const name of [...files.keys()].filter((each) => !marked.has(each))) {
        files.delete(name);
        await rm(join(taskFolder(dataDir, run.task_id), folder, name), { force: true });
      }
    },
  };
}

/** What an evaluation writes belongs to no step: no step that runs again takes it away. */
const ownerOf = (kind: RunKind) => (kind === EVALUATION ? null : kind);

/**
 * A fence is claimed once, so that its folder is new. Where it is there all the same, the database was restored from a dump
 * that is older than the copy of the files: what lies there belongs to a history that has not happened here.
 */
async function createOwnFolder(dataDir: string, taskId: string, folder: string, names: FileRow[]) {
  try {
    await createFolder(dataDir, taskId, folder);
  } catch (error) {
    const isNamed = names.some((file) => file.folder === folder || file.generated_folder === folder);
    if ((error as { code?: string }).code !== 'EEXIST' || isNamed) throw error;
    await rm(join(taskFolder(dataDir, taskId), folder), { recursive: true });
    await createFolder(dataDir, taskId, folder);
  }
}

const asNamedFile = (file: FileRow): NamedFile => ({
  name: file.name,
  bytes: file.bytes,
  sha256: file.sha256,
  step: file.step,
  modifiedByUser: file.edited_by !== null,
  generatedSha256: file.generated_sha256,
});
