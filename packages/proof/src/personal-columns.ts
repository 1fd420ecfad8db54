import { personalUse, type Catalog, type Column, type Table } from '@pairsmith/catalog';
import { fullName, said, type Message } from '@pairsmith/core';
import {
  clausesOf,
  constantOf,
  functionName,
  isFields,
  itemsOf,
  listOf,
  openNode,
  operatorOf,
  originOf,
  outputsOf,
  ownNodesOf,
  pathOf,
  readQueries,
  referencesOf,
  resolveColumn,
  tableKey,
  type Fields,
  type Query,
  type Statement,
} from '@pairsmith/sql';
import type { ProofError } from './proof-error';

/** Functions whose result still shows the name, whole or in another case. */
const SHOWING = /^(concat|concat_ws|btrim|ltrim|rtrim|upper|lower|initcap|string_agg|array_agg|min|max)$/;

/**
 * What a statement does with personal columns that a model was told not to do: names of persons are shown, with the key beside
 * them where rows are grouped, and stand in no condition and no count; other masked columns are read nowhere. Null: nothing.
 * A name that comes out of a set operation is not followed.
 */
export function findPersonal(statement: Statement, catalog: Pick<Catalog, 'tables'>): ProofError | null {
  const used = findUnusable(statement, catalog);
  if (used) return refusal(said('proof.personal_used', { column: used }));
  const queries = readQueries(statement.root, catalog);
  const compared = new Set(queries.flatMap(comparedSelects));
  for (const query of queries) {
    const name = misusedName(query, compared.has(query.select));
    if (name) return refusal(said('proof.personal_in_condition', { column: name }));
  }
  return null;
}

const refusal = (message: Message): ProofError => ({ code: 'personal_column', message });

const columnName = (table: Pick<Table, 'schema' | 'name'>, column: Column): string =>
  `${fullName(table)}.${column.name}`;

/** A column that is not to be used at all, also one that a star or a whole row brings. */
function findUnusable(statement: Statement, { tables }: Pick<Catalog, 'tables'>): string | null {
  const known = new Map(tables.map((table) => [fullName(table), table]));
  const unusableIn = (table: Table, name: string): string[] =>
    table.columns
      .filter((column) => (name === '*' || column.name === name) && personalUse(column) === 'not_to_use')
      .map((column) => columnName(table, column));
  const read = referencesOf(statement, { tables }).columns.flatMap(({ table, column }) => {
    const found = table && known.get(tableKey(table));
    return found ? unusableIn(found, column) : [];
  });
  const rows = readQueries(statement.root, { tables }).flatMap((query) =>
    ownNodesOf(clausesOf(query), 'ColumnRef').flatMap((reference) => {
      const path = pathOf(reference);
      const isAll = path.at(-1) === '*' || (path.length === 1 && resolveColumn(reference, query) === null);
      return isAll ? query.sources.filter(({ alias }) => path[0] === '*' || alias === path[0]) : [];
    }),
  );
  return read[0] ?? rows.flatMap(({ table }) => (table ? unusableIn(table, '*') : []))[0] ?? null;
}

/** The SELECTs of `IN (SELECT …)`, `= ANY (SELECT …)` and `= (SELECT …)` in conditions: what they show is compared. */
const comparedSelects = (query: Query): unknown[] =>
  ownNodesOf(conditionsOf(query), 'SubLink')
    .filter(({ subLinkType }) => subLinkType !== 'EXISTS_SUBLINK')
    .map(({ subselect }) => (subselect as { SelectStmt?: Fields } | undefined)?.SelectStmt);

const conditionsOf = ({ select, joins }: Query): unknown[] => [
  select['whereClause'],
  select['havingClause'],
  ...joins.map(({ condition }) => condition),
];

/** A name of persons that a query does more with than show it. */
function misusedName(query: Query, isCompared: boolean): string | null {
  const targets = outputsOf(query).map(({ value }) => value);
  const { groupClause, sortClause, distinctClause, windowClause } = query.select;
  const shown = [...targets, ...listOf(groupClause), ...listOf(sortClause).map(sortedBy)];
  return (
    namesIn([conditionsOf(query), isCompared ? targets : [], windowClause], query)[0] ??
    shown.flatMap((node) => (onlyShows(node, query) ? [] : namesIn(node, query)))[0] ??
    mergedNames(listOf(groupClause), targets, query) ??
    (distinctClause ? mergedNames(targets, targets, query) : null)
  );
}

const sortedBy = (item: unknown): unknown => openNode(item)[1]['node'];

/** Groups of the name alone: two persons of one name would be one. */
function mergedNames(groups: readonly unknown[], targets: readonly unknown[], query: Query): string | null {
  const written = groups.map((group) => meantBy(group, targets, query));
  const names = written.map((group) => namesIn(group, query)[0]);
  const isBesideKey = names.some((name) => name === undefined);
  return isBesideKey ? null : (names[0] ?? null);
}

/** `GROUP BY 1` and `GROUP BY heading` mean what is shown there. */
function meantBy(group: unknown, targets: readonly unknown[], query: Query): unknown {
  const constant = constantOf(group);
  if (constant?.kind === 'number') return targets[Number(constant.text) - 1];
  const [type, fields] = openNode(group);
  if (type !== 'ColumnRef' || resolveColumn(fields, query) !== null) return group;
  return outputsOf(query).find(({ name }) => name === pathOf(fields).join('.'))?.value ?? group;
}

/** Names of persons that an expression of the query reads, as `schema.table.column`. */
const namesIn = (root: unknown, query: Query): string[] =>
  ownNodesOf(root, 'ColumnRef').flatMap((reference) => {
    const origin = originOf(resolveColumn(reference, query));
    return origin && personalUse(origin.column) === 'name_to_show'
      ? [columnName(origin.table, origin.column)]
      : [];
  });

/** Whether the names in an expression are shown by it and nothing is told from them. */
function onlyShows(node: unknown, query: Query): boolean {
  if (!isFields(node) || namesIn(node, query).length === 0) return true;
  const [type, fields] = openNode(node);
  const each = (nodes: readonly unknown[]): boolean => nodes.every((one) => onlyShows(one, query));
  if (type === 'ColumnRef') return true;
  if (type === 'TypeCast') return onlyShows(fields['arg'], query);
  if (type === 'CoalesceExpr') return each(itemsOf(fields['args']));
  if (type === 'A_Expr') return operatorOf(fields) === '||' && each([fields['lexpr'], fields['rexpr']]);
  if (type !== 'FuncCall' || !SHOWING.test(functionName(fields))) return false;
  return namesIn([fields['agg_filter'], fields['over']], query).length === 0 && each(listOf(fields['args']));
}
