export * from './plan';
export { UnprintablePlan, type PrintOptions } from './print/options';
export { printSql } from './print/print-sql';
export { mapPredicate, mapValue, relationsOf, type Rewrite } from './tree';
export { opaquesIn } from './read/opaque';
export { readPlan } from './read/read-plan';
