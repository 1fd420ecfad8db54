import { STEP_NAMES } from '@pairsmith/core';
import { OF_EACH, PEOPLE_TABLES, placeCanaries } from '../quality/masking/people-database';
import { createCanaries } from '../quality/masking/personal-values';
import { findPeople } from './find-people';
import type { StepState } from '../support/service';
import { startObservedService, type ObservedService } from './observed-service';
import { createPeopleDatabase, type PeopleDatabase } from './people-database';
import { findSecrets, type Traces } from './traces';

/**
 * Passwords and people's data that are planted in what the service is given, and looked for in everything it says and
 * leaves behind: answers, logs, the volume, Redis, its tables – over all that it does, refusals and failures included.
 */

// Parts that survive any encoding, around characters that a masking pattern can stumble over.
const [HEAD, TAIL] = ['Qk7kestrelZ9', 'Jw4tailVm2x'];
const PASSWORD = `${HEAD}:@/?#&% ${TAIL}`;
const [WRONG_HEAD, WRONG_TAIL] = ['Xb8heronT5', 'Fy6wingRc3'];
const WRONG = `${WRONG_HEAD}@/:${WRONG_TAIL}`;
const PARTS = [HEAD, TAIL, WRONG_HEAD, WRONG_TAIL];

const PLANTED = placeCanaries(createCanaries(7, OF_EACH));

let people: PeopleDatabase;
let service: ObservedService;
let taskId: string;
let traces: Traces;

beforeAll(async () => {
  people = await createPeopleDatabase(PLANTED, PASSWORD);
  service = await startObservedService();
  await beRefused();
  taskId = await failThenGoOn();
  await beCancelled();
  await readEverything(taskId);
  traces = await service.traces();
});
afterAll(async () => {
  await service?.close();
  await people?.drop();
});

const pathOf = (taskId: string) => `/data_pipeline/tasks/${taskId}`;

/** Requests that are wrong, each with a password in it. */
async function beRefused(): Promise<void> {
  const [right, wrong] = [people.url(PASSWORD), people.url(WRONG)];
  const elsewhere = Object.assign(new URL(right), { port: '1' }).href;
  const refused = [
    ...[
      wrong,
      elsewhere,
      `${right}?sslrootcert=/etc/passwd`,
      `${right}?password=${TAIL}`,
      `${right}#${TAIL}`,
    ],
    ...[`postgresql://reader:${PASSWORD}@127.0.0.1:1/db`, `mysql://reader:${TAIL}@127.0.0.1/db`, PASSWORD],
  ];
  for (const db_connection of refused) {
    expect((await service.send('POST', '/database/tables', { db_connection })).status).toBeGreaterThanOrEqual(
      400,
    );
  }
  for (const body of [
    `{"db_connection":"${right}",}`,
    { db_connection: [right] },
    { db_connection: right, masking: 'all of it' },
  ])
    expect((await service.send('POST', '/data_pipeline/tasks', body)).status).toBeGreaterThanOrEqual(400);
}

/** A task whose first step fails for its password, is patched, and goes through all four. Returns its id. */
async function failThenGoOn(): Promise<string> {
  const taskId = await service.newTask(PEOPLE_TABLES, people.url(WRONG));
  const failed = await service.run(taskId, 'ddl_generation');
  expect(failed).toMatchObject({ step_status: 'failed', error_message: expect.stringContaining('密码') });
  const patch = { db_connection: people.url(PASSWORD) };
  expect(await service.send('PATCH', pathOf(taskId), patch)).toMatchObject({ status: 200 });
  for (const step of STEP_NAMES)
    expect(await service.run(taskId, step)).toMatchObject({ step_status: 'completed', error_message: null });
  return taskId;
}

async function beCancelled(): Promise<void> {
  const taskId = await service.newTask(PEOPLE_TABLES, people.url(PASSWORD));
  await service.execute(taskId, { execution_mode: 'complete' });
  expect(await service.send('POST', `${pathOf(taskId)}/cancel`)).toMatchObject({ status: 200 });
  await service.until(taskId, ({ status }) => status === 'failed');
}

