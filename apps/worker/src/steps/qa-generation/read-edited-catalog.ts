import {
  baseNames,
  CATALOG_FILE,
  checkFileSet,
  describeEdited,
  readCatalogFile,
  readCatalogInUse,
  type Catalog,
} from '@pairsmith/catalog';
import { AppError, fullName, type TableName, said } from '@pairsmith/core';
import type { StepContext } from '../step';
import { readTableList } from '../task-inputs';

/**
 * The catalogue in the words of the current `.ddl` and `_detail.md`: a person's edit wins.
 * Throws file_validation_error where a file is missing, too many, or cannot be read back.
 */
export async function readEditedCatalog({ files, log, warn }: StepContext): Promise<Catalog> {
  const listed = await readTableList(files);
  const there = (await files.list()).map(({ name }) => name);
  // Where nothing was generated at all, the count of the files says so, as it does where some are missing.
  if (!there.includes(CATALOG_FILE)) checkFiles(listed, new Map(), there);
  const catalog = await readCatalogFile(files);
  const known = new Map(catalog.tables.map((table) => [fullName(table), table.base_name]));
  checkFiles(listed, known, there);
  const unread = listed.filter((table) => !known.has(fullName(table))).map(fullName);
  if (unread.length > 0) {
    throw new AppError('file_validation_error', said('file.catalog_lacks', { tables: unread }), {
      details: { missing: unread },
    });
  }

  const inUse = await readCatalogInUse(files, catalog);
  for (const warning of inUse.warnings) warn(warning);
  if (inUse.edited.length > 0) log.info(describeEdited(inUse));
  return inUse.catalog;
}

function checkFiles(
  listed: readonly TableName[],
  known: ReadonlyMap<string, string>,
  names: readonly string[],
): void {
  const bases = [...baseNames(listed, known).values()];
  checkFileSet(
    bases.map((base_name) => ({ base_name })),
    names,
  );
}
