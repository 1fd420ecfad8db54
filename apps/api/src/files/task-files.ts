import type { TaskFiles } from '@pairsmith/core';
import type { FileRow } from '@pairsmith/db';
import { readNamedText } from '@pairsmith/files';

/** A task's files as its rows name them: what these mean does not change, whatever is published meanwhile. */
export function taskFiles(dataDir: string, taskId: string, rows: readonly FileRow[]): TaskFiles {
  const find = (name: string) => rows.find((row) => row.name === name);
  return {
    list: () =>
      Promise.resolve(rows.map(({ name, edited_by }) => ({ name, modifiedByUser: edited_by !== null }))),
    async read(name) {
      const row = find(name);
      return row ? readNamedText(dataDir, taskId, row) : null;
    },
    async readGenerated(name) {
      const row = find(name);
      if (!row) return null;
      const { generated_folder: folder, generated_sha256: sha256 } = row;
      const file = folder && sha256 ? { name, folder, stored_as: name, sha256 } : row;
      return readNamedText(dataDir, taskId, file);
    },
  };
}
