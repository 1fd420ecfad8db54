import type { Language } from '../language';
import { CATALOGUE, type Code } from './catalogue';
import { isMessage, type Message, type Part, type Said } from './message';
import { filled, type NamesIn, type Text } from './template';

/** By any code: a type of its own for each of a thousand is more than the compiler takes. */
const ALL_TEXTS: Readonly<Record<string, Text>> = CATALOGUE;

type Params<C extends Code> = Record<NamesIn<(typeof CATALOGUE)[C]['zh']>, Part>;
/** What `said` takes after a code: nothing, where its words have no parameters. */
export type Given<C extends Code> = [keyof Params<C>] extends [never] ? [] : [Params<C>];

/** A message of the catalogue with its parameters. */
export const said = <C extends Code>(code: C, ...[params]: Given<C>): Message =>
  params === undefined ? { $say: code } : { $say: code, with: params };

/**
 * A message in words; a text is the words itself. A code that this version does not know, because another one wrote it,
 * is shown with its parameters.
 */
export function inWords(text: Said, language: Language): string {
  if (typeof text === 'string') return text;
  const words = Object.hasOwn(ALL_TEXTS, text.$say) ? ALL_TEXTS[text.$say] : undefined;
  if (!words) return `${text.$say} ${JSON.stringify(text.with ?? {})}`;
  return filled(words[language], (name) => {
    const part = text.with?.[name];
    return part === undefined ? undefined : partInWords(part, language);
  });
}

const partInWords = (part: Part, language: Language): string | number | string[] => {
  if (typeof part === 'string' || typeof part === 'number') return part;
  if (isMessage(part)) return inWords(part, language);
  return part.map((each) => String(partInWords(each, language)));
};

/** A value with every message in it, however deep, in words. */
export type Worded<T> = T extends Message
  ? string
  : T extends object
    ? { [Key in keyof T]: Worded<T[Key]> }
    : T;

/**
 * JSON with every message in it, however deep, put into words. What is no plain object or list is left as it is, and what
 * has no message in it is given as it came.
 */
export function allInWords<T>(value: T, language: Language): Worded<T> {
  return worded(value, language) as Worded<T>;
}

/** Walks every field of every answer, most of which say nothing: written for speed, and copies only what changes. */
function worded(value: unknown, language: Language): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return wordedList(value, language);
  if (isMessage(value)) return inWords(value, language);
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return value;
  return wordedFields(value as Record<string, unknown>, language);
}

function wordedList(list: readonly unknown[], language: Language): readonly unknown[] {
  let words: unknown[] | null = null;
  for (const [at, each] of list.entries()) {
    const word = worded(each, language);
    if (word === each) continue;
    words ??= [...list];
    words[at] = word;
  }
  return words ?? list;
}

function wordedFields(fields: Record<string, unknown>, language: Language): Record<string, unknown> {
  let words: Record<string, unknown> | null = null;
  for (const key of Object.keys(fields)) {
    const word = worded(fields[key], language);
    if (word === fields[key]) continue;
    // A copy by spread defines its fields; assigned, `__proto__` would set the prototype instead of one.
    words ??= { ...fields };
    if (key === '__proto__') Object.defineProperty(words, key, { ...OWN_FIELD, value: word });
    else words[key] = word;
  }
  return words ?? fields;
}

const OWN_FIELD = { enumerable: true, configurable: true, writable: true };
