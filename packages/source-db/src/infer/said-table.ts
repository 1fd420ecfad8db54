import type { Column, Table } from '@pairsmith/catalog';
import { identifierWords, singular } from '@pairsmith/words';

/** The tables' names by what a comment would call their rows: `option value` of `crm_option_values`. */
export function spokenTables(
  tables: readonly Pick<Table, 'name'>[],
  shared: readonly string[],
): Map<string, string[]> {
  const spoken = new Map<string, string[]>();
  for (const { name } of tables) {
    const words = identifierWords(name);
    const isShared = words.length > shared.length && shared.every((word, at) => words[at] === word);
    for (const called of new Set([phrase(words), phrase(isShared ? words.slice(shared.length) : words)]))
      spoken.set(called, [...(spoken.get(called) ?? []), name]);
  }
  return spoken;
}

const SAYS =
  /\b(?:fk|foreign key|refers?|references?|points?|links?) (?:to|into) (?:the |an? )?([a-z][\w ]*)/i;

/** The tables that a comment says the column refers to: `FK to option values, group activity_status`; none where it names none. */
export function saidIn(
  { comment }: Pick<Column, 'comment'>,
  spoken: ReadonlyMap<string, readonly string[]>,
): string[] {
  const words = phrase(identifierWords(SAYS.exec(comment ?? '')?.[1] ?? '')).split(' ');
  for (let end = Math.min(words.length, MOST_WORDS); end > 0; end -= 1) {
    const found = spoken.get(words.slice(0, end).join(' '));
    if (found) return [...found];
  }
  return [];
}

/** No table is called by more. */
const MOST_WORDS = 5;

const phrase = (words: readonly string[]): string => words.map(singular).join(' ');
