import { said } from '@pairsmith/core';
import {
  type Query,
  aggregatesOf,
  columnOf,
  columnsIn,
  groupKeys,
  isGrouped,
  keysOf,
  originOf,
  outputsOf,
  tableKey,
  textOf,
} from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';

export const selectStar: Rule = {
  title: said('lint_title.select_star'),
  find: eachQuery((query) => {
    if (
      query.place === 'exists' ||
      query.sources.every(({ query: inner, isSynthetic }) => inner !== null || isSynthetic)
    )
      return [];
    return outputsOf(query)
      .filter(({ name }) => name === '*')
      .map(({ node }) => ({ message: said('lint.select_star'), node }));
  }),
};

export const duplicateOutput: Rule = {
  title: said('lint_title.repeated_name'),
  find: ({ queries }) =>
    queries
      .filter(({ place, isBranch }) => place === 'top' && !isBranch)
      .flatMap((query) => {
        const outputs = outputsOf(query).filter(({ name }) => name !== '*');
        const repeated = outputs.find(({ name }, at) => outputs.findIndex((one) => one.name === name) < at);
        if (!repeated) return [];
        return [{ message: said('lint.repeated_name', { name: repeated.name }), node: repeated.node }];
      }),
};

export const groupNotShown: Rule = {
  title: said('lint_title.no_group_column'),
  find: ({ queries }) =>
    queries
      .filter(({ place, isBranch }) => place === 'top' && !isBranch)
      .flatMap((query) => {
        const keys = groupKeys(query);
        const outputs = outputsOf(query);
        if (keys.length === 0 || outputs.some(({ name }) => name === '*') || isOneRowWanted(query)) return [];
        const text = outputs.map(({ value }) => textOf(value, query)).join('\n');
        const grouped = new Set(keys.flatMap((key) => columnsIn(key, query).map(({ source }) => source)));
        const isShown =
          keys.some((key) => text.includes(textOf(key, query))) ||
          outputs.some(
            ({ value }) =>
              isPlain(value, query) && columnsIn(value, query).some(({ source }) => grouped.has(source)),
          );
        if (isShown) return [];
        return [{ message: said('lint.no_group_column'), node: keys[0] }];
      }),
};

const isOneRowWanted = ({ select }: Query): boolean =>
  JSON.stringify(select['limitCount'] ?? null).includes('"ival":{"ival":1}');

/** Not inside an aggregate. */
function isPlain(value: unknown, query: Query): boolean {
  const inside = aggregatesOf({ ...query, select: { targetList: [{ ResTarget: { val: value } }] } });
  return inside.length === 0;
}

export const groupByLabel: Rule = {
  title: said('lint_title.group_by_name'),
  find: eachQuery((query, { roles, relations }) => {
    if (!isGrouped(query)) return [];
    const keys = groupKeys(query).map((key) => columnOf(key, query));
    return keys.flatMap((use, at) => {
      const origin = use && use.column ? originOf(use) : null;
      if (!use || !origin || roles.get(tableKey(origin.table))?.get(origin.name)?.role !== 'label') return [];
      const grouped = new Set(keys.flatMap((one) => (one?.source === use.source ? [one.name] : [])));
      const rowKeys = keysOf(use.source, relations);
      // A table that is counted itself, not what its rows stand for, has no key to be grouped by.
      const isLookedUp = relations.some(
        ({ to }) => tableKey({ schema: to.schema, name: to.table }) === tableKey(origin.table),
      );
      const hasKey = rowKeys.some((key) => key.every((name) => grouped.has(name)));
      if (!isLookedUp || rowKeys.length === 0 || hasKey || !hasRepeats(origin)) return [];
      const key = origin.table.primary_key.length > 0 ? origin.table.primary_key : (rowKeys[0] ?? []);
      return [
        {
          message: said('lint.group_by_name', { name: origin.name, key }),
          node: groupKeys(query)[at],
        },
      ];
    });
  }),
};

const hasRepeats = ({ column, table }: NonNullable<ReturnType<typeof originOf>>): boolean =>
  column.statistics !== null &&
  table.row_estimate !== null &&
  column.statistics.distinct < table.row_estimate * (1 - column.statistics.null_share) * 0.99;
