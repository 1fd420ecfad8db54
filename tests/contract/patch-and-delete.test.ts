import { getConnection, inTransaction, refreshTask, skipStep } from '@pairsmith/db';
import { call, startApi, type TestApi } from '../support/api';

let api: TestApi;
beforeAll(async () => {
  api = await startApi();
});
afterAll(() => api.close());

const KEY = 'only-for-tests-0123456789';
const newTask = async (body: Record<string, unknown> = {}): Promise<string> => {
  const db_connection = 'postgresql://ann:secret@127.0.0.1:1/shop';
  const made = await call(api.app, 'post', '/data_pipeline/tasks').send({ db_connection, ...body });
  return made.body.data.task_id;
};

it('a new connection that names no database means the task’s own', async () => {
  const task = await newTask();
  const db_connection = 'postgresql://ann:better@127.0.0.1:1';
  const { status } = await call(api.app, 'patch', `/data_pipeline/tasks/${task}`).send({ db_connection });
  expect(status).toBe(200);
  expect(await getConnection(api.pool, [KEY], task)).toBe('postgresql://ann:better@127.0.0.1:1/shop');
});

it('only what differs makes steps stale, and a mended password does not', async () => {
  const task = await newTask();
  await api.pool.query(`update pairsmith.task_steps set status = 'completed' where task_id = $1`, [task]);
  const stale = async (body: Record<string, unknown>) => {
    const { data } = (await call(api.app, 'patch', `/data_pipeline/tasks/${task}`).send(body)).body;
    return data.steps.map((step: { stale: boolean }) => step.stale);
  };
  const same = { business_context: '数据库管理系统', questions_per_theme: 10, masking: {}, task_name: 'n' };
  expect(await stale(same)).toEqual([false, false, false, false]);
  const db_connection = 'postgresql://ann:mended@127.0.0.1:1/shop';
  expect(await stale({ db_connection })).toEqual([false, false, false, false]);
  expect(await stale({ strict: true })).toEqual([false, false, true, true]);
  expect(await stale({ theme_count: 7 })).toEqual([false, true, true, true]);
  expect(await stale({ business_context: '书店' })).toEqual([true, true, true, true]);
});

it('a step that was skipped and is enabled again is pending, so that the load waits for it', async () => {
  const task = await newTask({ enable_sql_validation: false, enable_training_data_load: false });
  await inTransaction(api.pool, async (client) => {
    for (const step of ['sql_validation', 'training_load'] as const) await skipStep(client, task, step);
    await refreshTask(client, task);
  });
  const { body } = await call(api.app, 'patch', `/data_pipeline/tasks/${task}`).send({
    enable_sql_validation: true,
  });
  expect(body.data.step_status).toMatchObject({ sql_validation: 'pending', training_load: 'completed' });
  expect(body.data.steps[2]).toMatchObject({ skipped: false, completed_at: null });
});

it('a task that cannot be deleted is reported beside those that could', async () => {
  const [stuck, gone] = [await newTask(), await newTask()];
  await api.pool.query(`
    create function refuse() returns trigger language plpgsql as $$ begin raise 'canary of a row'; end $$;
    create trigger refuse before delete on pairsmith.task_files for each row
      when (old.task_id = '${stuck}') execute function refuse()`);
  const { status, body } = await call(api.app, 'delete', '/data_pipeline/tasks').send({
    task_ids: [gone, stuck],
    confirm: true,
  });
  expect(status).toBe(200);
  expect(body.data).toMatchObject({
    deleted_tasks: [{ task_id: gone }],
    failed_tasks: [{ task_id: stuck, error_code: 'DELETE_FAILED' }],
    response: '批量删除部分完成：成功1个，失败1个',
  });
  expect(JSON.stringify(body)).not.toContain('canary');
});

it('a backup of the longest name is a file like any other', async () => {
  const task = await newTask();
  const name = `${'长'.repeat(65)}.md`;
  const upload = () =>
    call(api.app, 'post', `/data_pipeline/tasks/${task}/files`).attach('file', Buffer.from('text'), name);
  await upload();
  const { backup_filename } = (await upload()).body.data.backup_info;
  const shown = await call(
    api.app,
    'get',
    `/data_pipeline/tasks/${task}/files/${encodeURIComponent(backup_filename)}`,
  );
  expect({ status: shown.status, text: shown.text }).toEqual({ status: 200, text: 'text' });
  expect((await call(api.app, 'get', `/data_pipeline/tasks/${task}/files/a%00.md`)).status).toBe(404);
});

it('no task is left where the answer is that there is no room for it', async () => {
  const full = await startApi({ DISK_MIN_FREE_MB: '10000000' });
  const db_connection = 'postgresql://ann:secret@127.0.0.1:1/shop';
  const made = await call(full.app, 'post', '/data_pipeline/tasks').send({ db_connection });
  expect({ status: made.status, type: made.body.data.error_type }).toEqual({
    status: 503,
    type: 'disk_full',
  });
  expect((await call(full.app, 'get', '/data_pipeline/tasks')).body.data.total).toBe(0);
  await full.close();
});

it('a condition that a file does not meet is the client’s mistake, not the server’s', async () => {
  const file = `/data_pipeline/tasks/${await newTask()}/files/task_config.json`;
  const { status, body } = await call(api.app, 'get', file).set('If-Match', '"another"');
  expect({ status, params: body.data.invalid_params }).toEqual({ status: 412, params: ['If-Match'] });
});
