import type { Table } from '../table';
import type { RowKindFound } from './row-kind';

/** A view over tables that are all there themselves tells nothing that they do not. `known`: all tables, `schema.table`. */
export function viewOver(table: Table, known: ReadonlySet<string>): RowKindFound | null {
  if (table.kind !== 'view' && table.kind !== 'materialized view') return null;
  const [only, ...others] = table.depends_on;
  if (only === undefined || !table.depends_on.every((name) => known.has(name))) return null;
  return {
    kind: 'view',
    evidence: [`${table.kind} of ${table.depends_on.join(', ')}`],
    parent: others.length === 0 ? only : null,
  };
}
