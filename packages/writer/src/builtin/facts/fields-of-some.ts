import type { Column, Table } from '@pairsmith/catalog';
import { identifierWords, singular, TABLE_WORDS, wordFor, WORDS, wordsOf } from '@pairsmith/words';
import { cellsOf, meaningOf } from './cells';

/** What says nothing of some of the rows: organizations among customers are not deceased, and of no sex. */
export const isOfSome = (column: Column, { columns }: Table): boolean =>
  isOf(column, WORDS.ofPersonOnly) &&
  columns.some((one) => one !== column && cellsOf(one).some((raw) => isFirm(meaningOf(one, raw))));

const isFirm = (meaning: string): boolean => {
  const last = singular(identifierWords(meaning).at(-1) ?? '');
  return TABLE_WORDS.firms.en.includes(last) || TABLE_WORDS.firms.zh.some((word) => meaning.endsWith(word));
};

const isOf = (column: Column, words: typeof WORDS.state): boolean => wordFor(wordsOf(column), words) !== null;
