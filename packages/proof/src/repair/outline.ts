import type { Catalog } from '@pairsmith/catalog';
import {
  constantOf,
  functionName,
  listOf,
  openNode,
  referencesOf,
  tableKey,
  walk,
  type Fields,
  type Statement,
} from '@pairsmith/sql';
import { isAggregate } from './aggregate-names';
import { columnName } from './column-name';
import { readComparisons, type Comparison } from './comparisons';
import { directionsAmong, negationsAmong } from './signs';

/** What a SQL asks for, as far as a repair must leave it alone. Names in lower case, columns without their table. */
export interface Outline {
  /** `schema.name` of listed tables; the names of others. */
  tables: Set<string>;
  unlisted: Set<string>;
  /** Columns that the listed tables have; and all other names: misspelt, of results, of sub-queries. */
  columns: Set<string>;
  unknown: Set<string>;
  /** Columns set equal to another column: how tables are tied together. */
  joined: Set<string>;
  /** All constants, and those with which something is compared. Texts of a text that does not parse are all of the first. */
  constants: string[];
  comparisons: Comparison[];
  /** `count`, `count distinct`, `sum over` …; and the functions that are none. */
  aggregates: Set<string>;
  functions: Set<string>;
  isGrouped: boolean;
  limit: string | null;
  isDescending: boolean;
  setOperations: string;
  negations: number;
  /** Whether anything is compared by `<`, by `>`: `less`, `more`, both or none. */
  directions: string;
  /** Of a tree only; null for a text that does not parse. */
  tree: { outputs: number | null; groups: Set<string> | null; nullTests: NullTest[] } | null;
}

interface NullTest {
  column: string | null;
  isNull: boolean;
}

type Known = Pick<Catalog, 'tables'>;

export function outlineOf(statement: Statement, catalog: Known): Outline {
  const nodes = [...walk(statement.root)];
  const ofType = (type: string): Fields[] =>
    nodes.flatMap((visit) => (visit.type === type ? [visit.fields] : []));
  const calls = ofType('FuncCall').map((call) => ({ call, name: functionName(call).toLowerCase() }));
  const selects = ofType('SelectStmt');
  const top = selects[0] ?? {};
  const sorts = ofType('SortBy');
  return {
    ...namesIn(statement, ofType('ColumnRef'), catalog),
    constants: ofType('A_Const').flatMap((fields) => constantOf({ A_Const: fields })?.text ?? []),
    ...readComparisons(nodes),
    aggregates: new Set(calls.filter(({ name }) => isAggregate(name)).map(aggregateOf)),
    functions: new Set(calls.flatMap(({ name }) => (isAggregate(name) ? [] : [name]))),
    isGrouped: selects.some(({ groupClause }) => listOf(groupClause).length > 0),
    limit: constantOf(top['limitCount'])?.text ?? null,
    isDescending: sorts.some(({ sortby_dir }) => sortby_dir === 'SORTBY_DESC'),
    setOperations: selects
      .flatMap(({ op }) =>
        op === 'SETOP_NONE' || op === undefined ? [] : [String(op).slice(6).toLowerCase()],
      )
      .sort()
      .join(),
    negations: negationsAmong(nodes),
    directions: directionsAmong(nodes),
    tree: {
      outputs: outputsOf(top),
      groups: groupsOf(selects),
      nullTests: ofType('NullTest').map(({ arg, nulltesttype }) => ({
        column: columnName(arg),
        isNull: nulltesttype === 'IS_NULL',
      })),
    },
  };
}

function namesIn(statement: Statement, references: readonly Fields[], catalog: Known) {
  const listed = new Map(catalog.tables.map((table) => [tableKey(table), table]));
  const { tables, columns } = referencesOf(statement, catalog);
  const keys = tables.map(tableKey);
  const isKnown = ({ table, column }: (typeof columns)[number]): boolean =>
    column !== '*' &&
    table !== null &&
    (listed.get(tableKey(table))?.columns.some(({ name }) => name === column) ?? false);
  const known = new Set(columns.filter(isKnown).map(({ column }) => column));
  const names = references.flatMap((fields) => columnName({ ColumnRef: fields }) ?? []);
  return {
    tables: new Set(keys.filter((key) => listed.has(key))),
    unlisted: new Set(keys.filter((key) => !listed.has(key))),
    columns: known,
    unknown: new Set(names.filter((name) => !known.has(name))),
  };
}

function aggregateOf({ call, name }: { call: Fields; name: string }): string {
  return [name, ...(call['agg_distinct'] ? ['distinct'] : []), ...(call['over'] ? ['over'] : [])].join(' ');
}

/** Null where a star leaves it open. */
function outputsOf(select: Fields): number | null {
  const branch = select['larg'];
  if (typeof branch === 'object' && branch !== null) return outputsOf(branch as Fields);
  const targets = listOf(select['targetList']).map((target) => openNode(target)[1]['val']);
  const isStar = (value: unknown) =>
    listOf(openNode(value)[1]['fields']).some((part) => openNode(part)[0] === 'A_Star');
  return targets.some(isStar) ? null : targets.length;
}

/** Columns that rows are grouped by; null where expressions, positions or names of results are among them. */
function groupsOf(selects: readonly Fields[]): Set<string> | null {
  const items = selects.flatMap(({ groupClause }) => listOf(groupClause));
  const names = items.map(columnName);
  return names.includes(null) ? null : new Set(names.map(String));
}
