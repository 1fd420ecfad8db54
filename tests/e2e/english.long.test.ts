import { createClient, type Client } from '@pairsmith/client';
import { STEP_NAMES } from '@pairsmith/core';
import { Client as Postgres } from 'pg';
import { createDatabase, type TestDatabase } from '../support/database';
import { startService, stepOf, type TestService } from '../support/service';
import { listNames, readFile } from './task-files';

/** A task in English over a database in English: whatever the service says of its own is English. */

const HAN = /\p{Script=Han}|[，。；：、（）“”「」？！]/u;
const TABLES = ['film', 'customer', 'rental', 'busiest_films'];

let business: TestDatabase;
let service: TestService;
let english: Client;
let taskId: string;

const SCHEMA = [
  `create type grade as enum ('G', 'PG', 'R')`,
  `create table film (film_id int primary key, title text not null, rating grade not null, length_minutes int not null,
     rental_rate numeric(5,2) not null, deleted_at timestamp)`,
  `comment on column film.length_minutes is 'Running time in minutes'`,
  `create table customer (customer_id int primary key, full_name text not null, email text not null, city text not null,
     status int not null)`,
  `comment on column customer.status is 'Status (0 active, 1 closed)'`,
  `create table rental (rental_id int primary key, film_id int not null references film, client int not null,
     rented_at timestamp not null, returned_at timestamp, amount numeric(8,2) not null)`,
  `create view busiest_films as select f.film_id, f.title, count(*) as rentals from film f join rental r using (film_id)
     group by f.film_id, f.title`,
  `insert into film select i, 'Film ' || i, (array['G','PG','R'])[1 + i % 3]::grade, 80 + i % 60, 1 + i % 5,
     case when i % 9 = 0 then timestamp '2024-05-01' end from generate_series(1, 60) i`,
  `insert into customer select i, 'Customer ' || i, 'c' || i || '@example.com',
     (array['Leeds','York','Bath','Ely'])[1 + i % 4], i % 2 from generate_series(1, 80) i`,
  `insert into rental select i, 1 + i % 60, 1 + i % 80, timestamp '2024-01-01' + i * interval '7 hours',
     case when i % 5 > 0 then timestamp '2024-01-03' + i * interval '7 hours' end, 2 + i % 7
     from generate_series(1, 900) i`,
  'analyze',
];

