import { quoteIdentifier } from '@pairsmith/catalog';

/**
 * Names as identifiers that need no quotes, each once whatever its case: signs become `_`, a word of SQL's own gets one behind
 * it, and what has no Latin letter at all goes by `fallback` and its place. In the order of the names.
 */
export function identifiers(names: readonly string[], fallback: string): string[] {
  const taken = new Set<string>();
  return names.map((name, at) => {
    const base = plain(name) ?? `${fallback}_${at + 1}`;
    let free = base;
    for (let n = 2; taken.has(free.toLowerCase()); n += 1) free = `${base}_${n}`;
    taken.add(free.toLowerCase());
    return free;
  });
}

function plain(name: string): string | null {
  const parts = name.normalize('NFKD').match(/[A-Za-z0-9]+/g) ?? [];
  const joined = `${name.startsWith('_') ? '_' : ''}${parts.join('_')}${name.endsWith('_') && parts.length ? '_' : ''}`;
  if (!/[A-Za-z]/.test(joined)) return null;
  const begun = /^\d/.test(joined) ? `_${joined}` : joined;
  return quoteIdentifier(begun.toLowerCase()) === begun.toLowerCase() ? begun : `${begun}_`;
}

/** A name that none of `taken` is, whatever their case: with the first number behind it that makes it one. */
export function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((one) => one.toLowerCase()));
  let free = name;
  for (let n = 2; used.has(free.toLowerCase()); n += 1) free = `${name}_${n}`;
  return free;
}
