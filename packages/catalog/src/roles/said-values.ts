import { codeMeanings, wordFor, WORDS, type ColumnWords, hasHan } from '@pairsmith/words';
import type { Column, Table } from '../table';
import { knownCells } from './cell-form';

/** What a column's role rests on whose values are codes that nobody has explained. */
export const WITHOUT_MEANING = 'codes without a meaning';

/**
 * Whether the values say something to a person: words, or codes that have a meaning; of a column that is called after what
 * everybody writes in codes (sizes, currencies, states) also short letters. Values nobody has seen say nothing against it.
 */
export function isSaid(column: Column, words: ColumnWords, table: Table): boolean {
  const { statistics } = column;
  const isListed = (statistics?.common_values.length ?? 0) > 1;
  const cells = knownCells({ statistics, samples: isListed ? [] : column.samples });
  if (cells.length === 0) return true;
  const meant = new Set(codeMeanings(column).map(({ code }) => code));
  const isKnownKind = wordFor(words, WORDS.knownCodes) !== null;
  const telling = cells.filter(
    (cell) => meant.has(cell) || isWord(cell) || (isKnownKind && /^[A-Za-z][A-Za-z+-]{0,4}$/.test(cell)),
  );
  return telling.length >= cells.length * (listedInCheck(column, table) ? 0.4 : 0.5);
}

/** A word of some language rather than a mnemonic: 男, `in_progress`, Wholesale, but not 3, `XQ`, `A-17`, `BLKSF`. */
function isWord(cell: string): boolean {
  if (hasHan(cell)) return true;
  const letters = cell.match(/\p{L}+/gu) ?? [];
  const digits = cell.match(/\d/g)?.length ?? 0;
  return letters.some(isPronounced) && digits <= letters.join('').length;
}

const isPronounced = (word: string): boolean => {
  if (word.length < 3) return false;
  if (/[^a-z]/i.test(word)) return true;
  // Three capitals are an abbreviation, unless they are said as one syllable: LOW, NEW.
  if (/^[A-Z]{3}$/.test(word)) return /^[^AEIOUY][AEIOUY][^AEIOUY]$/.test(word);
  return /[aeiouy]/i.test(word) && !/[^aeiouy]{5}/i.test(word);
};

/** `check (state in ('open', 'closed'))`: the column's values are listed by the schema. */
export function checkedValues(column: Pick<Column, 'name'>, { checks }: Pick<Table, 'checks'>): string[] {
  return checks.flatMap(({ expression }) => {
    const isOfColumn = expression.split(/\W+/).includes(column.name);
    const isList = /\bin\b|= any|=/i.test(expression) && !/[<>~]|\blike\b/i.test(expression);
    return isOfColumn && isList ? [...expression.matchAll(/'([^']*)'/g)].map(([, value]) => value ?? '') : [];
  });
}

const listedInCheck = (column: Column, table: Table): boolean => checkedValues(column, table).length >= 2;
