import { spawn } from 'node:child_process';
import {
  exampleCatalog,
  exampleColumn,
  exampleTable,
} from '../../packages/catalog/src/__tests__/example-tables';
import { createShop } from '../bad-input/shop-database';
import { call, startApi, type TestApi } from '../support/api';
import { startFakeLlm } from '../support/fake-llm';
import { fromSource } from '../support/from-source';
import { killTree } from '../support/processes';
import { catalogFile, pairFiles, publishFiles } from '../support/publish-files';
import { testStack } from '../support/stack';
import { storePairs } from '../support/store-pairs';
import { SHORT_INTERVALS, watch } from '../support/worker-process';

export interface FuzzStack {
  api: TestApi;
  businessUrl: string;
  /** The task that has pairs. */
  exportedTask: string;
  /** A task that has pairs too; `load` loads them, where what was asked of the store has taken them away. */
  evaluated: { task: string; load: () => Promise<void> };
  close: () => Promise<void>;
}

/** Of a task that has pairs, and that nothing else is asked about. */
export const EXPORTED_DATABASE = 'exported';
export const EXPORTED_PAIR = { question: '几个客户？', sql: 'SELECT count(*) FROM customer;' };

const SECRET_KEY = 'only-for-tests-0123456789';

/** The API in this process and a worker in its own, on databases and a folder of theirs, with a business database of two tables. */
export async function startFuzzStack(): Promise<FuzzStack> {
  const shop = await createShop();
  // Without a model no evaluation is accepted. The worker has none, so that none takes long.
  const model = await startFakeLlm();
  const llm = { LLM_BASE_URL: model.url, LLM_MODEL: 'fake' };
  const api = await startApi({ BUSINESS_DATABASE_URL: shop.url, SECRET_KEY, ...llm });
  const [file, ...args] = fromSource('apps/worker/src/main.ts');
  const worker = spawn(file, args, {
    env: {
      ...{ PATH: process.env['PATH'], DATABASE_URL: api.databaseUrl, REDIS_URL: testStack().redisUrl },
      ...{ QUEUE_PREFIX: api.queuePrefix, DATA_DIR: api.dataDir, SECRET_KEY },
      // A machine under load must not take a run away from its worker.
      ...{ ...SHORT_INTERVALS, LEASE_MS: '30000' },
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const watched = watch(worker);
  const close = async () => {
    await killTree(watched.pid, 'SIGKILL');
    await api.close();
    await model.close();
    await shop.drop();
  };
  try {
    const exportedTask = await publishTask(api);
    await watched.until(/^worker ready$/);
    const task = await publishTask(api);
    const evaluated = { task, load: () => storePairs(api, task, [EXPORTED_PAIR]) };
    return { api, businessUrl: shop.url, exportedTask, evaluated, close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function publishTask(api: TestApi): Promise<string> {
  const { body } = await call(api.app, 'post', '/data_pipeline/tasks').send({ db_name: EXPORTED_DATABASE });
  const catalog = exampleCatalog([exampleTable('customer', [exampleColumn('id', 'integer')])]);
  const pairs = [EXPORTED_PAIR];
  await publishFiles(api, body.data.task_id, {
    ...catalogFile(catalog),
    ...(await pairFiles('exported_1', pairs)),
  });
  return body.data.task_id as string;
}
