import { said, type Message } from '@pairsmith/core';
import { applyEdits, ddlFile, markdownFile, type AppliedEdits, type EditedFile } from '@pairsmith/catalog';
import type { StepFiles } from './step';
import { readCatalogFile } from './task-inputs';

/**
 * The catalogue in the words that its `.ddl` and `_detail.md` have now: a person's edit wins. Questions are written in these
 * words, and so they are read in them. A file that is not there changes nothing.
 * Throws file_validation_error where an edited file cannot be read back.
 */
export async function readCatalogInUse(files: StepFiles): Promise<AppliedEdits> {
  const catalog = await readCatalogFile(files);
  const listed = await files.list();
  const changed = new Set(listed.filter(({ modifiedByUser }) => modifiedByUser).map(({ name }) => name));
  const read = async (name: string): Promise<EditedFile> =>
    changed.has(name)
      ? { now: (await files.read(name)) ?? '', generated: await files.readGenerated(name) }
      : UNCHANGED;
  const sources: Parameters<typeof applyEdits>[1] = Object.fromEntries(
    await Promise.all(
      catalog.tables.map(async ({ base_name }) => [
        base_name,
        { ddl: await read(ddlFile(base_name)), markdown: await read(markdownFile(base_name)) },
      ]),
    ),
  );
  return applyEdits(catalog, sources);
}

const UNCHANGED: EditedFile = { now: '', generated: '' };

/** The line that says whose words are used. */
export const describeEdited = ({ edited }: AppliedEdits): Message =>
  said('log.edits_used', { files: edited });
