import request from 'supertest';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../../packages/catalog/src/__tests__/example-tables';
import { API, type TestApi } from '../../support/api';
import { catalogFile, pairFiles, publishFiles } from '../../support/publish-files';
import { storePairs } from '../../support/store-pairs';
import type { World } from './valid-requests';

const TEXTS = {
  sql: { question: '几个订单？', sql: 'SELECT count(*) FROM orders' },
  error_sql: { question: '几个订单？', sql: 'SELECT cont(*)' },
  documentation: { content: '说明' },
  ddl: { ddl: 'CREATE TABLE t (id int)' },
};

const PAIRS = [{ question: '几个客户？', sql: 'SELECT count(*) FROM customer;' }];

/** Makes what requests are about, through the API itself. */
export function worldOf(api: TestApi, businessUrl: string): World {
  const post = async (path: string, body: object): Promise<Record<string, never>> => {
    const answer = await request(api.app)
      .post(API + path)
      .send(body);
    if (answer.status !== 200) throw new Error(`POST ${path}: ${answer.text}`);
    return answer.body.data;
  };
  const newTask = async () => {
    const { task_id } = await post('/data_pipeline/tasks', { db_connection: businessUrl });
    await post(`/data_pipeline/tasks/${task_id}/table-list`, { tables: 'customer' });
    return task_id as unknown as string;
  };
  const newFinished = async () => {
    const task = await newTask();
    await publishFiles(api, task, {
      ...catalogFile(exampleCatalog([exampleTable('customer', [exampleColumn('id', 'integer')])])),
      ...(await pairFiles('shop_1', PAIRS)),
    });
    return task;
  };
  const newLoaded = async () => {
    const task = await newFinished();
    await storePairs(api, task, PAIRS);
    return task;
  };
  const newText = async (type: keyof typeof TEXTS) => {
    const { results } = await post('/training_data/create', {
      data: { training_data_type: type, ...TEXTS[type] },
    });
    return (results as unknown as { training_id: string }[])[0]!.training_id;
  };
  return {
    ...{ businessUrl, newTask, newFinished, newText },
    newLoaded,
    newEvaluation: async () => {
      const task_id = await newLoaded();
      const { evaluation_id } = await post(`/data_pipeline/tasks/${task_id}/evaluations`, {});
      return { task_id, evaluation_id: evaluation_id as unknown as string };
    },
    newQuestion: () => newText('sql'),
    newRun: async () => {
      const taskId = await newTask();
      await post(`/data_pipeline/tasks/${taskId}/execute`, { execution_mode: 'complete' });
      return taskId;
    },
    newBackup: async () => {
      const made = await post('/data_pipeline/vector/backup', {});
      return {
        backup_path: made.backup_directory as unknown as string,
        timestamp: made.backup_timestamp as unknown as string,
      };
    },
  };
}
