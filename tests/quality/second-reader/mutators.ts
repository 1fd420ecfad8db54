import { columnRoles, type Catalog, type Column, type Roles, type Table } from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import {
  aggregatesOf,
  columnOf,
  conjunctsOf,
  constantOf,
  equalitiesOf,
  functionName,
  groupKeys,
  itemsOf,
  listOf,
  openNode,
  originOf,
  ownNodes,
  readQueries,
  resolveColumn,
  walk,
  type Fields,
  type Query,
  type Statement,
} from '@pairsmith/sql';
import type { Random } from '../schema-generator/random';
import { applyEdits, extentOf, readText, tokenAt, type Edit, type SqlText } from './text-edits';

export const MUTANT_KINDS = [
  'filter value',
  'filter dropped',
  'filter added',
  'operator flipped',
  'negation flipped',
  'date range shifted',
  'aggregate swapped',
  'direction flipped',
  'N changed',
  'group changed',
  'time unit changed',
  'distinct dropped',
  'join path changed',
] as const;
export type MutantKind = (typeof MUTANT_KINDS)[number];

export interface Mutant {
  kind: MutantKind;
  sql: string;
}

interface Subject {
  text: SqlText;
  queries: Query[];
  catalog: Catalog;
  roles: Roles;
  random: Random;
}

/** All ways of spoiling one statement; whether the result differs is for the database to say. */
export function mutantsOf(statement: Statement, catalog: Catalog, random: Random): Mutant[] {
  const queries = readQueries(statement.root, catalog);
  const text = readText(statement.sql);
  const subject: Subject = { text, queries, catalog, roles: columnRoles(catalog), random };
  const found = queries.flatMap((query) => [
    ...spoilFilters(query, subject),
    ...spoilAggregates(query, subject),
    ...spoilOrder(query, subject),
    ...spoilGroups(query, subject),
    ...spoilDistinct(query, subject),
    ...spoilJoins(query, subject),
  ]);
  return [...found, ...shiftDates(subject)].flatMap(({ kind, edits }) => {
    const sql = edits.length > 0 ? applyEdits(text, edits) : statement.sql;
    return sql === statement.sql ? [] : [{ kind, sql }];
  });
}

interface Spoiled {
  kind: MutantKind;
  edits: Edit[];
}

const roleOf = ({ roles }: Subject, table: Table, column: Column): string =>
  roles.get(fullName(table))?.get(column.name)?.role ?? 'unknown';

/** Marks of deletion and guards are nobody's wish: to miss them is the linter's to find. */
function isGuard(node: unknown, query: Query, subject: Subject): boolean {
  return [...ownNodes(node)].some(({ type, fields }) => {
    if (type === 'NullTest' && fields['nulltesttype'] === 'IS_NOT_NULL') return true;
    const origin = type === 'ColumnRef' ? originOf(resolveColumn(fields, query)) : null;
    if (!origin) return false;
    const role = roleOf(subject, origin.table, origin.column);
    return role === 'soft_delete' || (role === 'technical' && /delet/.test(origin.column.name));
  });
}

const isDate = (column: Column | undefined): boolean =>
  column?.type_class === 'date' || column?.type_class === 'timestamp';

const OPPOSITE: Record<string, string> = {
  ...{ '=': '<>', '<>': '=', '!=': '=', '<': '>', '>': '<', '<=': '>=', '>=': '<=' },
};

