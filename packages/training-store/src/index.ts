export * from './embedder';
export type { SearchHit } from './fuse';
export * from './hashed-embedding';
export * from './load';
export * from './records';
export * from './search';
export * from './store-model';
export * from './training-row';
