import { emptyShare, type Column } from '@pairsmith/catalog';

/** Of the rows, 0–1, those that have nothing in the column, NULL or no text. */
export const lackingShare = (column: Column): number =>
  (column.statistics?.null_share ?? 0) + emptyShare(column);

/** Where more of the rows lack it, those that are sorted by it are no count of the rows. */
export const MOST_LACKING = 0.3;
