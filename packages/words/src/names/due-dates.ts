import { isNameOf } from '../lexicon/name-words';
import { identifierWords } from '../lexicon/lexicon';
import { nameColumn } from './name-column';
import type { Named } from './types';

/** A date until which something is to be done: 要求日期, required date, due_at. */
export function isDueDate(column: Named): boolean {
  const { zh, en } = nameColumn(column);
  const name = identifierWords(column.name).join(' ');
  return isNameOf(zh, 'due') || isNameOf(en, 'due', 'en') || isNameOf(name, 'due', 'en');
}
