import { Client } from 'pg';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';
import { listNames, readFile } from './task-files';

/** `append` where a model writes: it is told what is there, and what it repeats is not added. */

const SCHEMA = `
  create table berth (id int primary key, name text not null, depth int not null);
  comment on table berth is '泊位';
  comment on column berth.name is '泊位名称';
  comment on column berth.depth is '水深';
  insert into berth select i, '泊位' || i, 3 + i % 20 from generate_series(1, 60) i;
  analyze`;

const EACH = 3;
const PAIRS = [
  ['一共有多少个泊位？', 'SELECT COUNT(*) AS n FROM berth'],
  ['泊位的平均水深是多少？', 'SELECT AVG(depth) AS depth FROM berth'],
  ['泊位的最大水深是多少？', 'SELECT MAX(depth) AS depth FROM berth'],
  ['泊位的最小水深是多少？', 'SELECT MIN(depth) AS depth FROM berth'],
  ['列出水深最大的5个泊位。', 'SELECT name FROM berth ORDER BY depth DESC, id LIMIT 5'],
  ['各水深的泊位数量', 'SELECT depth, COUNT(*) AS n FROM berth GROUP BY depth ORDER BY depth'],
  ['水深超过10米的泊位有多少个？', 'SELECT COUNT(*) AS n FROM berth WHERE depth > 10'],
  ['泊位有多少种不同的水深？', 'SELECT COUNT(DISTINCT depth) AS n FROM berth'],
].map(([question, sql]) => ({ question, sql, style: 'interrogative' }));

let business: TestDatabase;
let model: FakeLlm;
let service: TestService;
/** What was asked for pairs so far. */
const prompts: string[] = [];

beforeAll(async () => {
  business = await createDatabase();
  const client = new Client({ connectionString: business.url });
  await client.connect();
  await client.query(SCHEMA);
  await client.end();
  let next = 0;
  model = await startFakeLlm({
    answer: (body) => {
      const text = (body['messages'] as { content: string }[]).map(({ content }) => content).join('\n');
      if (!/"pairs"/.test(text)) return undefined;
      prompts.push(text);
      // Each answer but the first repeats the last question of the one before.
      const pairs = PAIRS.slice(next, next + EACH);
      next += EACH - 1;
      return { kind: 'json', value: { pairs } };
    },
  });
  service = await startService({
    BUSINESS_DATABASE_URL: business.url,
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'counts-on' },
  });
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await business?.drop();
});

it('the model is told the questions that are there, and adds others behind them', async () => {
  const taskId = await service.newTask(['berth'], { theme_count: 1, questions_per_theme: EACH });
  expect(await service.run(taskId, 'ddl_generation')).toMatchObject({ error_message: null });
  const first = await service.run(taskId, 'qa_generation');
  expect(first).toMatchObject({ step_status: 'completed', result: { total_questions: EACH } });
  const name = String(first.result?.['output_file']);
  const before = await readFile(service, taskId, name);
  const there = JSON.parse(before) as { question: string }[];
  const told = prompts.length;

  const step = await service.run(taskId, 'qa_generation', { append: true });
  expect(step).toMatchObject({
    step_status: 'completed',
    result: { output_file: name, kept_questions: EACH, added_questions: EACH, total_questions: 2 * EACH },
  });
  for (const { question } of there) expect(prompts[told]).toContain(question);
  const text = await readFile(service, taskId, name);
  const pairs = JSON.parse(text) as { question: string }[];
  expect(text.startsWith(before.slice(0, before.lastIndexOf('}') + 1))).toBe(true);
  expect(pairs.slice(0, EACH)).toEqual(there);
  expect(new Set(pairs.map(({ question }) => question)).size).toBe(2 * EACH);
  expect(await listNames(service, taskId)).toContain(`${name}_bak1`);
});
