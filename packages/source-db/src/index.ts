export { createSourceDbs, type SourceDb, type SourceDbOptions, type SourceDbs } from './connect';
export { parseConnection, type ConnectionTarget } from './connection-target';
export { introspect, type Introspection } from './introspect/introspect';
export type { TableFailure } from './introspect/find-tables';
export { findMissingTables, listTables, type ListedTable } from './list-tables';
export type { Reader, ReadOptions } from './read-only';
export { roleWarnings } from './role-warnings';
