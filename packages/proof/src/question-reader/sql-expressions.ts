import type { Column } from '@pairsmith/catalog';
import { columnsIn, openNode, originOf, outputsOf, resolveColumn, type Query } from '@pairsmith/sql';

/** An expression, or what a derived table computes under its name. */
export function followed(node: unknown, query: Query): { node: unknown; query: Query } | null {
  const [type, fields] = openNode(node);
  if (type !== 'ColumnRef') return { node, query };
  const use = resolveColumn(fields, query);
  const inner = use?.source.query;
  const value = inner && outputsOf(inner).find(({ name }) => name === use.name)?.value;
  return inner && value ? followed(value, inner) : { node, query };
}

/** The stored columns of an expression, also of what derived tables compute. */
export function originsOf(value: unknown, query: Query): Column[] {
  const through = followed(value, query);
  if (!through) return [];
  return columnsIn(through.node, through.query).flatMap((use) => {
    const origin = originOf(use);
    return origin ? [origin.column] : [];
  });
}
