import { STEP_NAMES } from '@pairsmith/core';
import { OF_EACH, PEOPLE_TABLES, placeCanaries } from '../quality/masking/people-database';
import { createCanaries } from '../quality/masking/personal-values';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { findPeople } from './find-people';
import { startObservedService, type ObservedService } from './observed-service';
import { createPeopleDatabase, type PeopleDatabase } from './people-database';
import type { Traces } from './traces';

/** What canary.test.ts does without a model, with one: what it is sent is the outside world. */

const PLANTED = placeCanaries(createCanaries(11, OF_EACH));

let people: PeopleDatabase;
let model: FakeLlm;
let service: ObservedService;
let taskId: string;
let prompts: Traces;

beforeAll(async () => {
  people = await createPeopleDatabase(PLANTED, 'reads-only');
  model = await startFakeLlm({ dimension: 64 });
  service = await startObservedService({
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'knows-nothing' },
    ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '64' },
  });
  // Themes enough that every table is in the prompt of one.
  const size = { theme_count: PEOPLE_TABLES.length, questions_per_theme: 4 };
  taskId = await service.newTask(PEOPLE_TABLES, people.url('reads-only'), size);
  for (const step of STEP_NAMES)
    expect(await service.run(taskId, step)).toMatchObject({ step_status: 'completed', error_message: null });
  prompts = new Map(
    model.requests.map(({ path, body }, at) => [`request ${at + 1}: ${path}`, JSON.stringify(body)]),
  );
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await people?.drop();
});

it('asks the model about every table of people, and embeds what came of it', () => {
  const said = [...prompts.values()].join('\n');
  for (const table of PEOPLE_TABLES) expect(said).toContain(table);
  const paths = [...prompts.keys()].map((place) => place.split(' ').at(-1));
  expect(new Set(paths)).toEqual(new Set(['/v1/chat/completions', '/v1/embeddings']));
  expect(model.stats().chatCalls).toBeGreaterThan(PEOPLE_TABLES.length);
  // Masked samples are sent: the prompts would hold people if masking let them through.
  expect(said).toMatch(/1\d\d\*{4}\d{4}/);
});

it('sends a model nothing of these people, not even a part of a number', () => {
  expect(findPeople(prompts, PLANTED)).toEqual([]);
});

it('nor does anything of them come into files, logs, Redis, the store or an answer', async () => {
  const { data } = await service.send('GET', `/data_pipeline/tasks/${taskId}/files`);
  for (const { file_name } of data['files'] as { file_name: string }[])
    await service.send('GET', `/data_pipeline/tasks/${taskId}/files/${encodeURIComponent(file_name)}`);
  await service.send('POST', '/training_data/search', { question: '会员的联系电话', limit: 20 });
  const traces = await service.traces();
  process.stdout.write(
    `${PLANTED.length} canaries planted, looked for in ${prompts.size} requests to the model and ${traces.size} other places\n`,
  );
  expect(findPeople(traces, PLANTED)).toEqual([]);
});
