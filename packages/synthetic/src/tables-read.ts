import type { Catalog, Relation, Table } from '@pairsmith/catalog';
import { createBreather, fullName } from '@pairsmith/core';
import { parseIfSql, referencesOf } from '@pairsmith/sql';
import { indexRelations } from './relations';

type Known = Pick<Catalog, 'tables' | 'relations' | 'types'>;

/**
 * The part of a catalogue that statements need: the tables and views that they read, what those views read, and whatever a row
 * of these has to refer to. A reference to another table is a column like any other then. Without statements, all of it.
 */
export async function partRead<Of extends Known>(
  catalog: Of,
  statements: readonly string[],
  check: () => void = () => undefined,
): Promise<Of> {
  if (statements.length === 0) return catalog;
  const byName = grouped(catalog.tables);
  const { tableAt, from } = indexRelations(catalog.tables, catalog.relations);
  const needed = new Set<Table>();
  const breathe = createBreather();
  const add = (table: Table | undefined): void => {
    if (!table || needed.has(table)) return;
    needed.add(table);
    for (const source of table.depends_on) for (const one of byName.get(source) ?? []) add(one);
    for (const relation of from(table)) if (isRequired(relation, table)) add(tableAt(relation.to));
  };
  for (const sql of statements) {
    await breathe();
    check();
    const statement = parseIfSql(sql);
    if (!statement) continue;
    for (const { schema, name } of referencesOf(statement, catalog).tables)
      // Where the schema is open, whichever it may be.
      for (const table of byName.get(schema === null ? name : fullName({ schema, name })) ?? []) add(table);
  }
  const isNeeded = (end: Relation['from']) => needed.has(tableAt(end)!);
  return {
    ...catalog,
    tables: catalog.tables.filter((table) => needed.has(table)),
    relations: catalog.relations.filter((one) => isNeeded(one.from) && isNeeded(one.to)),
  };
}

/** By their names with and without the schema. */
function grouped(tables: readonly Table[]): ReadonlyMap<string, readonly Table[]> {
  const byName = new Map<string, Table[]>();
  for (const table of tables)
    for (const key of [fullName(table), table.name]) byName.set(key, [...(byName.get(key) ?? []), table]);
  return byName;
}

/** Declared, and no row may do without it. */
const isRequired = ({ source, from }: Relation, table: Table): boolean =>
  source === 'declared' &&
  from.columns.every((name) => table.columns.some((column) => column.name === name && !column.nullable));
