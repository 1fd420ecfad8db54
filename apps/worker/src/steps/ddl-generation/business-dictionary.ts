import { oneLine, titleOf, type Column, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';

export const DICTIONARY_FILE = 'business_dictionary.txt';

/** Comments by `schema.table` and `schema.table.column`. */
export type Dictionary = ReadonlyMap<string, string>;

/**
 * Reads `business_dictionary.txt`: `schema.table[.column]<TAB>comment` a line; empty lines and `#` comments are passed
 * over. `badLines` are the numbers (from 1) of lines without a tab or a comment.
 */
export function parseDictionary(text: string): { dictionary: Dictionary; badLines: number[] } {
  const dictionary = new Map<string, string>();
  const badLines: number[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  for (const [at, line] of lines.entries()) {
    if (!line.trim() || line.startsWith('#')) continue;
    const [name = '', ...rest] = line.split('\t');
    const comment = oneLine(rest.join(' '));
    if (name.trim() && comment) dictionary.set(name.trim(), comment);
    else badLines.push(at + 1);
  }
  return { dictionary, badLines };
}

/** The names of a dictionary that no table or column of the task has: most likely misspelt. */
export function unknownNames(dictionary: Dictionary, tables: readonly Table[]): string[] {
  const known = new Set(
    tables.flatMap((table) => [fullName(table), ...table.columns.map(columnName(table))]),
  );
  return [...dictionary.keys()].filter((name) => !known.has(name));
}

/** The table in the dictionary's words, which beat the comments in the database. */
export const applyDictionary = (table: Table, dictionary: Dictionary): Table => ({
  ...table,
  ...entry(dictionary.get(fullName(table))),
  columns: table.columns.map((column) => ({
    ...column,
    ...entry(dictionary.get(columnName(table)(column))),
  })),
});

const columnName =
  (table: Table) =>
  ({ name }: Column) =>
    `${fullName(table)}.${name}`;

const entry = (
  comment: string | undefined,
): Partial<Pick<Column, 'title' | 'description' | 'word_source'>> =>
  comment === undefined ? {} : { title: titleOf(comment), description: comment, word_source: 'dictionary' };
