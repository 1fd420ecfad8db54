import { fullName, type TableName } from '@pairsmith/core';

/** `metadata.txt` and `metadata_detail.md` are files of their own; the rest are devices where Windows opens the folder. */
const TAKEN = ['metadata', 'con', 'prn', 'aux', 'nul', ...numbered('com'), ...numbered('lpt')];

/**
 * Base of each table's file names, by `schema.name`: `public.t` → `t`, `ods.t` → `ods__t`, unsafe characters `_`, and
 * `_2`, `_3` … where two would share a file on any file system (letter case and Unicode forms do not tell files apart).
 * `previous` is an earlier answer: whatever it names keeps its base name, so that a re-run writes the same files.
 */
export function baseNames(
  tables: readonly TableName[],
  previous: ReadonlyMap<string, string> = new Map(),
): Map<string, string> {
  const bases = new Map<string, string>();
  const used = new Set(TAKEN);
  for (const table of tables) {
    const kept = previous.get(fullName(table));
    if (kept === undefined || kept !== safe(kept) || used.has(fold(kept))) continue;
    bases.set(fullName(table), kept);
    used.add(fold(kept));
  }
  const rest = tables
    .filter((table) => !bases.has(fullName(table)))
    .sort((a, b) => (fullName(a) < fullName(b) ? -1 : 1));
  // A table really called `t_2` must not lose its name to the second `t`.
  const wanted = new Set(rest.map((table) => fold(naturalBase(table))));
  for (const table of rest) {
    const natural = naturalBase(table);
    let base = natural;
    for (let n = 2; used.has(fold(base)) || (base !== natural && wanted.has(fold(base))); n += 1) {
      base = `${natural}_${n}`;
    }
    bases.set(fullName(table), base);
    used.add(fold(base));
  }
  return bases;
}

const naturalBase = ({ schema, name }: TableName) => safe(schema === 'public' ? name : `${schema}__${name}`);

const safe = (text: string) =>
  text
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}_-]/gu, '_')
    .replace(/^-/, '_') || '_';

/** What a file system that ignores case and Unicode forms makes of a name. */
const fold = (base: string) => base.normalize('NFKC').toUpperCase().toLowerCase().normalize('NFKC');

function numbered(device: string): string[] {
  return Array.from({ length: 9 }, (_, index) => `${device}${index + 1}`);
}
