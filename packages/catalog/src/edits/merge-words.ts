import { type CodeMeaning, codeMeanings } from '@pairsmith/words';
import { said, type Message } from '@pairsmith/core';
import { isDeepStrictEqual } from 'node:util';
import type { Column } from '../table';
import type { MarkdownWords } from './read-markdown';

/** A changed file, read before and after. */
export interface Change<T> {
  file: string;
  before: T;
  now: T;
}

/** A thing that both files of a table tell; null: not changed there. `first` is the file that decides. */
export interface Merged {
  what: Message;
  first: string | null;
  second: string | null;
  decides: string;
}

/** The person's word, or null where neither file was changed; a warning where the two disagree. */
export function mergeWords({ what, first, second, decides }: Merged, warnings: Message[]): string | null {
  if (first !== null && second !== null && first !== second) {
    warnings.push(said('edit.both_changed', { what, decides, first }));
  }
  return first ?? second;
}

/** The meanings of a column's values that a person changed in the Markdown; null: not changed there. */
export function mergeMeanings(
  column: Column,
  { file, before, now }: Change<MarkdownWords>,
  inDdl: boolean,
  warnings: Message[],
): CodeMeaning[] | null {
  const text = (meanings: readonly CodeMeaning[]) => meanings.map(({ code, label }) => `${code}=${label}`);
  const [old, current] = [before.meanings.get(column.name) ?? [], now.meanings.get(column.name) ?? []];
  if (isDeepStrictEqual(text(old), text(current))) return null;
  if (inDdl && !isDeepStrictEqual(text(codeMeanings(column)), text(current))) {
    warnings.push(said('edit.meanings_both_changed', { column: column.name, file, text: text(current) }));
  }
  return current;
}
