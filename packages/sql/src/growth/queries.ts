import { type Message, said } from '@pairsmith/core';
import { constantOf, functionName, listOf, open, ownNodes } from '../queries/nodes';
import { isFields, namesOf, type Fields } from '../walk';
import { largest, made, SCALAR, self, sum, times, type Amount } from './amount';
import { paddingOf, rowsOfFunctions, sizeOf } from './expressions';
import { checkRecursion } from './recursion';
import { atMost, ONE_ROW, plus, product, RECURSIVE_ROWS, rowsOf, TABLE_ROWS, timesRows } from './relation';
import type { Ctes, GrowthReader, Relation, Rows, Scope, Source } from './relation';

type Refuse = (message: Message, fields: Fields) => never;

/** Reads one query with all it holds; `refuse` is for recursions, other limits are the reader's. */
export function readQuery(
  select: Fields,
  outer: Scope | null,
  around: Ctes,
  reader: GrowthReader,
  refuse: Refuse,
): Relation {
  const ctes = readCtes(select['withClause'], outer, around, reader, refuse);
  if (isFields(select['larg']) && isFields(select['rarg'])) return readUnion(select, outer, ctes, reader);
  const scope: Scope = { sources: [], outer, ctes, rows: ONE_ROW };
  for (const item of listOf(select['fromClause'])) {
    const rows = readFrom(item, scope, reader);
    scope.rows = product(scope.rows, rows);
  }
  if (isFields(select['whereClause'])) scope.rows = filtered(scope.rows, select['whereClause']);
  const values = listOf(select['valuesLists']);
  const columns =
    values.length > 0 ? columnsOfValues(values, scope, reader) : readTargets(select, scope, reader);
  for (const clause of [
    'whereClause',
    'groupClause',
    'havingClause',
    'windowClause',
    'sortClause',
    'distinctClause',
  ])
    sizeOf(select[clause], scope, reader);
  const generated = rowsOfFunctions(select['targetList'], scope, reader);
  const rows =
    values.length > 0 ? rowsOf(values.length) : product(isOneRow(select) ? ONE_ROW : scope.rows, generated);
  const limit = Number(constantOf(select['limitCount'])?.text || Number.NaN);
  const isOpen = scope.sources.some((source) => source.isOpen);
  return heldTo({ columns, isOpen, rows: limit >= 0 ? atMost(rows, limit) : rows }, select, reader);
}

/** All rows of a query may be kept, sorted or sent: what the statement makes of them together is bounded too. */
function heldTo(relation: Relation, select: Fields, reader: GrowthReader): Relation {
  const row = sum(relation.columns.map(([, amount]) => amount));
  reader.limit(row, select, 'select');
  // What aggregates gather is there once, however many groups it is in.
  const isGathered = isAggregated(select);
  if (!isGathered) reader.hold(timesRows(row, relation.rows).made, select);
  // Groups are kept by their keys, as many as there are rows where nobody knows better.
  else reader.hold(SCALAR.made * listOf(select['groupClause']).length * relation.rows.count, select);
  return relation;
}

const AGGREGATES =
  /^(count|sum|avg|min|max|string_agg|array_agg|bool_(and|or)|every|jsonb?_(object_)?agg|stddev.*|var.*|percentile_.*|mode|range_agg)$/;

const isOneRow = (select: Fields): boolean =>
  isAggregated(select) && listOf(select['groupClause']).length === 0;

function isAggregated(select: Fields): boolean {
  if (listOf(select['groupClause']).length > 0) return true;
  for (const { type, fields } of ownNodes(select['targetList'])) {
    if (type === 'FuncCall' && !fields['over'] && AGGREGATES.test(functionName(fields))) return true;
    if (/^Json(Object|Array)Agg$/.test(type ?? '')) return true;
  }
  return false;
}

/** A condition between columns lets a small part of all combinations through. */
const MOST_MATCHES = 100;
const filtered = (rows: Rows, condition: unknown): Rows =>
  isBetweenColumns(condition)
    ? atMost(rows, Math.max(1, Math.sqrt(rows.count)) * MOST_MATCHES * Math.max(1, rows.made / rows.count))
    : rows;

const isBetweenColumns = (condition: unknown): boolean => columnCount(condition) > 1;

