export * from './catalogue';
export * from './message';
export * from './words';
export type { Text } from './template';
