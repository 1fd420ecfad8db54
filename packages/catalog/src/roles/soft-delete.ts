import { codeMeanings, wordFor, WORDS, type ColumnWords, isNameOf } from '@pairsmith/words';
import type { Column } from '../table';
import type { ColumnRole } from './column-role';

/** The soft-delete role with the cell that rows in use hold, or null where the column is none or its values stay a riddle. */
export function softDelete(column: Column, words: ColumnWords): ColumnRole | null {
  const word = wordFor(words, WORDS.softDelete);
  if (!word) return null;
  const answer = (live: string | null): ColumnRole => ({
    role: 'soft_delete',
    evidence: [`word: ${word}`],
    live,
  });
  switch (column.type_class) {
    case 'timestamp':
    case 'date':
      return column.nullable ? answer(null) : null;
    case 'boolean':
      return answer('false');
    case 'integer':
    case 'text':
    case 'enum': {
      const live = liveCode(column);
      return live === null ? null : answer(live);
    }
    default:
      return null;
  }
}

const isLive = (label: string): boolean => isNameOf(label, 'inUse') || isNameOf(label, 'inUse', 'en');
const LIVE_CODES = ['0', 'N', 'n', 'F', 'f', 'false', 'no', 'NO', '否'];

/** By the comment's meanings, else the usual sign for "no" among the values that occur. */
function liveCode(column: Column): string | null {
  const meant = codeMeanings(column).find(({ label }) => isLive(label));
  if (meant) return meant.code;
  const values = column.enum_values ?? column.statistics?.common_values.map(({ value }) => value) ?? [];
  const known = LIVE_CODES.find((code) => values.includes(code));
  if (known !== undefined) return known;
  return column.type_class === 'integer' && values.length === 0 ? '0' : null;
}

/** Not one row is marked as in use: to ask for those would be to ask for nothing, so that the mark marks nothing. */
export function marksEveryRow({ type_class, statistics }: Column, live: string | null): boolean {
  if (!statistics) return false;
  if (live === null) return statistics.null_share === 0;
  const cell = type_class === 'boolean' ? live.slice(0, 1) : live;
  const isLive = ({ value }: { value: string }): boolean =>
    (type_class === 'boolean' ? value.slice(0, 1) : value) === cell;
  const known = statistics.common_values.reduce((sum, { share }) => sum + share, statistics.null_share);
  return statistics.common_values.length > 0 && known > 0.999 && !statistics.common_values.some(isLive);
}

/** What a table's column says of a deletion where it says so of every row. */
export const MARKS_ALL = 'every row is marked as deleted';
