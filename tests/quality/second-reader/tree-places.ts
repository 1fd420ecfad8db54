import { walk } from '@pairsmith/sql';

/** Bytes at which the nodes of a tree stand, sub-queries among them. */
export const placesIn = (node: unknown): number[] =>
  [...walk(node)].flatMap(({ type, fields }) => {
    const { location } = fields;
    // The grammar's JSON leaves out what is 0.
    if (typeof location === 'number') return location >= 0 ? [location] : [];
    return type === 'ColumnRef' || type === 'A_Const' ? [0] : [];
  });
