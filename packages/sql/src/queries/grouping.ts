import { AGGREGATE_FUNCTIONS } from '../builtin-names';
import { namesOf, type Fields } from '../walk';
import { constantOf, functionName, listOf, open, ownNodesOf } from './nodes';
import { outputsOf, pathOf, type Query } from './query';
import { resolve } from './resolve';

export interface Aggregate {
  name: string;
  args: unknown[];
  isStar: boolean;
  isDistinct: boolean;
  hasFilter: boolean;
  node: Fields;
}

/** Aggregates of the query itself; the window functions of the same names are none. */
export function aggregatesOf({ select }: Query): Aggregate[] {
  return ownNodesOf([select['targetList'], select['havingClause'], select['sortClause']], 'FuncCall')
    .filter((call) => AGGREGATE_FUNCTIONS.has(functionName(call)) && !call['over'])
    .map((call) => ({
      name: functionName(call),
      args: listOf(call['args']),
      isStar: call['agg_star'] === true,
      isDistinct: call['agg_distinct'] === true,
      hasFilter: call['agg_filter'] !== undefined,
      node: call,
    }));
}

export const isGrouped = (query: Query): boolean => listOf(query.select['groupClause']).length > 0;

/** Exactly one row, whatever the data: an aggregate over all rows, or a SELECT without FROM. */
export const isSingleRow = (query: Query): boolean =>
  !isGrouped(query) &&
  (aggregatesOf(query).length > 0 || (query.sources.length === 0 && !query.select['valuesLists']));

/** The expressions of GROUP BY, positions and names of results replaced by what they stand for. */
export const groupKeys = (query: Query): unknown[] =>
  listOf(query.select['groupClause']).flatMap((item) => {
    const [type, fields] = open(item);
    if (type === 'GroupingSet') return listOf(fields['content']);
    // A column of FROM goes before a result's name here; in ORDER BY it is the other way round.
    const isColumn = type === 'ColumnRef' && resolve(fields, query)?.owner === query;
    return [isColumn ? item : (named(item, query) ?? item)];
  });

export interface SortKey {
  value: unknown;
  isDescending: boolean;
  /** NULLs come first, as they do in a descending order that says nothing else. */
  nullsFirst: boolean;
  node: Fields;
}

export const sortKeys = (query: Query): SortKey[] => readSort(query.select['sortClause'], query);

export const readSort = (clause: unknown, query: Query): SortKey[] =>
  listOf(clause).map((item) => {
    const node = (item as { SortBy: Fields }).SortBy;
    const isDescending = node['sortby_dir'] === 'SORTBY_DESC';
    const nulls = node['sortby_nulls'];
    return {
      value: named(node['node'], query) ?? node['node'],
      isDescending,
      nullsFirst: nulls === 'SORTBY_NULLS_FIRST' || (nulls !== 'SORTBY_NULLS_LAST' && isDescending),
      node,
    };
  });

/** The result that a position or a name means. */
function named(item: unknown, query: Query): unknown {
  const outputs = outputsOf(query);
  const position = constantOf(item);
  if (position?.kind === 'number') return outputs[Number(position.text) - 1]?.value;
  const [type, fields] = open(item);
  const path = type === 'ColumnRef' ? pathOf(fields) : [];
  return path.length === 1 ? outputs.find(({ name }) => name === path[0])?.value : undefined;
}

/** LIMIT or FETCH with ties: who shares the last place is shown too. */
export const hasTies = ({ select }: Query): boolean => select['limitOption'] === 'LIMIT_OPTION_WITH_TIES';

export const typeName = (node: unknown): string =>
  namesOf((node as Fields | undefined)?.['names']).at(-1) ?? '';
