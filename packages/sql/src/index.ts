export * from './gate';
export { characterAt, loadParser, MAX_SQL_BYTES, parse, type Statement } from './parse';
export * from './refusal';
export { walk, type Visit } from './walk';