const run = async (url: string, statements: string[]) => {
  const client = new Postgres({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
};

beforeAll(async () => {
  business = await createDatabase();
  await run(business.url, SCHEMA);
  service = await startService({ BUSINESS_DATABASE_URL: business.url });
  english = createClient({ baseUrl: service.url, language: 'en' });
  taskId = await service.newTask(TABLES, { language: 'en' });
  for (const step of STEP_NAMES)
    expect(await service.run(taskId, step)).toMatchObject({ step_status: 'completed', error_message: null });
});
afterAll(async () => {
  await service.close();
  await business.drop();
});

/** What was answered to a caller who reads English. */
const asked = async (method: string, path: string, body?: unknown) => {
  const answer = await fetch(service.url + path, {
    method,
    headers: {
      'Accept-Language': 'en-GB,en;q=0.9,zh;q=0.1',
      ...(body !== undefined && { 'Content-Type': 'application/json' }),
    },
    ...(body !== undefined && { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  return { status: answer.status, text: await answer.text() };
};

it('has no Chinese character in any of its files, the log among them', async () => {
  const names = await listNames(service, taskId);
  expect(names).toEqual(expect.arrayContaining(['film.ddl', 'film_detail.md', 'data_pipeline.log']));
  const chinese: string[] = [];
  for (const name of names)
    for (const line of (await readFile(service, taskId, name)).split('\n'))
      if (HAN.test(name + line)) chinese.push(`${name}: ${line.slice(0, 200)}`);
  expect(chinese).toEqual([]);
  expect(await readFile(service, taskId, 'film.ddl')).toMatch(/^-- Title: .+\n-- Description: /);
});

it('answers in English whatever is asked, refusals too', async () => {
  const task = `/api/v0/data_pipeline/tasks/${taskId}`;
  const data = '/api/v0/training_data';
  const requests: [string, string, unknown?][] = [
    ...['', '/executions', '/files', '/logs', '/table-list-info?check=true'].map((at): [string, string] => [
      'GET',
      task + at,
    ]),
    ['POST', `${task}/logs/query`, {}],
    ['POST', `${task}/execute`, { execution_mode: 'complete', dry_run: true }],
    ['POST', `${task}/execute`, { execution_mode: 'all' }],
    ['POST', `${task}/execute`, { execution_mode: 'step' }],
    ['POST', `${task}/execute`, { execution_mode: 'step', step_name: 'paint' }],
    ['POST', `${task}/execute`, '{"execution_mode":'],
    ['POST', `${task}/cancel`],
    ['PATCH', task, { theme_count: 99, language: 'fr', masking: 3 }],
    ['PATCH', task, {}],
    ['PUT', task],
    ['GET', '/api/v0/data_pipeline/tasks'],
    ['GET', '/api/v0/data_pipeline/tasks?limit=0&status=lost'],
    ['POST', '/api/v0/data_pipeline/tasks/query', { page: 0, sort_by: 'colour', sort_order: 'up' }],
    ['POST', '/api/v0/data_pipeline/tasks/query', { task_name: 'x' }],
    ['POST', '/api/v0/data_pipeline/tasks', { db_connection: 'mysql://x' }],
    ['POST', '/api/v0/data_pipeline/tasks', { table_list_file: 'a/b' }],
    ['DELETE', '/api/v0/data_pipeline/tasks', { task_ids: ['task_20000101_000000'], confirm: true }],
    ['DELETE', '/api/v0/data_pipeline/tasks', {}],
    ['GET', '/api/v0/data_pipeline/tasks/task_20000101_000000'],
    ['GET', '/api/v0/nowhere'],
    ['GET', `${task}/files/nowhere.md`],
    ['POST', `${task}/table-list`, { tables: 'film, 1x, "a' }],
    ['POST', `${task}/table-list`, { tables: TABLES }],
    ['POST', `${task}/upload-table-list`],
    ['POST', '/api/v0/database/tables', {}],
    ['POST', '/api/v0/database/table/ddl', { table: 'rental', type: 'both' }],
    ['POST', '/api/v0/database/table/ddl', { table: 'nowhere' }],
    ['GET', `${data}/stats`],
    ['POST', `${data}/query`, {}],
    ['POST', `${data}/search`, { question: 'rentals of each film' }],
    [
      'POST',
      `${data}/create`,
      { data: { training_data_type: 'sql', question: 'q', sql: 'drop table film' } },
    ],
    [
      'POST',
      `${data}/create`,
      { data: { training_data_type: 'sql', question: 'q', sql: 'select pg_sleep(1)' } },
    ],
    ['POST', `${data}/create`, { data: { training_data_type: 'sql', sql: 'select 1' } }],
    [
      'POST',
      `${data}/create`,
      { data: [{ training_data_type: 'documentation', content: 'A film is a film.' }] },
    ],
    ['POST', `${data}/update`, { id: 'x', training_data_type: 'ddl', ddl: 'create table t (a int)' }],
    ['POST', `${data}/delete`, { ids: ['x'], confirm: true }],
    ['POST', `${data}/combine`, { collection_names: ['sql'], dry_run: true }],
    ['POST', `${data}/combine`, { collection_names: ['paint'] }],
    ['POST', '/api/v0/data_pipeline/vector/backup', {}],
    ['GET', '/api/v0/data_pipeline/vector/restore/list'],
    ['POST', '/api/v0/data_pipeline/vector/restore', { backup_path: 'x', timestamp: '20250101_000000' }],
    ['GET', '/api/v0/audit'],
    ['GET', '/health/ready'],
  ];
  for (const [method, path, body] of requests) {
    const { status, text } = await asked(method, path, body);
    expect(status).toBeLessThan(500);
    expect([method, path, HAN.exec(text)?.input ?? null]).toEqual([method, path, null]);
  }
});

it('an edited document in English is read back as one in Chinese is', async () => {
  const edited = (await readFile(service, taskId, 'film.ddl'))
    .replace(/^-- Title: .*$/m, '-- Title: Motion picture')
    .replace('Running time in minutes', 'Playing time in minutes');
  await english.uploadFile({ task_id: taskId, file: { name: 'film.ddl', content: edited } });
  const state = await service.run(taskId, 'qa_generation');
  expect(state).toMatchObject({ step_status: 'completed', error_message: null });
  const log = await readFile(service, taskId, 'data_pipeline.log');
  expect(log).toContain('Using the files that people edited: film.ddl');
  expect(log).not.toMatch(HAN);
  expect(await readFile(service, taskId, 'metadata_themes.sql')).toContain('otion picture');
});

it('what went wrong is kept for every reader: in Chinese and in English, and as text where it was written before', async () => {
  const broken = await service.newTask(['film', 'nowhere'], { language: 'en' });
  await service.run(broken, 'ddl_generation');
  const [zh, en] = [
    await service.api.getTask({ task_id: broken }),
    await english.getTask({ task_id: broken }),
  ];
  expect(zh.error_message).toBe(
    '1个表处理失败: public.nowhere (表不存在: public.nowhere。请在表清单中改正或移除)，请修正权限或从表清单中移除后重新执行',
  );
  expect(en.error_message).toBe(
    '1 table failed: public.nowhere (No such table: public.nowhere. In the table list, correct or remove it); ' +
      'correct the permissions or take them off the table list, then execute again',
  );
  const warned = stepOf(en as never, 'ddl_generation').warnings;
  expect(warned).toEqual([expect.stringContaining('is a superuser')]);
  expect(stepOf(zh as never, 'ddl_generation').warnings).toEqual([expect.stringContaining('是超级用户')]);
  expect(await readFile(service, broken, 'ddl_generation_result.json')).toContain('No such table');

  // A row of before messages were kept has a text alone.
  for (const table of ['tasks', 'task_steps', 'step_runs'])
    await service.pool.query(
      `update pairsmith.${table} set error_said = null where task_id = $1 and error_message is not null`,
      [broken],
    );
  expect((await english.getTask({ task_id: broken })).error_message).toBe(zh.error_message);
});
