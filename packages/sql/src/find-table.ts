import type { Table } from '@pairsmith/catalog';

/** Without a schema: the table in `public`, as the usual search path finds it, else the only one of that name. */
export function findTable(known: readonly Table[], schema: string | null, name: string): Table | null {
  const named = known.filter((table) => table.name === name && (schema === null || table.schema === schema));
  return named.find((table) => table.schema === 'public') ?? (named.length === 1 ? (named[0] ?? null) : null);
}
