export * from './plan';
export { UnprintablePlan, type PrintOptions } from './print/options';
export { printSql } from './print/print-sql';
export { constantOf as literalOf, type Constant as Literal } from './origins/constants';
export * from './origins/follow';
export * from './origins/scopes';
export * from './origins/time-units';
export { opaquesIn } from './read/opaque';
export { readPlan } from './read/read-plan';
