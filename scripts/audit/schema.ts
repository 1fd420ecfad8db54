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
    ...table.columns.map((column) => `  ${renderColumn(column, table)}`),
    ...constraints.map((constraint) => `  ${constraint}`),
    table.definition === null ? ');' : `) as ${oneLine(table.definition)}`,
  ].join('\n');
}

function renderColumn(column: Column, table: Table): string {
  const code = [
    `${quoteIdentifier(column.name)} ${column.type}`,
    ...(table.primary_key.join() === column.name ? ['primary key'] : column.nullable ? [] : ['not null']),
  ].join(' ');
  const remarks = [said(column), column.enum_values ? `one of ${column.enum_values.join(', ')}` : '']
    .filter(Boolean)
    .join('; ');
  return remarks ? `${code} -- ${remarks}` : code;
}

const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();
