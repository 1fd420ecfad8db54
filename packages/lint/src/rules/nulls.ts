import { said } from '@pairsmith/core';
import {
  type ColumnUse,
  type Fields,
  type Query,
  aggregatesOf,
  clausesOf,
  columnOf,
  columnsIn,
  constantOf,
  filtersOf,
  itemsOf,
  listOf,
  openNode,
  operatorOf,
  originOf,
  outputsOf,
  ownNodesOf,
  sortKeys,
} from '@pairsmith/sql';
import { eachQuery, type Rule } from '../rule';
import { rejectsNull } from './null-logic';

const conditionsOf = ({ select, joins }: Query): unknown[] => [
  select['whereClause'],
  select['havingClause'],
  joins.map(({ condition }) => condition),
];

/** May be NULL by its definition, by an outer join, and not kept out by a filter of the query. */
function mayBeNull(use: ColumnUse | null): boolean {
  const origin = originOf(use);
  if (!use || !origin) return false;
  const isNullable = origin.column.nullable && !origin.table.primary_key.includes(origin.name);
  if (!isNullable && !use.source.isOptional) return false;
  return !filtersOf(use.owner).some(
    (filter) =>
      columnsIn(filter, use.owner).some((one) => one.source === use.source && one.name === use.name) &&
      rejectsNull(filter, use.source, use.owner),
  );
}

export const notInNull: Rule = {
  title: said('lint_title.not_in_null'),
  find: ({ queries }) =>
    queries
      .flatMap((query) => negatedSubqueries(query))
      .flatMap((link) => {
        const select = openNode(link['subselect'])[1];
        const inner = queries.find((one) => one.select === select);
        const value = inner && outputsOf(inner)[0]?.value;
        if (!inner || !mayBeNull(columnOf(value, inner))) return [];
        return [
          {
            message: said('lint.not_in_null'),
            node: { SubLink: link },
          },
        ];
      }),
};

/** `x NOT IN (SELECT …)` and `x <> ALL (SELECT …)` */
function negatedSubqueries(query: Query): Fields[] {
  const all = clausesOf(query);
  const negated = ownNodesOf(all, 'BoolExpr').flatMap(({ boolop, args }) => {
    const [type, link] = openNode(listOf(args)[0]);
    return boolop === 'NOT_EXPR' && type === 'SubLink' && link['subLinkType'] === 'ANY_SUBLINK' ? [link] : [];
  });
  const unequal = ownNodesOf(all, 'SubLink').filter(
    (link) => link['subLinkType'] === 'ALL_SUBLINK' && operatorOf({ name: link['operName'] }) === '<>',
  );
  return [...negated, ...unequal];
}

export const equalsNull: Rule = {
  title: said('lint_title.null_comparison'),
  find: eachQuery((query) =>
    ownNodesOf([query.select['targetList'], ...conditionsOf(query)], 'A_Expr')
      .filter(({ kind }) => kind === 'AEXPR_OP' || kind === 'AEXPR_IN')
      .filter(({ lexpr, rexpr }) =>
        [lexpr, ...itemsOf(rexpr)].some((side) => constantOf(side)?.kind === 'null'),
      )
      .map((node) => ({ message: said('lint.null_comparison'), node })),
  ),
};

export const negationDropsNull: Rule = {
  title: said('lint_title.unequal_null'),
  find: eachQuery((query) =>
    filtersOf(query).flatMap((node) => {
      const [type, fields] = openNode(node);
      // `<>` also stands for NOT IN, `!~~` for NOT LIKE; IS DISTINCT FROM is of another kind.
      const isNegated =
        /^AEXPR_(OP|IN|I?LIKE)$/.test(String(fields['kind'])) && /^(<>|!~~\*?)$/.test(operatorOf(fields));
      if (type !== 'A_Expr' || !isNegated || !itemsOf(fields['rexpr']).every(constantOf)) return [];
      const origin = originOf(columnOf(fields['lexpr'], query));
      const holdsNulls = (origin?.column.statistics?.null_share ?? 0) > 0;
      if (!origin || !holdsNulls || isNotNull(origin, query)) return [];
      const { name } = origin.column;
      return [
        {
          message: said('lint.unequal_null', { name, column: name }),
          node,
        },
      ];
    }),
  ),
};

/** The query says itself that it does not want NULLs. */
const isNotNull = ({ source, name }: ColumnUse, query: Query): boolean =>
  filtersOf(query).some((filter) => {
    const [type, { nulltesttype, arg }] = openNode(filter);
    const use = type === 'NullTest' && nulltesttype === 'IS_NOT_NULL' ? columnOf(arg, query) : null;
    return use?.source === source && use.name === name;
  });

export const countNullable: Rule = {
  title: said('lint_title.count_null'),
  find: eachQuery((query, { question }) =>
    aggregatesOf(query)
      .filter(({ name, isDistinct, isStar }) => name === 'count' && !isDistinct && !isStar)
      .flatMap(({ args, node }) => {
        const use = columnOf(args[0], query);
        const origin = originOf(use);
        if (!use || !origin || use.source.isOptional || !mayBeNull(use)) return [];
        const { column } = origin;
        const isAsked = [column.title, column.name].some((word) => word !== '' && question.includes(word));
        if (isAsked || (column.statistics?.null_share ?? 0) === 0) return [];
        const message = said('lint.count_null', { column: column.name });
        return [{ message, node }];
      }),
  ),
};

export const nullsFirst: Rule = {
  title: said('lint_title.nulls_first'),
  find: eachQuery((query) => {
    if (!query.select['limitCount']) return [];
    return sortKeys(query)
      .filter(
        ({ isDescending, nullsFirst: first, value }) => isDescending && first && isOftenNull(value, query),
      )
      .map(({ node }) => ({
        message: said('lint.nulls_first'),
        node,
      }));
  }),
};

/** A column that does hold NULLs, a quotient that NULLIF makes NULL, a sum over an outer join's empty side. */
function isOftenNull(value: unknown, query: Query): boolean {
  const [type, fields] = openNode(value);
  if (type === 'ColumnRef') {
    const use = columnOf(value, query);
    const inner = use?.source.query;
    const output = inner && outputsOf(inner).find(({ name }) => name === use.name)?.value;
    if (inner && output && !openNode(output)[0]?.startsWith('ColumnRef')) return isOftenNull(output, inner);
    const origin = originOf(use);
    return Boolean(
      use &&
      origin &&
      mayBeNull(use) &&
      ((origin.column.statistics?.null_share ?? 0) > 0 || use.source.isOptional),
    );
  }
  if (type === 'CoalesceExpr') return false;
  if (ownNodesOf(value, 'CoalesceExpr').length > 0) return false;
  if (
    type === 'FuncCall' &&
    !fields['over'] &&
    /^(sum|avg|max|min)$/.test(operatorOf({ name: fields['funcname'] }))
  )
    return columnsIn(fields['args'], query).some(({ source }) => source.isOptional);
  return ownNodesOf(value, 'A_Expr').some(({ kind }) => kind === 'AEXPR_NULLIF');
}