/** Of each SELECT once: those within one another would be read anew from each around them. */
const countsOfSelects = new WeakMap<Fields, number>();

function columnCount(root: unknown): number {
  let count = 0;
  for (const { type, fields } of ownNodes(root)) {
    if (type === 'ColumnRef') count += 1;
    if (type === 'SelectStmt') count += columnCountOf(fields);
  }
  return count;
}

function columnCountOf(select: Fields): number {
  const known = countsOfSelects.get(select);
  if (known !== undefined) return known;
  const count = columnCount(Object.values(select));
  countsOfSelects.set(select, count);
  return count;
}

function readTargets(select: Fields, scope: Scope, reader: GrowthReader): Relation['columns'] {
  const columns: Relation['columns'] = [];
  for (const target of listOf(select['targetList'])) {
    const { name, val } = open(target)[1];
    const [type, fields] = open(val);
    const path = type === 'ColumnRef' ? listOf(fields['fields']) : [];
    if (path.length > 0 && open(path.at(-1))[0] === 'A_Star') {
      const alias = namesOf(path).at(-1);
      for (const source of spread(alias, scope)) columns.push(...source.columns);
      reader.width(columns.length, fields);
      continue;
    }
    const own = type === 'FuncCall' ? functionName(fields) : (namesOf(path).at(-1) ?? '?column?');
    columns.push([typeof name === 'string' ? name : own, sizeOf(val, scope, reader)]);
  }
  return columns;
}

/** `*` is of the query's own FROM; `a.*` may be of a query around it. */
function spread(alias: string | undefined, scope: Scope): Source[] {
  if (alias === undefined) return scope.sources;
  for (let at: Scope | null = scope; at; at = at.outer) {
    const called = at.sources.filter((source) => source.alias === alias);
    if (called.length > 0) return called;
  }
  return [];
}

const columnsOfValues = (lists: unknown[], scope: Scope, reader: GrowthReader): Relation['columns'] => {
  const rows = lists.map((list) => listOf(open(list)[1]['items']).map((item) => sizeOf(item, scope, reader)));
  return (rows[0] ?? []).map((_, at) => [`column${at + 1}`, largest(rows.map((row) => row[at] ?? made(0)))]);
};

function readUnion(select: Fields, outer: Scope | null, ctes: Ctes, reader: GrowthReader): Relation {
  const [left, right] = [select['larg'] as Fields, select['rarg'] as Fields].map((side) =>
    reader.query(side, outer, ctes),
  );
  if (!left || !right) return { columns: [], isOpen: false, rows: ONE_ROW };
  const columns = left.columns.map(([name, amount], at): [string, Amount] => [
    name,
    largest([amount, right.columns[at]?.[1] ?? made(0)]),
  ]);
  return { columns, isOpen: left.isOpen, rows: plus(left.rows, right.rows) };
}

function readCtes(
  clause: unknown,
  outer: Scope | null,
  around: Ctes,
  reader: GrowthReader,
  refuse: Refuse,
): Ctes {
  if (!isFields(clause)) return around;
  const ctes = new Map(around);
  for (const item of listOf(clause['ctes'])) {
    const [, fields] = open(item);
    const name = String(fields['ctename']);
    const select = open(fields['ctequery'])[1];
    const isRecursive = Boolean(clause['recursive']) && isFields(select['larg']) && isFields(select['rarg']);
    const relation = isRecursive
      ? readRecursion(name, fields, select, outer, ctes, reader, refuse)
      : reader.query(select, outer, ctes);
    ctes.set(name, renamed(relation, fields['aliascolnames']));
  }
  return ctes;
}

/** Levels that a recursion over the customer's rows has; what grows with each is counted so often. */
const LEVELS = 10;

