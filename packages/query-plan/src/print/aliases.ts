import { quoteIdentifier } from '@pairsmith/catalog';
import type { PrintOptions } from './options';

/** Words that SQL lets stand as aliases, but that read like its own. */
const NO_ALIAS = /^(at|by|if|is|it|no|of|up|new|old|set|row|key|sum|min|max|avg)$/;

/** An alias for a table that nothing in sight has; it becomes taken. Free of letters that need quotes. */
export function aliasOf(
  table: string,
  taken: Set<string>,
  style: PrintOptions['aliases'] = 'initials',
): string {
  if (style === 'names') return freeName(table, taken);
  const short = style === 'numbers' ? 't' : initials(table);
  const isKeyword = quoteIdentifier(short) !== short;
  const base = short && !isKeyword && !NO_ALIAS.test(short) ? short : 't';
  return numbered(base, taken, style === 'numbers' ? 1 : 2);
}

/** The name itself, numbered where it is taken already. */
export const freeName = (name: string, taken: Set<string>): string => numbered(name || 't', taken, 2);

/** `bill_of_lading` → `bol` */
const initials = (table: string): string =>
  table
    .split(/[^A-Za-z0-9]+|(?<=[a-z])(?=[A-Z])/)
    .map((part) => part[0] ?? '')
    .join('')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

function numbered(base: string, taken: Set<string>, from: 1 | 2): string {
  for (let number = 1; ; number += 1) {
    const name = number < from ? base : `${base}${number}`;
    if (taken.has(name)) continue;
    taken.add(name);
    return name;
  }
}
