import { said } from '@pairsmith/core';
import {
  type Fields,
  type Query,
  type Source,
  columnOf,
  constantOf,
  functionName,
  groupKeys,
  hasTies,
  isGrouped,
  isRepeated,
  isSingleRow,
  isUnique,
  listOf,
  outputsOf,
  ownNodesOf,
  sortKeys,
  textOf,
} from '@pairsmith/sql';
import { eachQuery, type LintContext, type Rule } from '../rule';

/** Set operations have their order and limit on the whole, which is no query of ours; they are rare and left alone. */
const isCut = ({ select, place }: Query): boolean =>
  place !== 'exists' &&
  (select['limitCount'] !== undefined || select['limitOffset'] !== undefined) &&
  constantOf(select['limitCount'])?.kind !== 'null';

export const limitWithoutOrder: Rule = {
  title: said('lint_title.limit_unordered'),
  find: eachQuery((query) =>
    isCut(query) && sortKeys(query).length === 0 && !isSingleRow(query)
      ? [
          {
            message: said('lint.limit_unordered'),
            node: query.select['limitCount'] ?? query.select['limitOffset'],
          },
        ]
      : [],
  ),
};

export const tiedLimit: Rule = {
  title: said('lint_title.limit_ties'),
  find: eachQuery((query, context) => {
    const keys = sortKeys(query);
    if (!isCut(query) || keys.length === 0 || hasTies(query) || isSingleRow(query)) return [];
    if (
      ordersRows(
        query,
        keys.map(({ value }) => value),
        context,
      ) !== false
    )
      return [];
    return [
      {
        message: said('lint.limit_ties'),
        node: query.select['limitCount'] ?? query.select['limitOffset'],
      },
    ];
  }),
};

/** Whether the sort keys tell any two result rows apart; null where no key is known. */
function ordersRows(query: Query, keys: unknown[], { relations }: LintContext): boolean | null {
  const texts = new Set(keys.map((key) => textOf(key, query)));
  if (query.select['distinctClause']) return null;
  // Rows that tie look the same.
  if (outputsOf(query).every(({ name, value }) => name !== '*' && texts.has(textOf(value, query))))
    return true;
  if (isGrouped(query)) {
    const groups = groupKeys(query);
    if (groups.every((group) => texts.has(textOf(group, query)))) return true;
    return coversKey(groups, (source, columns) => isUnique(source, columns, relations), keys, query) ?? true;
  }
  const grains = query.sources.filter((source) => isRepeated(source, query, relations) === false);
  const answers = grains.map((source) => isUnique(source, columnsOf(keys, source, query), relations));
  if (answers.includes(true)) return true;
  return grains.length === 0 || answers.includes(null) ? null : false;
}

/** In groups: the sorted columns must name a row of every source that is grouped by; null where its keys are not known. */
function coversKey(
  groups: unknown[],
  unique: (source: Source, columns: ReadonlySet<string>) => boolean | null,
  keys: unknown[],
  query: Query,
): boolean | null {
  const sources = new Set(groups.map((group) => columnOf(group, query)?.source));
  if (sources.has(undefined)) return false;
  const sorted = new Set(keys.map((key) => textOf(key, query)));
  const answers = [...sources].map((source) => {
    if (!source) return false;
    const grouped = groups.filter((group) => columnOf(group, query)?.source === source);
    return (
      grouped.every((group) => sorted.has(textOf(group, query))) ||
      unique(source, columnsOf(keys, source, query))
    );
  });
  return answers.includes(false) ? false : answers.includes(null) ? null : true;
}

const columnsOf = (keys: unknown[], source: Source, query: Query): Set<string> =>
  new Set(
    keys
      .flatMap((key) => columnOf(key, query) ?? [])
      .flatMap((use) => (use.source === source ? [use.name] : [])),
  );

const NEEDS_ORDER = new Set([
  'row_number',
  'rank',
  'dense_rank',
  'lag',
  'lead',
  'first_value',
  'last_value',
  'nth_value',
  'ntile',
]);

export const windowWithoutOrder: Rule = {
  title: said('lint_title.window_unordered'),
  find: eachQuery((query) =>
    windowCalls(query)
      .filter(
        ({ call, window }) =>
          NEEDS_ORDER.has(functionName(call)) && listOf(window['orderClause']).length === 0,
      )
      .map(({ call }) => ({
        message: said('lint.window_unordered', { name: functionName(call).toUpperCase() }),
        node: call,
      })),
  ),
};

/** What PostgreSQL's grammar gives a window that says nothing: from the start to the current row. */
const DEFAULT_FRAME = 1058;

export const lastValueFrame: Rule = {
  title: said('lint_title.last_value'),
  find: eachQuery((query) =>
    windowCalls(query)
      .filter(
        ({ call, window }) => functionName(call) === 'last_value' && window['frameOptions'] === DEFAULT_FRAME,
      )
      .filter(({ window }) => listOf(window['orderClause']).length > 0)
      .map(({ call }) => ({
        message: said('lint.last_value'),
        node: call,
      })),
  ),
};

/** Window functions with their windows, named ones looked up. */
function windowCalls({ select }: Query): { call: Fields; window: Fields }[] {
  const defined = listOf(select['windowClause']).map((item) => (item as { WindowDef: Fields }).WindowDef);
  return ownNodesOf([select['targetList'], select['sortClause']], 'FuncCall').flatMap((call) => {
    const over = call['over'] as Fields | undefined;
    if (!over) return [];
    const base = defined.find(({ name }) => name === (over['name'] ?? over['refname']));
    return [
      { call, window: base && !over['orderClause'] ? { ...over, orderClause: base['orderClause'] } : over },
    ];
  });
}