function spoilFilters(query: Query, subject: Subject): Spoiled[] {
  const { text, random } = subject;
  const where = query.select['whereClause'];
  const inner = [...ownNodes([query.select['targetList'], query.select['sortClause']])].flatMap(
    ({ type, fields }) => (type === 'FuncCall' && fields['agg_filter'] ? [fields['agg_filter']] : []),
  );
  const conjuncts = [where, query.select['havingClause'], ...inner].flatMap(conjunctsOf);
  const spoiled: Spoiled[] = [];
  const joinNodes = new Set(equalitiesOf(query).map(({ node }) => node));
  for (const conjunct of conjuncts) {
    if (joinNodes.has(conjunct) || isGuard(conjunct, query, subject)) continue;
    const [type, fields] = openNode(conjunct);
    const [left, right] = [columnOf(fields['lexpr'], query), columnOf(fields['rexpr'], query)];
    // A sub-query is tied to what is around it: no filter.
    if ((left && left.owner !== query) || (right && right.owner !== query)) continue;
    const extent = extentOf(text, conjunct, type === 'NullTest' ? 'NULL' : undefined);
    if (extent) spoiled.push({ kind: 'filter dropped', edits: [{ ...extent, text: 'TRUE' }] });
    const place = Number(fields['location'] ?? 0);
    if (type === 'A_Expr') spoiled.push(...spoilComparison(fields, place, query, subject));
    if (type === 'NullTest') {
      const at = text.tokens.findIndex(({ start }) => start === place);
      const token = text.tokens[at];
      if (token)
        spoiled.push({
          kind: 'negation flipped',
          edits: [{ start: token.end, end: token.end, text: ' NOT' }],
        });
    }
    if (type === 'SubLink' && extent)
      spoiled.push({
        kind: 'negation flipped',
        edits: [{ start: extent.start, end: extent.start, text: 'NOT ' }],
      });
    if (type === 'ColumnRef' && extent)
      spoiled.push({
        kind: 'negation flipped',
        edits: [{ start: extent.start, end: extent.start, text: 'NOT ' }],
      });
    if (type === 'BoolExpr' && fields['boolop'] === 'NOT_EXPR') {
      const token = tokenAt(text, place);
      if (token?.text.toUpperCase() === 'NOT')
        spoiled.push({ kind: 'negation flipped', edits: [{ start: token.start, end: token.end, text: '' }] });
    }
  }
  const first = conjunctsOf(where)[0];
  const at = first ? extentOf(text, first) : null;
  if (at)
    spoiled.push(
      ...addedFilters(query, subject).map((filter): Spoiled => ({
        kind: 'filter added',
        edits: [{ start: at.start, end: at.start, text: `${filter} AND ` }],
      })),
    );
  return random.shuffle(spoiled);
}

function spoilComparison(fields: Fields, place: number, query: Query, subject: Subject): Spoiled[] {
  const { text } = subject;
  const origin = originOf(columnOf(fields['lexpr'], query));
  if (
    isDate(origin?.column) ||
    [...ownNodes(fields['lexpr'])].some(
      ({ type, fields: inner }) =>
        type === 'ColumnRef' && isDate(originOf(resolveColumn(inner, query))?.column),
    )
  )
    return [];
  const spoiled: Spoiled[] = [];
  const token = tokenAt(text, place);
  const kind = fields['kind'];
  if (kind === 'AEXPR_OP' && token && OPPOSITE[token.text])
    spoiled.push({ kind: 'operator flipped', edits: [{ ...token, text: OPPOSITE[token.text] ?? '' }] });
  if (kind === 'AEXPR_IN' && token) {
    const isNot = token.text.toUpperCase() === 'NOT';
    spoiled.push({
      kind: 'negation flipped',
      edits: [{ start: token.start, end: isNot ? token.end : token.start, text: isNot ? '' : 'NOT ' }],
    });
  }
  for (const item of itemsOf(fields['rexpr'])) {
    const constant = constantOf(item);
    const at = [...walk(item)].find(({ type }) => type === 'A_Const');
    const literal = at && tokenAt(text, Number(at.fields['location'] ?? 0));
    const other = constant && literal ? otherValue(constant.text, constant.kind, origin, subject) : null;
    if (literal && other !== null)
      spoiled.push({ kind: 'filter value', edits: [{ ...literal, text: other }] });
  }
  return spoiled;
}

function otherValue(
  value: string,
  kind: string,
  origin: { table: Table; column: Column } | null,
  { random }: Subject,
): string | null {
  if (kind === 'boolean') return value === 'true' ? 'false' : 'true';
  const column = origin?.column;
  const cells = (
    column?.statistics?.common_values.map((one) => one.value) ??
    column?.enum_values ??
    []
  ).filter((cell) => cell !== value);
  if (kind === 'text') return cells.length > 0 ? `'${random.pick(cells).replaceAll("'", "''")}'` : null;
  if (kind !== 'number') return null;
  if (column?.type_class === 'integer' && cells.length > 0 && cells.length < 12) return random.pick(cells);
  const number = Number(value);
  return String(number === 0 ? 3 : number * random.pick([2, 3]));
}

