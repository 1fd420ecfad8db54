export * from './ladder';
export * from './pair-file';
export * from './proof-file';
export * from './quarantine-file';
export * from './repair';
export * from './settle';
