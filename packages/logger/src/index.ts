export * from './logger';
export * from './scrub';
