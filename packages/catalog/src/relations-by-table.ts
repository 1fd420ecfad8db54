import { fullName, type TableName } from '@pairsmith/core';
import { relationEnds } from './relation-cells';
import type { Relation } from './table';

/** Looks the relations through once: of each table those from it and to it, in the order given. */
export function relationsByTable(relations: readonly Relation[]): (table: TableName) => Relation[] {
  const byTable = new Map<string, Relation[]>();
  for (const relation of relations)
    for (const name of new Set(relationEnds(relation))) {
      const known = byTable.get(name);
      if (known) known.push(relation);
      else byTable.set(name, [relation]);
    }
  return (table) => byTable.get(fullName(table)) ?? [];
}
