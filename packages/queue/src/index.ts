export * from './connection';
export * from './model-places';
export * from './run-queue';
export * from './run-worker';
