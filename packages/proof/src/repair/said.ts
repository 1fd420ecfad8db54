import { identifierWords } from '@pairsmith/words';
import { type Column, type Table } from '@pairsmith/catalog';
import { singular } from './near';

/** Whether a question says a table's or column's title, or every word of its name. */
export function isSaid({ name, title }: Pick<Table | Column, 'name' | 'title'>, question: string): boolean {
  const text = question.toLowerCase();
  const isLong = /\p{Script=Han}/u.test(title) ? title.length >= 2 : title.length >= 3;
  if (isLong && text.includes(title.toLowerCase())) return true;
  const words = new Set(identifierWords(text).map(singular));
  const own = identifierWords(name).map(singular);
  return own.length > 0 && own.every((word) => words.has(word));
}
