import { STEP_NAMES } from '@pairsmith/core';
import { freePort } from '../../packages/embedded/src/stack/ports';
import { listNames } from '../e2e/task-files';
import { startService, type TestService } from '../support/service';
import { expectFailure, expectNothingPublished, expectSuccess, type Failure } from './expect-failure';
import { createShop, SHOP_TABLES, type ShopDatabase } from './shop-database';

/** A business database that cannot be read as the task wants it. */

let shop: ShopDatabase;
let service: TestService;
beforeAll(async () => {
  shop = await createShop();
  service = await startService({ BUSINESS_DATABASE_URL: shop.url });
});
afterAll(async () => {
  await service?.close();
  await shop?.drop();
});

const connectTo = async (taskId: string, db_connection: string) => {
  const answer = await service.send('PATCH', `/data_pipeline/tasks/${taskId}`, { db_connection });
  expect(answer.status).toBe(200);
};

interface Unusable extends Failure {
  title: string;
  /** The connection string that somebody got wrong. */
  connection: () => Promise<string>;
}

const changed = (part: 'port' | 'password' | 'pathname', value: string): string =>
  Object.assign(new URL(shop.url), { [part]: value }).href;

const UNUSABLE: Unusable[] = [
  {
    title: 'a server that nobody can reach',
    connection: async () => changed('port', String(await freePort())),
    errorType: 'database_connection_error',
    cause: /^无法连接数据库 127\.0\.0\.1:\d+\/test_\w+: 连接被拒绝/,
    remedy: /请检查主机和端口是否正确、数据库是否已启动/,
  },
  {
    title: 'a wrong password',
    connection: () => Promise.resolve(changed('password', 'canary-wrong-password')),
    errorType: 'database_connection_error',
    cause: /用户 reader_\w+ 的密码错误/,
    remedy: /请检查连接字符串中的用户名和密码/,
  },
  {
    title: 'a database that does not exist',
    connection: () => Promise.resolve(changed('pathname', '/nowhere')),
    errorType: 'database_connection_error',
    cause: /数据库 nowhere 不存在/,
    remedy: /请检查连接字符串中的数据库名/,
  },
];

describe.each(UNUSABLE)('$title', ({ connection, ...failure }) => {
  it.each(STEP_NAMES.slice(0, 3))(
    'fails %s with cause and remedy, keeps the files, and is mended by a PATCH',
    async (step) => {
      const taskId = await service.newTask(SHOP_TABLES);
      for (const each of STEP_NAMES.slice(0, STEP_NAMES.indexOf(step) + 1))
        await expectSuccess(service, taskId, each);

      await connectTo(taskId, await connection());
      await expectNothingPublished(service, taskId, step, failure, { force: true });
      const task = await service.until(taskId, () => true);
      expect(JSON.stringify(task)).not.toContain('canary');

      await connectTo(taskId, shop.url);
      await expectSuccess(service, taskId, step);
    },
  );

  it('is told at once to who asks for the list of tables', async () => {
    const answer = await service.send('POST', '/database/tables', { db_connection: await connection() });
    expect(answer).toMatchObject({
      status: 502,
      body: { success: false, message: '外部服务错误', data: { error_type: failure.errorType } },
    });
    expect(answer.body.data.response).toMatch(failure.cause);
    expect(answer.body.data.response).toMatch(failure.remedy);
    expect(JSON.stringify(answer)).not.toContain('canary');
  });
});

interface BadTable extends Failure {
  title: string;
  table: string;
  breaks: () => Promise<void>;
  mends: (taskId: string) => Promise<void>;
}

const submitTables = async (taskId: string, tables: string[]) =>
  void (await service.api.createTableList({ task_id: taskId, tables }));

