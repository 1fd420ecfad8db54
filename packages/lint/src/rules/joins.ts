import { said } from '@pairsmith/core';
import { eachQuery, type LintContext, type Rule } from '../rule';
import {
  type Equality,
  type Query,
  type Source,
  clausesOf,
  columnsIn,
  equalitiesOf,
  joinConditions,
  originOf,
  ownNodesOf,
  pathOf,
  resolveColumn,
  tableKey,
  yieldsOneRow,
} from '@pairsmith/sql';
import type { Table } from '@pairsmith/catalog';

export const cartesianJoin: Rule = {
  title: said('lint_title.no_join_condition'),
  find: eachQuery((query) => {
    const rows = query.sources.filter(
      (source) => !source.isSynthetic && !yieldsOneRow(source) && !source.node['lateral'],
    );
    const [first] = rows;
    if (!first || query.joins.some(({ isNatural }) => isNatural)) return [];
    const linked = reach(first, query);
    const alone = rows.find((source) => !linked.has(source));
    if (!alone) return [];
    return [
      {
        message: said('lint.no_join_condition', { alias: alone.alias }),
        node: alone.node,
      },
    ];
  }),
};

/** All sources that some condition ties to the first, directly or not. */
function reach(first: Source, query: Query): Set<Source> {
  const ties = [
    ...joinConditions(query).map(
      (condition) => new Set(columnsIn(condition, query).map(({ source }) => source)),
    ),
    ...equalitiesOf(query).map(({ left, right }) => new Set([left.source, right.source])),
    // A condition inside a function call or a sub-query over both sides ties them too.
    ...query.joins
      .filter(({ using }) => using.length > 0)
      .map(({ left, right }) => new Set([...left, ...right])),
  ];
  const reached = new Set([first]);
  for (let grown = true; grown;) {
    grown = false;
    for (const tie of ties) {
      const touches = [...tie].some((source) => reached.has(source));
      const news = touches ? [...tie].filter((source) => !reached.has(source)) : [];
      for (const source of news) reached.add(source);
      grown ||= news.length > 0;
    }
  }
  return reached;
}

interface TablePair {
  left: Table;
  right: Table;
  columns: [string, string][];
  node: unknown;
}

export const unrelatedJoin: Rule = {
  title: said('lint_title.odd_join'),
  find: eachQuery((query, context) =>
    joinedTables(equalitiesOf(query)).flatMap(({ left, right, columns, node }) => {
      const known = relationsBetween(left, right, context);
      if (known.length === 0 || left === right) return [];
      const isRelated = known.some((pairs) =>
        pairs.every(([a, b]) => columns.some(([x, y]) => x === a && y === b)),
      );
      if (isRelated) return [];
      const [expected = []] = known;
      const wanted = expected.map(([a, b]) => `${left.name}.${a} = ${right.name}.${b}`).join(' AND ');
      return [{ message: said('lint.odd_join', { wanted }), node }];
    }),
  ),
};

/** Equalities between two stored tables, those of one pair of sources together. */
function joinedTables(equalities: readonly Equality[]): TablePair[] {
  const pairs = new Map<string, TablePair>();
  for (const { left, right, node } of equalities) {
    const [a, b] = [originOf(left), originOf(right)];
    // Behind a derived table the columns were chosen for this join.
    if (!a || !b || a.source !== left.source || b.source !== right.source) continue;
    const [from, to] = left.source.alias < right.source.alias ? [a, b] : [b, a];
    const key = `${from.source.alias} ${to.source.alias}`;
    const pair = pairs.get(key) ?? { left: from.table, right: to.table, columns: [], node };
    pair.columns.push([from.name, to.name]);
    pairs.set(key, pair);
  }
  return [...pairs.values()];
}

function relationsBetween(left: Table, right: Table, { relations }: LintContext): [string, string][][] {
  const named = (end: { schema: string; table: string }) => tableKey({ schema: end.schema, name: end.table });
  return relations.flatMap(({ from, to }): [string, string][][] => {
    const pairs = from.columns.map((column, at): [string, string] => [column, to.columns[at] ?? '']);
    if (named(from) === tableKey(left) && named(to) === tableKey(right)) return [pairs];
    if (named(to) === tableKey(left) && named(from) === tableKey(right))
      return [pairs.map(([a, b]) => [b, a])];
    return [];
  });
}

export const unqualifiedColumn: Rule = {
  title: said('lint_title.bare_column'),
  find: eachQuery((query) => {
    const { select, sources, joins } = query;
    if (sources.filter(({ isSynthetic }) => !isSynthetic).length < 2) return [];
    const shared = new Set(joins.flatMap(({ using }) => using));
    const named = ownNodesOf(
      [
        select['targetList'],
        select['whereClause'],
        select['groupClause'],
        joins.map(({ condition }) => condition),
      ],
      'ColumnRef',
    ).find((reference) => {
      const [name = '', ...more] = pathOf(reference);
      const use = more.length === 0 && name !== '*' ? resolveColumn(reference, query) : null;
      return use?.owner === query && use.column !== null && !shared.has(name);
    });
    if (!named) return [];
    return [
      {
        message: said('lint.bare_column', { name: pathOf(named).join('.') }),
        node: named,
      },
    ];
  }),
};

export const capturedColumn: Rule = {
  title: said('lint_title.outer_column'),
  find: eachQuery((query) => {
    if (!query.outer || query.place === 'from' || query.sources.every(({ table }) => table === null))
      return [];
    return ownNodesOf(clausesOf(query), 'ColumnRef').flatMap((reference) => {
      const path = pathOf(reference);
      const use = path.length === 1 ? resolveColumn(reference, query) : null;
      if (!use || use.owner === query) return [];
      return [
        {
          message: said('lint.outer_column', { name: use.name, alias: use.source.alias, column: use.name }),
          node: reference,
        },
      ];
    });
  }),
};
