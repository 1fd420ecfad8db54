import { getTarget } from '@pairsmith/db';
import { createShop, SHOP_TABLES, type ShopDatabase } from '../bad-input/shop-database';
import { call, startApi } from '../support/api';
import { startService, stepOf, type TestService } from '../support/service';

const SECRET_KEY = 'a secret key of the host rules';
const TASKS = '/data_pipeline/tasks';

let shop: ShopDatabase;
let service: TestService;
beforeAll(async () => {
  shop = await createShop();
  const rules = { ALLOWED_DB_HOSTS: '127.0.0.*,db.example.com' };
  service = await startService({ SECRET_KEY, BUSINESS_DATABASE_URL: shop.url, ...rules }, 0);
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
});

const at = (host: string): string => Object.assign(new URL(shop.url), { host }).href;
const create = (db_connection: string) => service.send('POST', TASKS, { db_connection });
const refused = {
  status: 403,
  body: { success: false, message: '无权限', data: { error_type: 'db_host_not_allowed' } },
};
const keptOf = async (taskId: string) => (await getTarget(service.pool, [SECRET_KEY], taskId))?.allowed;

it('a task for a host that no rule allows is not made, and no task is turned to one', async () => {
  for (const host of ['10.0.0.5:5432', '127.0.0.evil.example:5432', 'localhost:5432', '169.254.169.254:80'])
    expect(await create(at(host))).toMatchObject(refused);
  const taskId = await service.newTask(SHOP_TABLES);
  expect(await keptOf(taskId)).toEqual({
    host: '127.0.0.1',
    port: Number(new URL(shop.url).port),
    listed: false,
  });
  expect(
    await service.send('PATCH', `${TASKS}/${taskId}`, { db_connection: at('10.0.0.5:5432') }),
  ).toMatchObject(refused);
  expect(
    (await service.send('PATCH', `${TASKS}/${taskId}`, { db_connection: at('db.example.com:5433') })).status,
  ).toBe(200);
  expect(await keptOf(taskId)).toEqual({ host: 'db.example.com', port: 5433, listed: true });
});

it('rules that were drawn closer hold for the tasks that are there', async () => {
  const taskId = await service.newTask(SHOP_TABLES);
  const { DATABASE_URL, DATA_DIR } = { DATABASE_URL: service.databaseUrl, DATA_DIR: service.dataDir };
  const closer = await startApi({ DATABASE_URL, DATA_DIR, SECRET_KEY, ALLOWED_DB_HOSTS: 'db.example.com' });
  const body = { execution_mode: 'step', step_name: 'ddl_generation' };
  const answer = await call(closer.app, 'post', `${TASKS}/${taskId}/execute`).send(body);
  await closer.close();
  expect(answer).toMatchObject(refused);
  expect((await service.api.getTask({ task_id: taskId })).current_step).toBeNull();
});

it('a worker connects to what is kept with the task and to nothing else, whatever its own settings are', async () => {
  const [another, before] = await Promise.all([
    queued({ host: '127.0.0.2', port: 1, listed: true }),
    queued(null),
  ]);
  await service.startWorker({ ALLOWED_DB_HOSTS: '*' });
  for (const taskId of [another, before]) {
    const task = await service.until(taskId, ({ status }) => status === 'failed');
    expect(stepOf(task, 'ddl_generation')).toMatchObject({
      error_type: 'db_host_not_allowed',
      error_message: expect.stringMatching(/没有获准连接数据库主机 127\.0\.0\.1.*请重新执行该步骤/),
    });
  }
  // Executing it is what decides about a task of before.
  const { step_status, error_message } = await service.run(before, 'ddl_generation');
  expect([step_status, error_message]).toEqual(['completed', null]);
});

/** A task that waits for a worker, with another host kept than the API did, or none. */
async function queued(kept: object | null): Promise<string> {
  const taskId = await service.newTask(SHOP_TABLES);
  await service.execute(taskId, 'ddl_generation');
  await service.pool.query('update pairsmith.tasks set allowed_target = $2 where task_id = $1', [
    taskId,
    kept && JSON.stringify(kept),
  ]);
  return taskId;
}
