import { AppError, said, type Message, type TaskFiles } from '@pairsmith/core';
import { ddlFile, markdownFile } from '../filename-mapping';
import type { Catalog } from '../table';
import { applyEdits, type AppliedEdits, type EditedFile } from './apply-edits';

export const CATALOG_FILE = 'catalog.json';

/** The facts that ddl_generation published. Throws file_validation_error where they are missing or no JSON. */
export async function readCatalogFile(files: Pick<TaskFiles, 'read'>): Promise<Catalog> {
  const text = await files.read(CATALOG_FILE);
  if (text === null)
    throw new AppError('file_validation_error', said('file.no_catalog', { name: CATALOG_FILE }));
  try {
    return JSON.parse(text.replace(/^\uFEFF/, '')) as Catalog;
  } catch (cause) {
    throw new AppError('file_validation_error', said('file.not_json', { name: CATALOG_FILE }), {
      cause,
      details: { file: CATALOG_FILE },
    });
  }
}

/**
 * The catalogue in the words that its `.ddl` and `_detail.md` have now: a person's edit wins. Questions are written in these
 * words, and so they are read in them. A file that is not there changes nothing.
 * Throws file_validation_error where an edited file cannot be read back.
 * @param asRead the catalogue as its file has it, where somebody has read that already
 */
export async function readCatalogInUse(files: TaskFiles, asRead?: Catalog): Promise<AppliedEdits> {
  const catalog = asRead ?? (await readCatalogFile(files));
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
