export { createSourceDbs, type SourceDb, type SourceDbOptions, type SourceDbs } from './connect';
export { parseConnection, type ConnectionTarget } from './connection-target';
export { introspect, type Introspection } from './introspect/introspect';
export type { TableFailure } from './introspect/find-tables';
export { findMissingTables, listTables, type ListedTable } from './list-tables';
export {
  createProbe,
  QueryFailure,
  type QueryCaps,
  type QueryFailureReason,
  type QueryPlan,
  type QueryProbe,
  type QueryResult,
} from './query';
export { LastingTrouble, type Waiting } from './patience';
export { readCatalog, type OnTable, type ReadCatalogOptions, type ReadCatalogResult } from './read-catalog';
export type { Reader, ReadOptions } from './read-only';
export { roleWarnings } from './role-warnings';
export { tableBytes } from './table-bytes';
