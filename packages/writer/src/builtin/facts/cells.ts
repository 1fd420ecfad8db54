import type { Column } from '@pairsmith/catalog';
import { cellMeanings, type WORDS } from '@pairsmith/words';
import { isSaidInOne } from './is-said';
import type { Subject } from './subject';

/** What a column holds; where that is more than the statistics list, whatever has a meaning. */
export function cellsOf(column: Column): string[] {
  const listed = (column.statistics?.common_values ?? []).map(({ value }) => value);
  const isWhole = listed.length >= (column.statistics?.distinct ?? 0);
  return isWhole ? listed : [...new Set([...listed, ...cellMeanings(column).map(({ code }) => code)])];
}

/** Without those of rows that are left out. */
export const cellsLeft = (column: Column, { softDeleteFilter: mark }: Subject): string[] =>
  cellsOf(column).filter((raw) => mark?.column !== column || raw !== mark.gone);

/** What the code means; itself where nobody says. */
export const meaningOf = (column: Column, raw: string): string =>
  cellMeanings(column).find(({ code }) => code === raw)?.label ?? raw;

/** Whether one of its cells, or codes, means one of the words of the lists. */
export const holds = (column: Column, ...lists: (typeof WORDS.state)[]): boolean =>
  [...cellsOf(column), ...codesOf(column)].some((raw) => isSaidInOne(meaningOf(column, raw), lists));

/** Also those that no row is in by now: tomorrow some may be. */
export const codesOf = (column: Column): string[] => cellMeanings(column).map(({ code }) => code);

/** A yes or a no, however it is kept. */
export const isMark = ({ type_class: type, statistics }: Column): boolean =>
  type === 'boolean' || (type !== 'date' && type !== 'timestamp' && statistics?.distinct === 2);
