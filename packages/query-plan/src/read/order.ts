import { constantOf, listOf, openNode, type Fields } from '@pairsmith/sql';
import type { Order } from '../plan';
import type { Level } from './level';

/** ORDER BY where it knows columns only, no results. */
export const readOrder = (clause: unknown, level: Level): Order[] =>
  listOf(clause).map((item) => {
    const { node, ...sort } = openNode(item)[1];
    return { by: level.reader.value(node, level), ...directionOf(sort) };
  });

export function directionOf({ sortby_dir, sortby_nulls }: Fields): Omit<Order, 'by'> {
  const descending = sortby_dir === 'SORTBY_DESC';
  const usual = descending ? 'first' : 'last';
  const nulls =
    sortby_nulls === 'SORTBY_NULLS_FIRST' ? 'first' : sortby_nulls === 'SORTBY_NULLS_LAST' ? 'last' : usual;
  return { descending, nulls };
}

/** ORDER BY … USING < orders by an operator. */
export const isPlainOrder = (clause: unknown): boolean =>
  listOf(clause).every((item) => openNode(item)[1]['sortby_dir'] !== 'SORTBY_USING');

/** Of LIMIT and OFFSET: null for none; undefined where it must be computed. */
export function rowCount(node: unknown): number | null | undefined {
  if (node === undefined) return null;
  const [type] = openNode(node);
  const constant = constantOf(node);
  if (type !== 'A_Const' || !constant) return undefined;
  if (constant.kind === 'null') return null;
  const count = Number(constant.text);
  return constant.kind === 'number' && Number.isInteger(count) && count >= 0 ? count : undefined;
}
