export {
  AGGREGATE_FUNCTIONS,
  BUILTIN_OPERATORS,
  SAFE_FUNCTIONS,
  SET_RETURNING_FUNCTIONS,
  WINDOW_FUNCTIONS,
} from './builtin-names';
export * from './definitions';
export * from './difficulty';
export * from './gate';
export { gathersRows } from './growth/gathers-rows';
export { askedNames, type AskedName, type AskedNames } from './names/asked-names';
export { checkNames } from './names/check-names';
export { nameKey, type KnownField, type KnownNames, type OwnCode } from './names/known-names';
export * from './one-line';
export * from './pair-hash';
export { characterAt } from './characters';
export { loadParser, parse, parseIfSql, type Statement } from './parse';
export * from './refusal';
export { scan } from './scan';
export { scriptParts } from './script-parts';
export * from './shape';
export { splitStatements } from './split';
export { referencesOf, tableKey, tablesByKey } from './tables';
export { SQL_TRAITS, traitsOf, type SqlTrait } from './traits';
export { isFields, namesOf, tagOf, walk, type Fields } from './walk';
export * from './queries/grouping';
export * from './queries/keys';
export {
  clausesOf,
  columnOf,
  columnsIn,
  conjunctsOf,
  constantOf,
  filtersOf,
  functionName,
  itemsOf,
  listOf,
  open as openNode,
  operatorOf,
  ownNodes,
  ownNodesOf,
  placeOf,
  rememberPerNode,
  textOf,
} from './queries/nodes';
export {
  isStar,
  outputsOf,
  pathOf,
  type FromItem,
  type Join,
  type Query,
  type Source,
} from './queries/query';
export { readQueries, starOf } from './queries/read-queries';
export { originOf, resolve as resolveColumn, type ColumnUse } from './queries/resolve';
