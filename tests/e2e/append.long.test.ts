import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../support/database';
import { startService, type TestService } from '../support/service';
import { listNames, readFile } from './task-files';

/** qa_generation with `append`: a new draw behind the pairs that are there. */

const TABLES = ['station', 'trip'];
const SCHEMA = `
  create table station (id int primary key, name text not null, district text not null, docks int not null);
  comment on table station is '租赁站点';
  comment on column station.name is '站点名称';
  comment on column station.district is '所在片区';
  comment on column station.docks is '车位数';
  insert into station select i, '站点' || i, (array['城东','城西','城南'])[1 + i % 3], 10 + i % 25
    from generate_series(1, 40) i;
  create table trip (id int primary key, station_id int not null references station, started_on date not null,
    minutes int not null, fare numeric(6,2) not null, rider text not null);
  comment on table trip is '骑行记录';
  comment on column trip.started_on is '骑行日期';
  comment on column trip.minutes is '骑行时长（分钟）';
  comment on column trip.fare is '骑行费用（元）';
  comment on column trip.rider is '骑手类型';
  insert into trip select i, 1 + (i * i) % 37, date '2023-01-01' + i % 700, 5 + i % 90, (i % 40) * 0.5,
    (array['会员','散客','学生','会员'])[1 + i % 4] from generate_series(1, 3000) i;
  create table shade (id int primary key, name text not null);
  comment on table shade is '色号';
  comment on column shade.name is '色号名称';
  insert into shade select i, '色号' || i from generate_series(1, 60) i;
  analyze`;

interface Pair {
  question: string;
  sql: string;
}

let business: TestDatabase;
let service: TestService;
let taskId: string;

beforeAll(async () => {
  business = await createDatabase();
  const client = new Client({ connectionString: business.url });
  await client.connect();
  await client.query(SCHEMA);
  await client.end();
  service = await startService({ BUSINESS_DATABASE_URL: business.url });
  taskId = await service.newTask(TABLES, { theme_count: 2, questions_per_theme: 4 });
  expect(await service.run(taskId, 'ddl_generation')).toMatchObject({ error_message: null });
  await service.run(taskId, 'qa_generation');
});
afterAll(async () => {
  await service.close();
  await business.drop();
});

const pairFile = async (): Promise<string> => {
  const found = (await listNames(service, taskId)).filter((name) => /^qs_.*_pair\.json$/.test(name));
  expect(found).toHaveLength(1);
  return found[0]!;
};

/** As a person uploads it: their own layout, and a question in their own words. */
async function edit(name: string, text: string): Promise<void> {
  const form = new FormData();
  form.set('file', new Blob([text], { type: 'application/json' }), name);
  form.set('overwrite_mode', 'replace');
  const answer = await fetch(`${service.url}/api/v0/data_pipeline/tasks/${taskId}/files`, {
    method: 'POST',
    body: form,
  });
  expect(answer.status).toBe(200);
}

it('keeps what a person edited byte for byte, adds questions that were not there, and keeps the bytes before', async () => {
  await service.run(taskId, 'sql_validation');
  const name = await pairFile();
  const generated = JSON.parse(await readFile(service, taskId, name)) as Pair[];
  const own = [{ question: '骑行一共多少次？', sql: 'select count(*)  from trip' }, ...generated];
  const edited = JSON.stringify(own, null, 4);
  await edit(name, edited);

  const step = await service.run(taskId, 'qa_generation', { append: true });
  expect(step).toMatchObject({ step_status: 'completed', stale: false });
  expect(await pairFile()).toBe(name);
  const text = await readFile(service, taskId, name);
  const pairs = JSON.parse(text) as Pair[];
  expect(text.startsWith(edited.slice(0, edited.lastIndexOf('}') + 1))).toBe(true);
  expect(pairs.slice(0, own.length)).toEqual(own);
  const added = pairs.slice(own.length);
  expect(added.length).toBeGreaterThan(0);
  expect(step.result).toMatchObject({
    output_file: name,
    total_questions: pairs.length,
    kept_questions: own.length,
    added_questions: added.length,
    asked_questions: 8,
  });
  expect(new Set(pairs.map(({ question }) => question)).size).toBe(pairs.length);
  expect(new Set(pairs.map(({ sql }) => sql)).size).toBe(pairs.length);
  expect(await readFile(service, taskId, `${name}_bak1`)).toBe(edited);
  expect(step.warnings.join()).toContain(`${name} → ${name}_bak1`);
  // The steps behind it are to be done again, and know the proofs of both.
  const status = await service.until(taskId, () => true);
  expect(status.steps.map(({ step_status }) => step_status)).toEqual([
    'completed',
    'completed',
    'pending',
    'pending',
  ]);
  const validated = await service.run(taskId, 'sql_validation');
  expect(validated.result).toMatchObject({ original_sql_count: pairs.length, invalid_sql_count: 0 });
});

