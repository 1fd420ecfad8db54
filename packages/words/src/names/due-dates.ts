import { isNameOf } from '../lexicon/name-words';
import { identifierWords } from '../lexicon/lexicon';
import { nameColumn } from './name-column';
import type { Named } from './types';

type DateKind = 'due' | 'askedFor' | 'term' | 'termStart' | 'termEnd';

const isOf = (column: Named, kind: DateKind): boolean => {
  const { zh, en } = nameColumn(column);
  const name = identifierWords(column.name).join(' ');
  return isNameOf(zh, kind) || isNameOf(en, kind, 'en') || isNameOf(name, kind, 'en');
};

/** A date until which something is to be done: 要求日期, required date, due_at; not the day on which it was asked for, requested_on. */
export const isDueDate = (column: Named): boolean => isOf(column, 'due') && !isOf(column, 'askedFor');

/** From when until when something holds, as it was laid down: 有效期, a billing period, start and end. */
export const isTerm = (start: Named, end: Named): boolean =>
  isOf(start, 'term') || isOf(end, 'term') || (isOf(start, 'termStart') && isOf(end, 'termEnd'));
