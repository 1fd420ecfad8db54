export * from './plan';
export { UnprintablePlan, type PrintOptions } from './print/options';
export { printSql } from './print/print-sql';
export { mapPredicate, mapValue, relationsOf, type Rewrite } from './tree';
export { keyOf, normalize } from './normalize/normalize';
export type { Schema } from './normalize/context';
export { opaquesIn } from './read/opaque';
export { readPlan } from './read/read-plan';
export { variants, type Variant } from './variants/variants';
