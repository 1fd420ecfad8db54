import type { Catalog, Column, Table } from '@pairsmith/catalog';
import {
  columnOf,
  columnsIn,
  constantOf,
  equalitiesOf,
  functionName,
  groupKeys,
  listOf,
  openNode,
  operatorOf,
  originOf,
  outputsOf,
  ownNodes,
  readQueries,
  referencesOf,
  tableKey,
  walk,
  type Fields,
  type Query,
  type Statement,
} from '@pairsmith/sql';
import { readConditions, type Condition, type ConditionPlace, type Origin } from './conditions';
import type { TimeUnit } from './intervals';
import { aggregatesIn, type SqlAggregate } from './sql-aggregates';
import { followed, originsOf } from './sql-expressions';
import { extremesOf, limitOf, type Extreme } from './sql-extremes';
import { isDate, readSqlTimes, type SqlTimes } from './sql-times';
import { unitOf } from './time-units';

export interface Group {
  origin: Origin | null;
  unit: TimeUnit | null;
  query: Query;
}

/** What a statement does, as far as it was understood. */
export interface SqlReading {
  /** The statement as it is written. */
  text: string;
  queries: readonly Query[];
  tables: Table[];
  columns: ReadonlySet<Column>;
  conditions: Condition[];
  times: SqlTimes;
  aggregates: SqlAggregate[];
  windows: ReadonlySet<string>;
  groups: Group[];
  partitions: Group[];
  extremes: Extreme[];
  /** LIMIT without ORDER BY. */
  bareLimits: number[];
  /** Stored columns that the result shows, as they are or in an expression. */
  shown: ReadonlySet<Column>;
  /** Rows without a counterpart are kept. */
  hasOuterJoin: boolean;
  divisions: number;
  isDistinct: boolean;
  setOperations: string[];
  offset: number;
  joins: { from: Origin; to: Origin }[];
}

export function readSql(statement: Statement, catalog: Pick<Catalog, 'tables' | 'relations'>): SqlReading {
  const queries = readQueries(statement.root, catalog);
  const references = referencesOf(statement, catalog);
  const known = new Map(catalog.tables.map((table) => [tableKey(table), table]));
  const tables = references.tables.flatMap((one) => known.get(tableKey(one)) ?? []);
  const columns = references.columns.flatMap(({ table, column }) => {
    const found = table && known.get(tableKey(table));
    return found?.columns.filter(({ name }) => name === column || column === '*') ?? [];
  });
  let conjunctions = 0;
  const next = (): number => (conjunctions += 1);
  const conditions = queries.flatMap((query) => conditionsOf(query, next));
  const aggregates = queries.flatMap(aggregatesIn);
  const nodes = queries.flatMap((query) =>
    [...ownNodes(Object.values(query.select))].map((visit) => ({ ...visit, query })),
  );
  const calls = nodes.filter(({ type, fields }) => type === 'FuncCall' && fields['over']);
  const divisions = nodes.filter(({ type, fields }) => type === 'A_Expr' && operatorOf(fields) === '/');
  const top = queries.find(({ place, isBranch }) => place === 'top' && !isBranch);
  return {
    text: statement.sql,
    queries,
    tables,
    columns: new Set(columns),
    conditions,
    times: readSqlTimes(conditions),
    aggregates,
    windows: new Set(calls.map(({ fields }) => functionName(fields))),
    groups: queries.flatMap((query) => groupKeys(query).flatMap((key) => groupOf(key, query))),
    partitions: [
      ...calls.flatMap(({ fields, query }) =>
        listOf((fields['over'] as Fields)['partitionClause']).flatMap((key) => groupOf(key, query)),
      ),
      ...correlationsOf(conditions),
    ],
    extremes: extremesOf(queries, conditions, aggregates),
    bareLimits: queries.flatMap((query) => (listOf(query.select['sortClause']).length ? [] : limitOf(query))),
    shown: new Set(
      queries
        .filter(({ place }) => place === 'top')
        .flatMap((query) => outputsOf(query).flatMap(({ value }) => originsOf(value, query))),
    ),
    hasOuterJoin: queries.some(({ joins }) => joins.some(({ type }) => type !== 'JOIN_INNER')),
    divisions: divisions.length,
    isDistinct: queries.some(({ select }) => listOf(select['distinctClause']).length > 0),
    setOperations: setOperationsOf(statement.root),
    offset: top ? Number(constantOf(top.select['limitOffset'])?.text ?? 0) : 0,
    joins: queries.flatMap((query) =>
      equalitiesOf(query).flatMap(({ left, right }) => {
        const [from, to] = [originOf(left), originOf(right)];
        return from && to ? [{ from, to }] : [];
      }),
    ),
  };
}

