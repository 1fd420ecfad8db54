import { rememberByObject } from '@pairsmith/core';
import type { Question } from './question';

/**
 * The same for two proposed questions that are made of the same parts: of the very same subjects, groups and conditions, each of which
 * is one object for all draws of the same facts, and of equal numbers and words. Two with the same parts have one plan; a part that is
 * made anew in each draw makes another question of it, which costs no more than that it is looked at again.
 */
export function partsOf({ intent, tree }: Question): string {
  let parts: string = intent;
  for (const [name, part] of Object.entries(tree)) parts += ` ${name} ${partOf(part)}`;
  return parts;
}

const partOf = (part: unknown): string =>
  Array.isArray(part)
    ? `[${part.map(partOf).join()}]`
    : typeof part === 'object' && part !== null
      ? `#${numberOf(part)}`
      : (JSON.stringify(part) ?? 'undefined');

let numbers = 0;
const numberOf = rememberByObject(() => (numbers += 1));