function readRecursion(
  name: string,
  fields: Fields,
  select: Fields,
  outer: Scope | null,
  ctes: Ctes,
  reader: GrowthReader,
  refuse: Refuse,
): Relation {
  const inner = readCtes(select['withClause'], outer, ctes, reader, refuse);
  const base = renamed(reader.query(select['larg'] as Fields, outer, inner), fields['aliascolnames']);
  const own: Relation = {
    ...base,
    columns: base.columns.map(([column]) => [column, self(`${name}.${column}`)]),
    rows: RECURSIVE_ROWS,
  };
  const step = reader.query(select['rarg'] as Fields, outer, new Map([...inner, [name, own]]));
  const growth = base.columns.map(([column], at): [string, Amount] => [
    `${name}.${column}`,
    step.columns[at]?.[1] ?? made(0),
  ]);
  checkRecursion(growth, () => refuse(said('sql.recursion_doubles', { name }), fields));
  const isSteady = growth.every(([, { selves }]) => selves.size === 0);
  return {
    columns: base.columns.map(([column, amount], at) => {
      const { made: bytes, cells, selves } = growth[at]?.[1] ?? made(0);
      const added: Amount = { made: bytes, cells, selves: new Map() };
      return [column, sum([amount, times(added, selves.size === 0 ? 1 : LEVELS)])];
    }),
    isOpen: base.isOpen,
    rows: isSteady ? plus(base.rows, step.rows) : RECURSIVE_ROWS,
  };
}

function renamed(relation: Relation, names: unknown): Relation {
  const given = namesOf(names);
  return { ...relation, columns: relation.columns.map(([name, amount], at) => [given[at] ?? name, amount]) };
}

/** Adds an item of FROM to the sources; returns how many rows it has. */
function readFrom(item: unknown, scope: Scope, reader: GrowthReader): Rows {
  const [type, fields] = open(item);
  if (type === 'RangeTableSample') return readFrom(fields['relation'], scope, reader);
  if (type === 'JoinExpr') {
    const rows = product(readFrom(fields['larg'], scope, reader), readFrom(fields['rarg'], scope, reader));
    sizeOf(fields['quals'], scope, reader);
    return isFields(fields['quals']) ? filtered(rows, fields['quals']) : rows;
  }
  const [, { aliasname, colnames }] = [null, (fields['alias'] ?? {}) as Fields];
  const relation = renamed(readSource(type, fields, scope, reader), colnames);
  const alias = typeof aliasname === 'string' ? aliasname : String(fields['relname'] ?? '');
  // A function of one column gives it its own alias.
  const isOneColumn =
    type === 'RangeFunction' && relation.columns.length === 1 && namesOf(colnames).length === 0;
  const columns: Source['columns'] =
    isOneColumn && alias ? [[alias, relation.columns[0]![1]]] : relation.columns;
  scope.sources.push({ ...relation, columns, alias });
  return relation.rows;
}

function readSource(type: string | null, fields: Fields, scope: Scope, reader: GrowthReader): Relation {
  if (type === 'RangeVar') {
    const cte = fields['schemaname'] ? undefined : scope.ctes.get(String(fields['relname']));
    return cte ?? { columns: [], isOpen: true, rows: TABLE_ROWS };
  }
  if (type === 'RangeSubselect') return reader.query(open(fields['subquery'])[1], scope, scope.ctes);
  if (type === 'RangeFunction') return readFunctions(fields, scope, reader);
  // JSON_TABLE: its columns are parts of the document, filled up where their type is.
  const size = sizeOf(Object.values(fields), scope, reader);
  return { columns: [['', size]], isOpen: true, rows: rowsOf(Math.max(1, size.made / 2)) };
}

function readFunctions(fields: Fields, scope: Scope, reader: GrowthReader): Relation {
  const calls = listOf(fields['functions']).map((one) => listOf(open(one)[1]['items'])[0]);
  const widest = Math.max(
    0,
    ...listOf(fields['coldeflist']).map((column) => paddingOf(open(column)[1]['typeName'])),
  );
  const columns = calls.map((call): [string, Amount] => {
    const [type, inner] = open(call);
    return [
      type === 'FuncCall' ? functionName(inner) : '',
      largest([sizeOf(call, scope, reader), made(widest)]),
    ];
  });
  const rows = calls
    .map((call) => rowsOfFunctions(call, scope, reader))
    .reduce((a, b) => ({ count: Math.max(a.count, b.count), made: Math.max(a.made, b.made) }), ONE_ROW);
  if (fields['ordinality']) columns.push(['ordinality', made(16)]);
  return { columns, isOpen: listOf(fields['coldeflist']).length > 0, rows };
}
