import { codeMeanings, wordFor, WORDS, type ColumnWords } from '@pairsmith/words';
import type { Column } from '../table';
import type { ColumnRole, Role } from './column-role';
import { WITHOUT_MEANING } from './said-values';

/**
 * A number is a measure only where its words say that it adds up. One without words may still be averaged when it has
 * decimals; a bare integer may be anything (a code, an undeclared reference), so it stays unknown.
 */
export function numberRole(column: Column, words: ColumnWords): ColumnRole {
  const role = (name: Role, ...evidence: string[]): ColumnRole => ({ role: name, evidence });
  if (column.statistics?.distinct === 1) return role('unknown', 'one value only');
  const place = wordFor(words, WORDS.place);
  if (place) return role('technical', `word: ${place}`);
  const meanings = codeMeanings(column);
  if (meanings.length > 0) return role('dimension', `${meanings.length} codes with meanings`);
  if (isMoment(column)) return role('unknown', 'dates as numbers');
  const isInteger = column.type_class === 'integer';
  const ordinal = wordFor(words, WORDS.ordinal);
  if (ordinal && isInteger && countsUp(column)) return role('dimension', `word: ${ordinal}`);
  const rate = wordFor(words, WORDS.rate);
  if (rate) return role('rate', `word: ${rate}`);
  const measure = wordFor(words, WORDS.measure);
  if (measure) return role('measure', `word: ${measure}`, `type: ${column.type}`);
  const identifier = wordFor(words, WORDS.identifier);
  if (identifier) return role('technical', `word: ${identifier}`);
  const code = wordFor(words, WORDS.code);
  if (code) return role('code', `word: ${code}`);
  const dimension = wordFor(words, WORDS.dimension);
  if (dimension && isInteger) return role('unknown', `word: ${dimension}`, WITHOUT_MEANING);
  return isInteger
    ? role('unknown', 'integer without words')
    : role('rate', `type: ${column.type}`, 'no word says that it adds up');
}

/** Years, floors, grades 1 to 6: numbers that stand for themselves, without large gaps. */
function countsUp({ statistics }: Column): boolean {
  const [min, max] = [Number(statistics?.range?.min ?? NaN), Number(statistics?.range?.max ?? NaN)];
  if (!statistics || Number.isNaN(min)) return true;
  return (
    statistics.distinct <= 60 &&
    max - min + 1 <= statistics.distinct * 2 &&
    (max < 100 || (min >= 1900 && max <= 2100))
  );
}

/** 202403, 20240315, seconds or milliseconds since 1970: of the years from 1980 to 2100. */
function isMoment({ statistics, type_class }: Column): boolean {
  const range = statistics?.range;
  if (!range || type_class !== 'integer') return false;
  // 0 stands where there is none.
  const cells = [range.min, range.p5, range.median, range.p95, range.max].filter((cell) => cell !== '0');
  const [min, max] = [Number(cells[0] ?? NaN), Number(range.max)];
  const within = (low: number, high: number): boolean => min >= low && max <= high;
  const isMonth = (cell: string): boolean => /^(19|20)\d\d(0[1-9]|1[0-2])$/.test(cell);
  const isDay = (cell: string): boolean => /^(19|20)\d\d(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])$/.test(cell);
  return (
    (within(198_001, 210_012) && cells.every(isMonth)) ||
    (within(19_800_101, 21_001_231) && cells.every(isDay)) ||
    (within(946_684_800, 4_102_444_800) && max - min > 86_400) ||
    within(946_684_800_000, 4_102_444_800_000)
  );
}
