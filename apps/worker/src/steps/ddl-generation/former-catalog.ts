import {
  CATALOG_FILE,
  factsOfInBreaths,
  isSameTable,
  readCatalogFile,
  withFormerWords,
  type Catalog,
  type Table,
} from '@pairsmith/catalog';
import { createBreather, fullName, isAppError } from '@pairsmith/core';
import type { StepFiles } from '../step';
import { renderJson } from '../task-inputs';

/** What the step published last; null where it never did, or nobody can read it any more. */
export async function readFormerCatalog(files: StepFiles): Promise<Catalog | null> {
  if ((await files.read(CATALOG_FILE)) === null) return null;
  try {
    return await readCatalogFile(files);
  } catch (error) {
    // It is made anew by this very step.
    if (isAppError(error)) return null;
    throw error;
  }
}

/**
 * The tables that stay as they were described, and those that have to be described, with the words that still hold.
 * @param before null: all of them are described
 */
export async function formerTables(
  before: Catalog | null,
  now: Catalog,
  by: string,
): Promise<{ unchanged: Table[]; toDescribe: Table[] }> {
  if (before?.written_by !== by) return { unchanged: [], toDescribe: now.tables };
  const known = new Map(before.tables.map((table) => [fullName(table), table]));
  const facts = { before: await factsOfInBreaths(before), now: await factsOfInBreaths(now) };
  const breathe = createBreather();
  const unchanged: Table[] = [];
  const toDescribe: Table[] = [];
  for (const table of now.tables) {
    await breathe();
    const one = known.get(fullName(table));
    if (one && isSameTable(one, table)) unchanged.push(one);
    else toDescribe.push(one ? withFormerWords(one, table, facts) : table);
  }
  return { unchanged, toDescribe };
}

/** A catalogue that says what it said keeps its time too, and with it all of its bytes. */
export function withFormerTime(before: Catalog | null, now: Catalog): Catalog {
  if (before === null) return now;
  const sameTime = { ...now, read_at: before.read_at };
  return renderJson(sameTime) === renderJson(before) ? sameTime : now;
}