const BAD_TABLES: BadTable[] = [
  {
    title: 'a table that does not exist',
    table: 'public.nowhere',
    breaks: () => Promise.resolve(),
    mends: (taskId) => submitTables(taskId, SHOP_TABLES),
    errorType: 'file_validation_error',
    cause: /^1个表处理失败: public\.nowhere \(表不存在/,
    remedy: /请在表清单中改正或移除/,
  },
  {
    title: 'a table that the role may not read',
    table: 'public.salary',
    breaks: () =>
      shop.sql(`create table salary (id int primary key, amount int); revoke all on salary from public;
        revoke all on salary from "${shop.reader}"`),
    mends: () => shop.sql(`grant select on salary to "${shop.reader}"`),
    errorType: 'database_permission_error',
    cause: /^1个表处理失败: public\.salary \(没有读取权限/,
    remedy: /GRANT SELECT ON "public"\."salary" TO "reader_\w+";/,
  },
  {
    title: 'a table without columns',
    table: 'public.bare',
    breaks: () => shop.sql('create table bare ()'),
    mends: () => shop.sql('alter table bare add column id int'),
    errorType: 'file_validation_error',
    cause: /^1个表处理失败: public\.bare \(表没有任何列/,
    remedy: /请在表清单中移除/,
  },
];

describe.each(BAD_TABLES)('$title', ({ table, breaks, mends, ...failure }) => {
  it('fails the step by its name, while the other tables are published', async () => {
    await breaks();
    const taskId = await service.newTask([...SHOP_TABLES, table]);
    const state = await service.run(taskId, 'ddl_generation');
    await expectFailure(service, taskId, state, failure);
    expect(state.result).toMatchObject({ total_tables: 3, processed_successfully: 2, failed: 1 });
    const names = await listNames(service, taskId);
    expect(names).toEqual(expect.arrayContaining(['customer.ddl', 'purchase.ddl', 'catalog.json']));
    expect(names.filter((name) => name.startsWith(table.replace('public.', '')))).toEqual([]);

    await mends(taskId);
    await expectSuccess(service, taskId, 'ddl_generation');
    await expectSuccess(service, taskId, 'qa_generation');
  });
});

it('a table without rows is documented, and questions are asked of the others', async () => {
  await shop.sql('create table archive (id int primary key, note text)');
  const taskId = await service.newTask([...SHOP_TABLES, 'public.archive']);
  await expectSuccess(service, taskId, 'ddl_generation');
  expect(await listNames(service, taskId)).toContain('archive.ddl');
  for (const step of ['qa_generation', 'sql_validation', 'training_load'] as const)
    await expectSuccess(service, taskId, step);
});

it('a list of nothing but tables that cannot be read publishes nothing, and is mended by another list', async () => {
  const taskId = await service.newTask(['public.nowhere', 'ods.nowhere']);
  await expectNothingPublished(service, taskId, 'ddl_generation', {
    errorType: 'file_validation_error',
    cause: /^2个表处理失败: public\.nowhere \(表不存在.*ods\.nowhere \(模式不存在: ods/,
    remedy: /请修正权限或从表清单中移除后重新执行/,
  });
  await submitTables(taskId, SHOP_TABLES);
  await expectSuccess(service, taskId, 'ddl_generation');
});

it('questions about nothing but empty tables: the step says that there is no data', async () => {
  await shop.sql(
    "create table hollow (id int primary key, note text); comment on table hollow is '空心砖'; comment on column hollow.note is '砖块种类'",
  );
  const taskId = await service.newTask(['public.hollow']);
  await expectSuccess(service, taskId, 'ddl_generation');
  await expectNothingPublished(service, taskId, 'qa_generation', {
    errorType: 'file_validation_error',
    cause: /没有得到任何问答对/,
    remedy: /请检查表数据与注释，或配置语言模型后重新执行/,
  });
  await shop.sql(
    "insert into hollow select i, '备注' || i % 4 from generate_series(1, 50) i; analyze hollow",
  );
  await expectSuccess(service, taskId, 'ddl_generation');
  await expectSuccess(service, taskId, 'qa_generation');
});
