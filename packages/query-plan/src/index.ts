export * from './plan';
export * from './build';
export { isGrouped, tablesOf } from './about';
export { withoutHaving, withTies } from './relax';
export { UnprintablePlan, type PrintOptions } from './print/options';
export { printSql } from './print/print-sql';
