import type { TableKind } from '@pairsmith/catalog';

/** `pg_class.relkind` of what can be read like a table. */
export const KINDS = {
  r: 'table',
  p: 'partitioned table',
  v: 'view',
  m: 'materialized view',
  f: 'foreign table',
} as const satisfies Record<string, TableKind>;

export type RelKind = keyof typeof KINDS;

/** The same as an SQL list. */
export const READABLE_KINDS = Object.keys(KINDS)
  .map((kind) => `'${kind}'`)
  .join(', ');
