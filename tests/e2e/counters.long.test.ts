import { addCounts, createTally, foldCounts } from '@pairsmith/db';
import type { QaGenerationReport, SqlValidationReport } from '@pairsmith/core';
import { createDatabase, createReader, type TestDatabase } from '../support/database';
import { serverError, startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { startService, stepOf, type TestService } from '../support/service';
import { Client } from 'pg';

/** What workers count, read where operators look: one scrape of the API. */

let model: FakeLlm;
let shop: TestDatabase;
let service: TestService;
beforeAll(async () => {
  [model, shop] = await Promise.all([
    startFakeLlm({ script: [serverError], dimension: 16 }),
    createDatabase(),
  ]);
  const owner = new Client({ connectionString: shop.url });
  await owner.connect();
  await owner.query(`
    create table branch (id int primary key, name text not null);
    create table sale (id int primary key, branch_id int not null references branch, amount numeric not null, sold_on date not null);
    insert into branch select i, 'branch ' || i from generate_series(1, 5) i;
    insert into sale select i, 1 + i % 5, i * 1.5, date '2024-01-01' + i % 300 from generate_series(1, 400) i;
    analyze`);
  await owner.end();
  service = await startService({
    BUSINESS_DATABASE_URL: await createReader(shop),
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'knows-nothing' },
    ...{ LLM_PROMPT_PRICE: '2', LLM_COMPLETION_PRICE: '8' },
    ...{ EMBEDDING_BASE_URL: model.url, EMBEDDING_MODEL: 'bigrams', EMBEDDING_DIMENSION: '16' },
  });
});
afterAll(async () => {
  await service?.close();
  await Promise.all([model?.close(), shop?.drop()]);
});

/** The value of every series whose name begins as given, by its name and labels. */
async function scrape(prefix: string): Promise<Record<string, number>> {
  const text = await (await fetch(`${service.url}/metrics`)).text();
  const lines = text.split('\n').filter((line) => line.startsWith(prefix));
  return Object.fromEntries(
    lines.map((line) => {
      const at = line.lastIndexOf(' ');
      return [line.slice(0, at), Number(line.slice(at + 1))];
    }),
  );
}
const pairs = (step: string, verdict: string) => `pairsmith_pairs_total{step="${step}",verdict="${verdict}"}`;
const calls = (kind: string, end: string) => `pairsmith_model_calls_total{kind="${kind}",end="${end}"}`;
const RETRIES = 'pairsmith_model_retries_total{kind="chat"}';
const COST = 'pairsmith_model_cost_total{kind="chat"}';
const tokens = (kind: string, direction: string) =>
  `pairsmith_model_tokens_total{kind="${kind}",direction="${direction}"}`;

