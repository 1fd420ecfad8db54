import type { TableName } from '@pairsmith/core';
import { quoteIdentifier, quoteTable } from './quote-identifier';
import type { Catalog, Column, Table, UserType } from './table';

type Typed = Pick<Column, 'type' | 'user_type' | 'type_needs'>;

/** What a type needs that an empty database lacks, directly or through what it is built from; null: it can be made. */
export function typeNeeds(column: Typed, catalog: Catalog): string | null {
  if (column.type_needs) return column.type_needs;
  return neededTypes([column], catalog).find((type) => type.needs)?.needs ?? null;
}

/** The user types behind some columns, each after those it is built from. */
export function neededTypes(columns: readonly Typed[], catalog: Catalog): UserType[] {
  if (columns.every(({ user_type }) => !user_type)) return [];
  const known = new Map((catalog.types ?? []).map((type) => [`${type.schema}.${type.name}`, type]));
  const needed = new Set<UserType>();
  const entered = new Set<string>();
  const visit = (name: string) => {
    const type = known.get(name);
    if (!type || entered.has(name)) return;
    entered.add(name);
    type.uses.forEach(visit);
    needed.add(type);
  };
  for (const { user_type } of columns) if (user_type) visit(user_type);
  return [...needed];
}

/** `create schema if not exists` for every schema but `public`, and each type unless it is there already. */
export function renderPreparations(
  table: TableName,
  stubs: readonly TableName[],
  types: readonly UserType[],
): string[] {
  const schemas = new Set([table, ...stubs, ...types].map(({ schema }) => schema));
  schemas.delete('public');
  return [
    ...[...schemas].map((schema) => `create schema if not exists ${quoteIdentifier(schema)};`),
    ...types.map(renderType),
  ];
}

function renderType(type: UserType): string {
  const word = type.kind === 'domain' ? 'domain' : 'type';
  const create = `create ${word} ${quoteTable(type)} as ${type.definition.replace(/;\s*$/, '')};`;
  const tag =
    ['$$', '$type$', '$create_type$'].find((one) => !create.includes(one)) ?? '$type_of_this_table$';
  return `do ${tag} begin ${create} exception when duplicate_object then null; end ${tag};`;
}

/** A table with the columns (and the key) of something a view reads, for where it does not exist. */
export function renderStub(
  source: TableName & { columns: readonly (Typed & { name: string })[]; primary_key?: string[] },
  catalog: Catalog,
): string {
  const columns = source.columns.filter((column) => !typeNeeds(column, catalog));
  const names = new Set(columns.map(({ name }) => name));
  const key = source.primary_key ?? [];
  const items = columns.map((column) => `${quoteIdentifier(column.name)} ${column.type}`);
  if (key.length > 0 && key.every((name) => names.has(name))) {
    items.push(`primary key (${key.map(quoteIdentifier).join(', ')})`);
  }
  return `create table if not exists ${quoteTable(source)} (${items.join(', ')});`;
}

/** Everything a view reads that an empty database lacks; null where one of its columns is not known. */
export function viewSources(view: Table, catalog: Catalog) {
  if (view.reads) return view.reads.filter((source) => !isSystem(source));
  const sources = view.depends_on
    .filter((name) => !/^(pg_catalog|information_schema)\./.test(name))
    .map((name) => catalog.tables.find((table) => `${table.schema}.${table.name}` === name));
  return sources.every((source) => source !== undefined) ? sources : null;
}

const isSystem = ({ schema }: TableName) => schema === 'pg_catalog' || schema === 'information_schema';
