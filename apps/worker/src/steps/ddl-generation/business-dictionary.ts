import { oneLine, titleOf } from '@pairsmith/words';
import { type Column, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';

export const DICTIONARY_FILE = 'business_dictionary.txt';

/** Comments by `schema.table` and `schema.table.column`. */
export type Dictionary = ReadonlyMap<string, string>;

export interface ParsedDictionary {
  dictionary: Dictionary;
  /** Numbers, from 1, of lines without a tab, a name or a comment. */
  badLines: number[];
  /** Names that stand there more than once; the last line counts. */
  repeated: string[];
}

/**
 * Reads `business_dictionary.txt`: `schema.table[.column]<TAB>comment` a line, names quoted or not; empty lines and
 * `#` comments are passed over, a byte order mark too.
 */
export function parseDictionary(text: string): ParsedDictionary {
  const dictionary = new Map<string, string>();
  const repeated = new Set<string>();
  const badLines: number[] = [];
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  for (const [at, line] of lines.entries()) {
    if (!line.trim() || line.trimStart().startsWith('#')) continue;
    const [written = '', ...rest] = line.split('\t');
    const name = unquoted(written.trim());
    const comment = oneLine(rest.join(' '));
    if (!name || !comment) badLines.push(at + 1);
    else {
      if (dictionary.has(name)) repeated.add(name);
      dictionary.set(name, comment);
    }
  }
  return { dictionary, badLines, repeated: [...repeated] };
}

/** `"Sales"."Order"` as it stands in SQL → `Sales.Order`. */
const unquoted = (name: string): string =>
  name.replace(/"((?:[^"]|"")*)"/g, (_, inner: string) => inner.replaceAll('""', '"'));

/** Of names `schema.table[.column]` those that no table or column of the task has: most likely misspelt. */
export function unknownNames(names: Iterable<string>, tables: readonly Table[]): string[] {
  const known = new Set(
    tables.flatMap((table) => [fullName(table), ...table.columns.map(columnName(table))]),
  );
  return [...names].filter((name) => !known.has(name));
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
