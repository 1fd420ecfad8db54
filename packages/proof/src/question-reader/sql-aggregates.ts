import {
  aggregatesOf,
  columnsIn,
  functionName,
  listOf,
  originOf,
  ownNodes,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import type { Origin } from './conditions';

export interface SqlAggregate {
  name: string;
  isDistinct: boolean;
  isWindow: boolean;
  /** A window with an order: each row adds to those before. */
  isRunning: boolean;
  /** Of a flag: the sum of CASE is a count, its mean a share. */
  isOfCase: boolean;
  /** Of what inner queries computed already. */
  isOfAggregate: boolean;
  origins: Origin[];
  args: unknown[];
  query: Query;
  node: Fields;
}

/** Aggregates of one query, those over windows among them. */
export function aggregatesIn(query: Query): SqlAggregate[] {
  const plainOnes = aggregatesOf(query).map(({ node }) => node);
  const windows = [...ownNodes([query.select['targetList'], query.select['sortClause']])]
    .filter(({ type, fields }) => type === 'FuncCall' && fields['over'])
    .map(({ fields }) => fields)
    .filter((call) => /^(sum|avg|count|min|max)$/.test(functionName(call)));
  return [...plainOnes, ...windows].map((node) => {
    const args = listOf(node['args']);
    const uses = columnsIn(args, query);
    const over = node['over'] as Fields | undefined;
    return {
      name: functionName(node),
      isDistinct: node['agg_distinct'] === true,
      isWindow: over !== undefined,
      isRunning: over !== undefined && listOf(over['orderClause']).length > 0,
      isOfCase: [...ownNodes(args)].some(({ type }) => type === 'CaseExpr'),
      isOfAggregate:
        uses.some((use) => originOf(use) === null) ||
        [...ownNodes(args)].some(
          ({ type, fields }) => type === 'FuncCall' && /^(sum|count|avg|min|max)$/.test(functionName(fields)),
        ),
      origins: uses.flatMap((use) => originOf(use) ?? []),
      args,
      query,
      node,
    };
  });
}
