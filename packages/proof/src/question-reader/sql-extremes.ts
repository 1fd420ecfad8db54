import {
  columnOf,
  constantOf,
  functionName,
  listOf,
  openNode,
  originOf,
  ownNodes,
  readSort,
  sortKeys,
  type Fields,
  type Query,
} from '@pairsmith/sql';
import type { Condition, Origin } from './conditions';
import type { SqlAggregate } from './sql-aggregates';
import { followed } from './sql-expressions';

/** One place where the SQL takes the most or the least. */
export interface Extreme {
  direction: 'high' | 'low';
  /** Rows that are taken; null for max() and min(). */
  limit: number | null;
  /** What it is the most of, as an aggregate; null for a row's own value. */
  by: string | null;
  isPerGroup: boolean;
  /** The stored column that decides, where it is one and nothing more. */
  origin: Origin | null;
}

const RANKS = new Set(['row_number', 'rank', 'dense_rank']);

/** The number behind LIMIT; empty where there is none. */
export function limitOf({ select }: Query): number[] {
  const limit = constantOf(select['limitCount']);
  return limit?.kind === 'number' ? [Number(limit.text)] : [];
}

/** Every top-N, first row of a group, maximum and minimum. */
export function extremesOf(
  queries: readonly Query[],
  conditions: readonly Condition[],
  aggregates: readonly SqlAggregate[],
): Extreme[] {
  const cut = queries.flatMap((query): Extreme[] => {
    const keys = sortKeys(query);
    const distinctOn = listOf(query.select['distinctClause']).filter(
      (item) => openNode(item)[0] !== null,
    ).length;
    const key = distinctOn > 0 ? keys[distinctOn] : keys[0];
    const limit = distinctOn > 0 ? 1 : limitOf(query)[0];
    if (!key || limit === undefined) return [];
    const direction = key.isDescending ? 'high' : 'low';
    return [
      {
        direction,
        limit,
        by: aggregateIn(key.value, query),
        isPerGroup: distinctOn > 0,
        origin: originOf(columnOf(key.value, query)),
      },
    ];
  });
  const ranked = conditions.flatMap((one): Extreme[] => {
    const window = rankOf(one);
    const bound = Number(one.constants[0]?.text);
    if (!window || Number.isNaN(bound)) return [];
    const [key] = readSort(window.over['orderClause'], window.query);
    const limit = one.comparison === '<' ? bound - 1 : bound;
    return [
      {
        direction: key?.isDescending ? 'high' : 'low',
        limit,
        by: aggregateIn(key?.value, window.query),
        isPerGroup: listOf(window.over['partitionClause']).length > 0,
        origin: originOf(columnOf(key?.value, window.query)),
      },
    ];
  });
  const cutKeys = new Set(
    queries
      .filter((query) => limitOf(query).length > 0)
      .flatMap((query) => sortKeys(query).map(({ value }) => value)),
  );
  const own = aggregates
    .filter(
      ({ name, node, query }) =>
        /^(max|min)$/.test(name) &&
        containsNode([query.select['targetList'], query.select['havingClause']], node) &&
        ![...cutKeys].some((key) => containsNode(key, node)),
    )
    .map(({ name }): Extreme => ({
      direction: name === 'max' ? 'high' : 'low',
      limit: null,
      by: null,
      isPerGroup: false,
      origin: null,
    }));
  return [...cut, ...ranked, ...own];
}

const containsNode = (root: unknown, node: Fields): boolean =>
  [...ownNodes(root)].some(({ fields }) => fields === node);

/** The aggregate that a sort key is, also under the name a derived table gives it. */
function aggregateIn(value: unknown, query: Query): string | null {
  const through = value === undefined ? null : followed(value, query);
  if (!through) return null;
  const call = [...ownNodes(through.node)].find(
    ({ type, fields }) => type === 'FuncCall' && /^(sum|avg|count|min|max)$/.test(functionName(fields)),
  );
  return call ? functionName(call.fields) : null;
}

/** `名次 <= 3` on a derived table's row_number(). */
export function rankOf({ left, query, kind }: Condition): { over: Fields; query: Query } | null {
  if (kind !== 'compare') return null;
  const [type] = openNode(left);
  const use = type === 'ColumnRef' ? columnOf(left, query) : null;
  if (!use?.source.query) return null;
  const through = followed(left, query);
  const [inner, fields] = openNode(through?.node);
  const over = fields['over'] as Fields | undefined;
  return inner === 'FuncCall' && over && through && RANKS.has(functionName(fields))
    ? { over, query: through.query }
    : null;
}
