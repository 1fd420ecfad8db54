import { auditOperations } from './audit';
import { databaseOperations } from './database';
import { evaluationOperations } from './evaluations';
import { eventOperations } from './events';
import { exportOperations } from './export';
import { fileOperations } from './files';
import { logOperations } from './logs';
import { meOperations } from './me';
import { pairOperations } from './pairs';
import { serviceOperations } from './service';
import { tableListOperations } from './table-list';
import { taskOperations } from './tasks';
import { trainingDataOperations } from './training-data';
import { trainingDataEditOperations } from './training-data-edit';
import { vectorOperations } from './vector';

/** Every endpoint, by the name that the document and the client call it. */
export const operations = {
  ...taskOperations,
  ...tableListOperations,
  ...databaseOperations,
  ...eventOperations,
  ...fileOperations,
  ...pairOperations,
  ...evaluationOperations,
  ...exportOperations,
  ...logOperations,
  ...trainingDataOperations,
  ...trainingDataEditOperations,
  ...vectorOperations,
  ...auditOperations,
  ...meOperations,
  ...serviceOperations,
};
export type OperationName = keyof typeof operations;
