import { columnKnownAs, identifierWords, plain, tableKnownAs } from '@pairsmith/words';
import { type Column, type Table } from '@pairsmith/catalog';
import { placesOf } from '../question-reader/text';
import { singular } from './near';

/** Whether a question says a table by one of the words it is known by, or by every word of its name. */
export const isTableSaid = (table: Table, question: string): boolean =>
  isSaid(table.name, tableKnownAs(table), question);

/** The same of a column. */
export const isColumnSaid = (column: Column, table: Table, question: string): boolean =>
  isSaid(column.name, columnKnownAs(column, table), question);

function isSaid(name: string, known: readonly string[], question: string): boolean {
  const text = plain(question);
  if (known.some((word) => placesOf(word, text).length > 0)) return true;
  const words = new Set(identifierWords(text).map(singular));
  const own = identifierWords(name).map(singular);
  return own.length > 0 && own.every((word) => words.has(word));
}