function conditionsOf(query: Query, next: () => number): Condition[] {
  const { select, joins } = query;
  const filters = [select['whereClause'], ...joins.map(({ condition }) => condition)].filter(Boolean);
  const inner = [
    ...ownNodes([select['targetList'], select['havingClause'], select['sortClause'], select['groupClause']]),
  ];
  const placed: [unknown[], ConditionPlace][] = [
    [filters, 'where'],
    [[select['havingClause']].filter(Boolean), 'having'],
    ...inner.flatMap(({ type, fields }): [unknown[], ConditionPlace][] => {
      if (type === 'FuncCall' && fields['agg_filter']) return [[[fields['agg_filter']], 'filter']];
      return type === 'CaseExpr' ? casesOf(fields) : [];
    }),
  ];
  return placed.flatMap(([roots, place]) => readConditions(roots, query, place, next));
}

/** CASE that gives names to codes shows them; any other chooses. `CASE c WHEN 1` compares c with 1. */
function casesOf({ arg, args }: Fields): [unknown[], ConditionPlace][] {
  return listOf(args).map((when): [unknown[], ConditionPlace] => {
    const [, { expr, result }] = openNode(when);
    const compared = { kind: 'AEXPR_OP', name: [{ String: { sval: '=' } }], lexpr: arg, rexpr: expr };
    const place = constantOf(result)?.kind === 'text' ? 'label' : 'case';
    return [[arg === undefined ? expr : { A_Expr: compared }], place];
  });
}

/** `p.a = o.a` in a scalar sub-query: it answers for each a. */
const correlationsOf = (conditions: readonly Condition[]): Group[] =>
  conditions.flatMap(({ query, kind, comparison, left, right, origins }) => {
    if (query.place !== 'value' || kind !== 'compare' || comparison !== '=') return [];
    const sides = [columnOf(left, query), columnOf(right, query)];
    const isTied = sides.some((use) => use && use.owner !== query);
    return isTied ? origins.map((origin): Group => ({ origin, unit: null, query })) : [];
  });

function groupOf(key: unknown, query: Query): Group[] {
  const [use] = columnsIn(key, query);
  const through = followed(key, query);
  const unit = through ? unitIn(through.node) : null;
  const origin = use ? originOf(use) : null;
  const inner = origin ?? (through ? originOf(columnsIn(through.node, through.query)[0] ?? null) : null);
  if (unit || !inner || !isDate(inner)) return [{ origin: inner, unit, query }];
  // What an expression makes of a date is not known.
  return openNode(key)[0] === 'ColumnRef' ? [{ origin: inner, unit: columnUnit(inner.column), query }] : [];
}

/** The unit that remains of a date, also inside an expression: 'Q' || extract(quarter from …). */
const unitIn = (node: unknown): TimeUnit | null =>
  unitOf(node)?.unit ??
  [...ownNodes(node)].flatMap(({ type, fields }) =>
    type === null ? [] : (unitOf({ [type]: fields })?.unit ?? []),
  )[0] ??
  null;

/** A date column may hold one day of each month. */
const columnUnit = ({ name, title }: Column): TimeUnit =>
  /月|month/i.test(`${title} ${name}`) ? 'month' : /年|year/i.test(`${title} ${name}`) ? 'year' : 'day';

const setOperationsOf = (root: unknown): string[] =>
  [...walk(root)].flatMap(({ type, fields }) =>
    type === 'SelectStmt' && fields['op'] && fields['op'] !== 'SETOP_NONE' ? [String(fields['op'])] : [],
  );
