import { fullName } from '@pairsmith/core';
import type { Table } from './table';

/** The order in which all DDL files run one after the other: as given, but a view after everything it reads. */
export function ddlOrder<T extends Pick<Table, 'schema' | 'name' | 'depends_on'>>(tables: readonly T[]): T[] {
  const byName = new Map(tables.map((table) => [fullName(table), table]));
  const ordered = new Set<T>();
  const entered = new Set<T>();
  const visit = (table: T) => {
    if (entered.has(table)) return;
    entered.add(table);
    for (const name of table.depends_on) {
      const source = byName.get(name);
      if (source) visit(source);
    }
    ordered.add(table);
  };
  for (const table of tables.filter((one) => one.depends_on.length === 0)) visit(table);
  for (const table of tables) visit(table);
  return [...ordered];
}