it('pairs by verdict, and a model’s calls, tokens and seconds, are counted for good; none is zero and not unknown', async () => {
  const before = await scrape('pairsmith_');
  for (const step of ['qa_generation', 'sql_validation'])
    for (const verdict of ['accepted', 'quarantined', 'duplicate'])
      expect(before[pairs(step, verdict)]).toBe(0);
  for (const kind of ['chat', 'embedding']) {
    for (const end of ['answered', 'failed', 'cancelled']) expect(before[calls(kind, end)]).toBe(0);
    for (const direction of ['prompt', 'completion']) expect(before[tokens(kind, direction)]).toBe(0);
    expect(before[`pairsmith_model_seconds_total{kind="${kind}"}`]).toBe(0);
  }
  for (const series of [RETRIES, COST]) expect(before[series]).toBe(0);

  const taskId = await service.newTask(['public.branch', 'public.sale'], { theme_count: 2 });
  await service.execute(taskId, 'ddl_generation', { execution_mode: 'complete', step_name: undefined });
  const task = await service.until(taskId, ({ status }) => status === 'completed' || status === 'failed');
  expect(task.status).toBe('completed');
  const written = stepOf(task, 'qa_generation').result as unknown as QaGenerationReport;
  const validated = stepOf(task, 'sql_validation').result as unknown as SqlValidationReport;
  const answered = () => model.stats().chatCalls - 1;
  const seen = async () => {
    const now = await scrape('pairsmith_model_calls');
    const all = now[calls('embedding', 'answered')] === model.stats().embeddingCalls;
    return all && now[calls('chat', 'answered')] === answered();
  };
  for (const end = Date.now() + 120_000; !(await seen()) && Date.now() < end;);

  const after = await scrape('pairsmith_');
  expect(after).toMatchObject({
    [pairs('qa_generation', 'accepted')]: written.total_questions,
    [pairs('qa_generation', 'quarantined')]: written.quarantined,
    [pairs('qa_generation', 'duplicate')]: written.duplicates_removed,
    [pairs('sql_validation', 'accepted')]: validated.valid_sql_count,
    [pairs('sql_validation', 'quarantined')]: validated.invalid_sql_count,
    [pairs('sql_validation', 'duplicate')]: validated.duplicates,
    [calls('chat', 'answered')]: answered(),
    [calls('chat', 'failed')]: 1,
    [calls('embedding', 'answered')]: model.stats().embeddingCalls,
  });
  expect(written.total_questions).toBeGreaterThan(0);
  // What the provider itself counted, to the token; the books of the task say the same.
  const { promptTokens, completionTokens, embeddingCalls } = model.stats();
  const cost = (promptTokens * 2 + completionTokens * 8) / 1e6;
  expect(after[tokens('chat', 'prompt')]).toBe(promptTokens);
  expect(after[tokens('chat', 'completion')]).toBe(completionTokens);
  expect(after[COST]).toBeCloseTo(cost, 9);
  const { llm } = await service.api.getTask({ task_id: taskId });
  expect(llm).toMatchObject({ prompt_tokens: promptTokens, completion_tokens: completionTokens });
  expect(llm.cost).toBeCloseTo(cost, 9);
  // The one that failed was asked again; what else was, the task counts as well.
  expect(llm.retried).toBeGreaterThan(0);
  expect(after[RETRIES]).toBe(llm.retried);
  // The scripted server says one token a request.
  expect(after[tokens('embedding', 'prompt')]).toBe(embeddingCalls);
  expect(after['pairsmith_model_seconds_total{kind="chat"}']).toBeGreaterThan(0);

  // Neither the sweep nor the end of the task takes anything back.
  await foldCounts(service.pool);
  await service.pool.query('delete from pairsmith.tasks');
  expect(await scrape('pairsmith_pairs_total')).toEqual(
    Object.fromEntries(
      Object.entries(after).filter(([series]) => series.startsWith('pairsmith_pairs_total')),
    ),
  );
});

it('the API counts what it asks a model for itself', async () => {
  const series = calls('embedding', 'answered');
  const before = (await scrape(series))[series] ?? 0;
  await service.send('POST', '/training_data/create', {
    data: { training_data_type: 'documentation', content: 'a branch sells' },
  });
  expect((await scrape(series))[series]).toBeGreaterThan(before);
});

it('what a process counted while the database was away is written when it is back', async () => {
  const tally = createTally();
  const labels = { step: 'sql_validation', verdict: 'duplicate' } as const;
  const series = pairs(labels.step, labels.verdict);
  const before = (await scrape(series))[series] ?? 0;
  tally.count('pairs', labels, 2);
  const away = { query: () => Promise.reject(new Error('away')) } as unknown as typeof service.pool;
  await expect(tally.flush(away)).rejects.toThrow('away');
  tally.count('pairs', labels, 3);
  await tally.flush(service.pool);
  await tally.flush(service.pool);
  await addCounts(service.pool, [{ name: 'pairs', labels, value: 1 }]);
  expect((await scrape(series))[series]).toBe(before + 6);
});
