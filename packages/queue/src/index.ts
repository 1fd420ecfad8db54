export * from './connection';
export * from './run-queue';
export * from './run-worker';
