export * from './api-error';
export * from './client';
export type { FollowOptions, StepProgress, TaskEvent } from './follow-task';
export { RunFailed, type RunOptions } from './run-step';
export type { ClientOptions, NamedFile } from './transport';
export type {
  DataOf,
  Execution,
  InputOf,
  LogLine,
  OperationName,
  Progress,
  Step,
  StepName,
  Task,
} from './types';
export type { components, operations } from './generated/schema';