it('where there is no more to ask it says so and changes nothing', async () => {
  const poor = await service.newTask(['shade'], { theme_count: 1, questions_per_theme: 40 });
  await service.run(poor, 'ddl_generation');
  const first = await service.run(poor, 'qa_generation');
  const name = String(first.result?.['output_file']);
  // Other values may come up for what was idle; then nothing is left.
  let [step, before] = [first, ''];
  for (let round = 0; round < 6 && step.result?.['added_questions'] !== 0; round += 1) {
    before = await readFile(service, poor, name);
    step = await service.run(poor, 'qa_generation', { append: true });
  }
  expect(step).toMatchObject({
    step_status: 'completed',
    result: { added_questions: 0, asked_questions: 40, shortfall: { missing: 40, help: expect.any(Array) } },
  });
  expect(step.warnings.join()).toContain('要求 40 个问答对，得到 0 个，少 40 个。原因: ');
  expect(await readFile(service, poor, name)).toBe(before);
});

it('a run that is cancelled leaves the file as it was', async () => {
  const name = await pairFile();
  const before = await readFile(service, taskId, name);
  await service.execute(taskId, 'qa_generation', { append: true });
  const cancelled = await service.send('POST', `/data_pipeline/tasks/${taskId}/cancel`);
  // It may have been over already; then there was nothing to add any more.
  expect([200, 409]).toContain(cancelled.status);
  await service.until(taskId, ({ status }) => status !== 'in_progress');
  expect(await readFile(service, taskId, name)).toBe(before);
});

it('a run that writes anew keeps what a person approved, and the same draw brings no other pairs', async () => {
  const judge = `/data_pipeline/tasks/${taskId}/pairs`;
  const { body } = await service.send('GET', `${judge}?limit=3`);
  const [, one] = body.data['pairs'] as (Pair & { id: string; version: number })[];
  const approved = { question: one!.question, sql: one!.sql };
  const wish = { decision: 'approved', version: one!.version };
  expect((await service.send('PATCH', `${judge}/${one!.id}`, wish)).status).toBe(200);

  const pairsOf = async (options: Record<string, unknown>): Promise<Pair[]> => {
    const step = await service.run(taskId, 'qa_generation', options);
    const pairs = JSON.parse(await readFile(service, taskId, await pairFile())) as Pair[];
    expect(step.result).toMatchObject({ kept_questions: 1, added_questions: pairs.length - 1 });
    return pairs;
  };
  const anew = await pairsOf({});
  expect(anew[0]).toEqual(approved);
  expect(new Set(anew.map(({ question }) => question)).size).toBe(anew.length);
  expect(await pairsOf({ fresh: false })).toEqual(anew);
  const validated = await service.run(taskId, 'sql_validation');
  expect(validated.result).toMatchObject({ proof_levels: { L5: 1 } });
});

it('is refused where it means nothing', async () => {
  const refused = async (body: Record<string, unknown>): Promise<unknown> => {
    const { status, body: answer } = await service.send(
      'POST',
      `/data_pipeline/tasks/${taskId}/execute`,
      body,
    );
    return [status, answer.data['invalid_params']];
  };
  const step = (step_name: string) => ({ execution_mode: 'step', step_name, append: true });
  expect(await refused({ execution_mode: 'complete', append: true })).toEqual([400, ['append']]);
  expect(await refused(step('sql_validation'))).toEqual([400, ['append']]);
  expect(await refused({ ...step('qa_generation'), fresh: false })).toEqual([400, ['fresh']]);
});