/** Asks for whatever can be asked for, as a client, an operator and a curious person would. */
async function readEverything(taskId: string): Promise<void> {
  const task = pathOf(taskId);
  const { data } = await service.send('GET', `${task}/files`);
  const files = data['files'] as { file_name: string }[];
  expect(files.length).toBeGreaterThan(10);
  const reads = [
    ...[
      '/health/live',
      '/health/ready',
      '/admin/queues',
      '/admin/queues/api/queues?activeQueue=steps&jobsPerPage=50',
    ],
    ...['/data_pipeline/tasks', '/training_data/stats', `${task}/executions`, `${task}/table-list-info`],
    ...['INFO', 'WARNING', 'ERROR'].map((level) => `${task}/logs?limit=500&level=${level}`),
    ...files.map(({ file_name }) => `${task}/files/${encodeURIComponent(file_name)}`),
  ];
  for (const path of reads)
    expect({ path, ...(await service.send('GET', path)) }).toMatchObject({ path, status: 200 });
  const questions = ['会员叫什么名字，电话是多少', '每个月的到店金额'];
  for (const [path, body] of [
    ...questions.map((question) => ['/training_data/search', { question, limit: 20 }] as const),
    ...[['/training_data/query', {}] as const, ['/data_pipeline/tasks/query', {}] as const],
    ...[[`${task}/logs/query`, {}] as const],
    ['/database/tables', { db_connection: people.url(PASSWORD) }] as const,
    ...['public.member', 'public.setting', 'public.feedback'].map(
      (table) =>
        ['/database/table/ddl', { db_connection: people.url(PASSWORD), table, type: 'both' }] as const,
    ),
  ])
    expect({ path, ...(await service.send('POST', path, body)) }).toMatchObject({ path, status: 200 });
}

const placesOf = (hits: string[]) => new Set(hits.map((hit) => hit.split(' ')[0]));

it('looks everywhere: what is known to be there is found in each kind of place', () => {
  const known = [...traces.keys()].find((place) => /_step_training_load_exec_/.test(place));
  expect(known).toBeDefined();
  const [execution] = /task_\w+?_step_training_load_exec_\w+/.exec(known!)!;
  expect(placesOf(findSecrets(traces, [execution]))).toEqual(
    new Set(['answer', 'standard', 'file', 'redis', 'table']),
  );
  const board = [...traces].find(([place]) => place.includes('/admin/queues/api/queues'));
  expect(board![1]).toContain(execution);
});

it('would know a password in another form', () => {
  const forms = [PASSWORD, encodeURIComponent(PASSWORD), Buffer.from(PASSWORD).toString('hex')];
  for (const form of forms)
    expect(findSecrets(new Map([['there', `\\x00${form}00`]]), PARTS).length).toBeGreaterThan(0);
});

it('shows and keeps no password of a business database in the clear, anywhere', () => {
  expect(findSecrets(traces, PARTS)).toEqual([]);
});

it('lets no value of a person out of the business database, not even a part of a number', () => {
  expect(PLANTED.length).toBeGreaterThan(600);
  expect(findPeople(traces, PLANTED)).toEqual([]);
});

it('has read those people all the same: masked they stand in the samples, and as they are where a person allows it', async () => {
  const samples = [...traces].filter(([place]) => /^file .*member_detail\.md$/.test(place));
  expect(samples.length).toBeGreaterThan(0);
  for (const [, text] of samples) expect(text).toMatch(/mobile.*示例: 1\d\d\*+\d{4}/);

  const masking = { 'public.member.mobile': 'allow' };
  const { data } = await service.send('PATCH', pathOf(taskId), { masking });
  for (const step of data['steps'] as StepState[]) expect(step).toMatchObject({ stale: true });
  expect(await service.run(taskId, 'ddl_generation')).toMatchObject({
    step_status: 'completed',
    stale: false,
  });
  const found = findPeople(await service.traces(), PLANTED);
  expect(found).toContainEqual(expect.stringMatching(/^file .*member_detail\.md: 1\d{10}$/));
});
