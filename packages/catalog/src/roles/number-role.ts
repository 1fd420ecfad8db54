import { codeMeanings, wordFor, WORDS, type ColumnWords } from '@pairsmith/words';
import type { Column, Table } from '../table';
import type { ColumnRole, Role } from './column-role';

/** Values of a coded integer are few and small: 0 … 99. */
const CODES_AT_MOST = 12;

/**
 * A number is a measure only where its words say that it adds up. One without words may still be averaged when it has
 * decimals; a bare integer may be anything (a code, an undeclared reference), so it stays unknown.
 */
export function numberRole(column: Column, table: Table, words: ColumnWords): ColumnRole {
  const role = (name: Role, ...evidence: string[]): ColumnRole => ({ role: name, evidence });
  const { statistics } = column;
  if (statistics?.distinct === 1) return role('unknown', 'one value only');
  const place = wordFor(words, WORDS.place);
  if (place) return role('technical', `word: ${place}`);
  const meanings = codeMeanings(column);
  if (meanings.length > 0) return role('dimension', `${meanings.length} codes in the comment`);
  const dimension = wordFor(words, WORDS.dimension);
  if (dimension && column.type_class === 'integer') return role('dimension', `word: ${dimension}`);
  const rate = wordFor(words, WORDS.rate);
  if (rate) return role('rate', `word: ${rate}`);
  const measure = wordFor(words, WORDS.measure);
  if (measure) return role('measure', `word: ${measure}`, `type: ${column.type}`);
  const identifier = wordFor(words, WORDS.identifier);
  if (identifier) return role('technical', `word: ${identifier}`);
  const code = wordFor(words, WORDS.code);
  if (code) return role('code', `word: ${code}`);
  if (column.type_class === 'decimal') {
    return role('rate', `type: ${column.type}`, 'no word says that it adds up');
  }
  return fewSmallValues(column, table)
    ? role('dimension', `${statistics?.distinct ?? 0} small values`)
    : role('unknown', 'integer without words');
}

function fewSmallValues({ statistics }: Column, table: Table): boolean {
  if (
    !statistics ||
    statistics.distinct > CODES_AT_MOST ||
    (table.row_estimate ?? 0) < statistics.distinct * 5
  ) {
    return false;
  }
  const values = statistics.common_values.map(({ value }) => Number(value));
  return values.length > 1 && values.every((value) => Number.isInteger(value) && value >= 0 && value < 100);
}
