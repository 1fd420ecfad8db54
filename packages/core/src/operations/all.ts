import { databaseOperations } from './database';

/** Every endpoint below /api/v0, by the name that the document and the client call it. */
export const operations = {
  ...databaseOperations,
};
export type OperationName = keyof typeof operations;
