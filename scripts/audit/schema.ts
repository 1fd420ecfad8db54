import {
  quoteIdentifier,
  quoteList,
  quoteTable,
  type Catalog,
  type Column,
  type Table,
} from '@pairsmith/catalog';
import { fullName } from '@pairsmith/core';
import type { Candidate } from '../draw/candidates';
import { said } from '../draw/render-item';

/**
 * What a judge needs to know of a database: the tables that the drawn pairs read, those that they are tied to by a declared
 * key, and the names of the rest. Only what the database itself says: no word and no relation that we made.
 */
export function renderSchema(catalog: Catalog, items: readonly Candidate[]): string {
  const read = new Set(items.flatMap(({ proof }) => proof.tables));
  const keys = catalog.relations.filter(({ source }) => source === 'declared');
  const near = new Set(
    keys
      .map(({ from, to }) => [from, to].map(({ schema, table }) => fullName({ schema, name: table })))
      .flatMap((ends) => (ends.some((end) => read.has(end)) ? ends : [])),
  );
  const isShown = (table: Table): boolean => read.has(fullName(table)) || near.has(fullName(table));
  return [
    ...catalog.tables.filter(isShown).map((table) => renderTable(table, catalog)),
    ...catalog.tables.filter((table) => !isShown(table)).map((table) => `-- ${headOf(table)}`),
  ].join('\n');
}

const headOf = (table: Table): string =>
  [`${table.kind} ${shortName(table)}`, remarksOf(table)].filter(Boolean).join(': ');

/** Without the schema where it is the usual one. */
const shortName = (table: Pick<Table, 'schema' | 'name'>): string =>
  table.schema === 'public' ? quoteIdentifier(table.name) : quoteTable(table);

/** `客户；约 1200 rows` */
const remarksOf = (table: Table): string =>
  [
    said(table),
    table.row_estimate === null
      ? ''
      : `${table.row_estimate === 0 ? 'no' : `about ${table.row_estimate}`} rows`,
  ]
    .filter(Boolean)
    .join('; ');

function renderTable(table: Table, catalog: Catalog): string {
  const remarks = remarksOf(table);
  const keys = catalog.relations.filter(
    ({ source, from }) => source === 'declared' && from.schema === table.schema && from.table === table.name,
  );
  const referring = new Set(keys.flatMap(({ from }) => from.columns));
  const constraints = [
    ...(table.primary_key.length > 1 ? [`primary key (${quoteList(table.primary_key)})`] : []),
    ...table.uniques.map((columns) => `unique (${quoteList(columns)})`),
    ...keys.map(
      ({ from, to }) =>
        `foreign key (${quoteList(from.columns)}) references ${shortName({ schema: to.schema, name: to.table })}`,
    ),
    ...table.checks.map(({ expression }) => `check (${oneLine(expression)})`),
  ];
  return [
    `create ${table.kind} ${shortName(table)} (${remarks ? ` -- ${remarks}` : ''}`,
    ...table.columns.map((column) => `  ${renderColumn(column, table, referring.has(column.name))}`),
    ...constraints.map((constraint) => `  ${constraint}`),
    table.definition === null ? ');' : `) as ${oneLine(table.definition)}`,
  ].join('\n');
}

function renderColumn(column: Column, table: Table, refers: boolean): string {
  const code = [
    `${quoteIdentifier(column.name)} ${column.type}`,
    ...(table.primary_key.join() === column.name ? ['primary key'] : column.nullable ? [] : ['not null']),
  ].join(' ');
  const remarks = [
    said(column) || (refers ? '' : fewValues(column)),
    column.enum_values ? `one of ${column.enum_values.join(', ')}` : '',
  ]
    .filter(Boolean)
    .join('; ');
  return remarks ? `${code} -- ${remarks}` : code;
}

const FEW = 8;
const SHORT = 20;

/** `values A, C, H` of a column that looks like codes or states and that no comment explains. */
function fewValues({ statistics, type_class }: Column): string {
  const values = (statistics?.common_values ?? []).map(({ value }) => value);
  const areCodes =
    ['text', 'integer'].includes(type_class) &&
    (statistics?.distinct ?? 0) <= FEW &&
    values.length > 1 &&
    values.every((value) => value.length <= SHORT);
  if (!areCodes) return '';
  const shown = values.map((value) => value || "''").sort();
  return `values ${values.length < (statistics?.distinct ?? 0) ? 'such as ' : ''}${shown.join(', ')}`;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