function addedFilters(query: Query, subject: Subject): string[] {
  const { random } = subject;
  const options = query.sources.flatMap(({ alias, table }) =>
    (table?.columns ?? []).flatMap((column) => {
      const cells = column.statistics?.common_values.filter(({ share }) => share > 0.05 && share < 0.9) ?? [];
      if (
        cells.length === 0 ||
        column.type_class !== 'text' ||
        !table ||
        roleOf(subject, table, column) !== 'dimension'
      )
        return [];
      return [
        `${alias === '' ? '' : `${quoted(alias)}.`}${quoted(column.name)} = '${random.pick(cells).value.replaceAll("'", "''")}'`,
      ];
    }),
  );
  return random.shuffle(options).slice(0, 1);
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

const SWAPS: Record<string, string[]> = {
  sum: ['avg', 'max'],
  avg: ['sum', 'min'],
  max: ['min', 'avg'],
  min: ['max'],
  count: ['sum'],
};

function spoilAggregates(query: Query, { text, random }: Subject): Spoiled[] {
  const windows = [...ownNodes(query.select['targetList'])].flatMap(({ type, fields }) =>
    type === 'FuncCall' && fields['over'] ? [fields] : [],
  );
  return [...aggregatesOf(query).map(({ node }) => node), ...windows].flatMap((node): Spoiled[] => {
    const token = tokenAt(text, Number(node['location'] ?? 0));
    const name = functionName(node);
    const [argument] = listOf(node['args']);
    if (!token || !argument || (node['agg_distinct'] && name === 'count')) return [];
    const other = random.pick(SWAPS[name] ?? [name]);
    return [{ kind: 'aggregate swapped', edits: [{ ...token, text: other }] }];
  });
}

function spoilOrder(query: Query, subject: Subject): Spoiled[] {
  const { text } = subject;
  const { select } = query;
  const spoiled: Spoiled[] = [];
  const windows = [...ownNodes(select['targetList'])].flatMap(({ type, fields }) =>
    type === 'FuncCall' && fields['over'] && /rank|row_number/.test(functionName(fields))
      ? [(fields['over'] as Fields)['orderClause']]
      : [],
  );
  for (const clause of [...(select['limitCount'] ? [select['sortClause']] : []), ...windows]) {
    const sort = (listOf(clause)[0] as { SortBy?: Fields } | undefined)?.SortBy;
    const extent = sort ? extentOf(text, sort['node']) : null;
    if (!sort || !extent) continue;
    const next = text.tokens.find(({ start }) => start >= extent.end);
    const word = next?.text.toUpperCase();
    if (next && (word === 'DESC' || word === 'ASC'))
      spoiled.push({
        kind: 'direction flipped',
        edits: [{ ...next, text: word === 'DESC' ? 'ASC' : 'DESC' }],
      });
    else
      spoiled.push({
        kind: 'direction flipped',
        edits: [{ start: extent.end, end: extent.end, text: ' DESC' }],
      });
  }
  const limit = constantOf(select['limitCount']);
  const place = [...walk(select['limitCount'])].find(({ type }) => type === 'A_Const')?.fields['location'];
  const token = typeof place === 'number' ? tokenAt(text, place) : undefined;
  if (limit && token) {
    spoiled.push({ kind: 'N changed', edits: [{ ...token, text: String(Number(limit.text) + 2) }] });
    if (Number(limit.text) > 1)
      spoiled.push({ kind: 'N changed', edits: [{ ...token, text: String(Number(limit.text) - 1) }] });
  }
  return spoiled;
}

function spoilGroups(query: Query, subject: Subject): Spoiled[] {
  const { text, random } = subject;
  const spoiled: Spoiled[] = [];
  for (const key of groupKeys(query)) {
    const [type, fields] = openNode(key);
    const use = type === 'ColumnRef' ? resolveColumn(fields, query) : null;
    if (!use?.column || !use.source.table) continue;
    const { table } = use.source;
    const others = (table?.columns ?? []).filter(
      (column) => column.name !== use.name && table && roleOf(subject, table, column) === 'dimension',
    );
    if (others.length === 0) continue;
    const other = random.pick(others);
    const same = [
      ...ownNodes([
        query.select['targetList'],
        query.select['groupClause'],
        query.select['havingClause'],
        query.select['sortClause'],
        query.select['distinctClause'],
      ]),
    ].filter(({ type: kind, fields: inner }) => {
      const found = kind === 'ColumnRef' ? resolveColumn(inner, query) : null;
      return found?.source === use.source && found.name === use.name;
    });
    const edits = same.flatMap(({ fields: inner }): Edit[] => {
      const start = Number(inner['location'] ?? 0);
      const at = text.tokens.findIndex((token) => token.start === start);
      const last = text.tokens[at + (listOf(inner['fields']).length - 1) * 2];
      const first = text.tokens[at];
      return first && last
        ? [{ start: first.start, end: last.end, text: `${quoted(use.source.alias)}.${quoted(other.name)}` }]
        : [];
    });
    spoiled.push({
      kind: 'group changed',
      edits: edits.filter(({ start }, at) => edits.findIndex((one) => one.start === start) === at),
    });
  }
  const units = [...ownNodes(query.select)].flatMap(({ type, fields }) => {
    if (type !== 'FuncCall' || !/^(date_trunc|extract|date_part)$/.test(functionName(fields))) return [];
    const [unit] = listOf(fields['args']);
    const place = [...walk(unit)].find(({ type: kind }) => kind === 'A_Const')?.fields['location'];
    const token = typeof place === 'number' ? tokenAt(text, place) : undefined;
    return token && /month|quarter|year|day|week/.test(token.text) ? [token] : [];
  });
  if (units.length > 0 && groupKeys(query).length > 0) {
    const other = units[0]?.text.includes('month') ? 'quarter' : 'month';
    spoiled.push({
      kind: 'time unit changed',
      edits: units.map((token) => ({
        ...token,
        text: token.text.replace(/month|quarter|year|day|week/, other),
      })),
    });
  }
  return spoiled;
}

function spoilDistinct(query: Query, { text }: Subject): Spoiled[] {
  const counts = aggregatesOf(query).filter(({ isDistinct }) => isDistinct);
  const tokens = counts.flatMap(({ node }) => {
    const at = text.tokens.findIndex(({ start }) => start === Number(node['location'] ?? 0));
    return text.tokens.slice(at, at + 4).find(({ text: word }) => word.toUpperCase() === 'DISTINCT') ?? [];
  });
  const plain =
    listOf(query.select['distinctClause']).length > 0
      ? text.tokens.find(({ text: word }) => word.toUpperCase() === 'DISTINCT')
      : undefined;
  return [...tokens, ...(plain ? [plain] : [])].map((token) => ({
    kind: 'distinct dropped',
    edits: [{ ...token, text: '' }],
  }));
}

function spoilJoins(query: Query, subject: Subject): Spoiled[] {
  const { text, random, catalog } = subject;
  return equalitiesOf(query).flatMap(({ left, right, node }): Spoiled[] => {
    const [, fields] = openNode(node);
    for (const [side, use] of [
      [fields['lexpr'], left],
      [fields['rexpr'], right],
    ] as const) {
      const [type, reference] = openNode(side);
      const { table, alias } = use.source;
      if (type !== 'ColumnRef' || !table || !use.column) continue;
      const isReference = catalog.relations.some(
        ({ from }) =>
          from.schema === table.schema && from.table === table.name && from.columns.includes(use.name),
      );
      if (!isReference) continue;
      const others = table.columns.filter(
        (column) =>
          column.name !== use.name &&
          column.type_class === use.column?.type_class &&
          /^(key|reference|code)$/.test(roleOf(subject, table, column)),
      );
      if (others.length === 0) continue;
      const extent = extentOf(text, side);
      const at = text.tokens.findIndex(({ start }) => start === Number(reference['location'] ?? 0));
      const last = text.tokens[at + (listOf(reference['fields']).length - 1) * 2];
      if (!extent || !last) continue;
      return [
        {
          kind: 'join path changed',
          edits: [
            {
              start: extent.start,
              end: last.end,
              text: `${quoted(alias)}.${quoted(random.pick(others).name)}`,
            },
          ],
        },
      ];
    }
    return [];
  });
}

const DAY = /^'((?:19|20)\d{2})-(\d{2})(-\d{2})?(.*)'$/;

/** All dates a year earlier, and the first of them a month later. */
function shiftDates({ text }: Subject): Spoiled[] {
  const dates = text.tokens.filter((token) => DAY.test(token.text));
  if (dates.length === 0) return [];
  const year = (token: { text: string }) =>
    token.text.replace(
      DAY,
      (_, y: string, m: string, d: string | undefined, rest: string) =>
        `'${Number(y) - 1}-${m}${d ?? ''}${rest}'`,
    );
  const month = (token: { text: string }) =>
    token.text.replace(
      DAY,
      (_, y: string, m: string, d: string | undefined, rest: string) =>
        `'${m === '12' ? Number(y) + 1 : y}-${m === '12' ? '01' : String(Number(m) + 1).padStart(2, '0')}${d === undefined ? '' : '-01'}${rest}'`,
    );
  const [first] = dates;
  return [
    { kind: 'date range shifted', edits: dates.map((token) => ({ ...token, text: year(token) })) },
    ...(first ? [{ kind: 'date range shifted' as const, edits: [{ ...first, text: month(first) }] }] : []),
  ];
}
