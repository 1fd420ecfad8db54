export * from './base-names';
export * from './ddl-order';
export * from './filename-mapping';
export * from './quote-identifier';
export * from './render-ddl';
export * from './table';
export * from './words';
