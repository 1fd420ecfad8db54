export { createSourceDbs, type SourceDb, type SourceDbs } from './connect';
export { introspect, type Introspection } from './introspect/introspect';
export { findMissingTables, listTables } from './list-tables';
export {
  createProbe,
  QueryFailure,
  type QueryCaps,
  type QueryPlan,
  type QueryProbe,
  type QueryResult,
} from './query';
export { LastingTrouble } from './patience';
export { readStatementsInUse } from './queries-in-use/read-statements';
export { readViewsInUse } from './queries-in-use/read-views';
export { readCatalog, type OnFinal } from './read-catalog';
export { roleWarnings } from './role-warnings';
export { tableBytes } from './table-bytes';
export { tableShapes } from './table-shapes';
