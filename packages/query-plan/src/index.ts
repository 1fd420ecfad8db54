export * from './plan';
export { opaquesIn } from './read/opaque';
export { readPlan } from './read/read-plan';
