import { listOf, openNode } from '@pairsmith/sql';

/** The last part of a column's name, casts taken off; null for everything else. */
export function columnName(node: unknown): string | null {
  const [type, fields] = openNode(node);
  if (type === 'TypeCast') return columnName(fields['arg']);
  if (type !== 'ColumnRef') return null;
  const last = openNode(listOf(fields['fields']).at(-1))[1] as { sval?: string };
  return last.sval ?? null;
}
