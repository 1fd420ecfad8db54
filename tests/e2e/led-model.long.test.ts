import { readSettings } from '@pairsmith/core';
import { parsePairs, parseProofs, parseQuarantine, renderProofs } from '@pairsmith/proof';
import { pairHash } from '@pairsmith/sql';
import { Pool } from 'pg';
import { DEMO_TABLES } from '../../scripts/demo-database/demo-database';
import { demoDatabase } from '../support/demo-database';
import { contentRefused, startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { obey, pairsAsked, sayPlans } from '../support/obedient-model';
import { testStack } from '../support/stack';
import { createStateDatabase } from '../support/state-database';
import { createTestRun } from '../support/step-context';
import { createSteps, STEP_SETTINGS } from '../../apps/worker/src/steps';

/** The model is led by the coverage map; measured with models that do what they are told, and nothing else. */

const NAME = 'shop_20250702_190411';
const PAIRS = `qs_${NAME}_pair.json`;
const PROOFS = `proof_${NAME}.json`;
const parameters = { theme_count: 5, questions_per_theme: 6 };

let pool: Pool;
let url: string;
let drop: () => Promise<void>;
let documented: Record<string, string>;
const servers: FakeLlm[] = [];

beforeAll(async () => {
  ({ url } = await demoDatabase());
  const state = await createStateDatabase();
  drop = state.drop;
  pool = new Pool({ connectionString: state.url });
  await pool.query(
    `insert into pairsmith.tasks (task_id, connection_sealed, connection_masked, parameters, created_by)
     values ('task_20250702_190410', '', '', '{}', 'test')`,
  );
  const files = { 'table_list.txt': DEMO_TABLES.join('\n') };
  documented = (await run('ddl_generation', files, {})).files;
});
afterAll(async () => {
  await Promise.all(servers.map((server) => server.close()));
  await pool.end();
  await drop();
});

async function serve(answer: NonNullable<Parameters<typeof startFakeLlm>[0]>['answer']): Promise<FakeLlm> {
  const server = await startFakeLlm(answer ? { answer } : {});
  servers.push(server);
  return server;
}

/** `model`: its name keeps one test's remembered answers from another's. */
async function run(
  step: 'ddl_generation' | 'qa_generation' | 'sql_validation',
  files: Parameters<typeof createTestRun>[0]['files'],
  { llm, model = 'm', from = 'questions' }: { llm?: FakeLlm; model?: string; from?: string },
) {
  const settings = readSettings(
    {
      DATABASE_URL: testStack().pgUrl,
      REDIS_URL: testStack().redisUrl,
      ALLOWED_DB_HOSTS: '127.0.0.1',
      ...(llm && { LLM_BASE_URL: llm.url, LLM_MODEL: model, LLM_PAIRS_FROM: from }),
    },
    STEP_SETTINGS,
  );
  const test = createTestRun({ step, dbConnection: url, files, parameters });
  const outcome = await createSteps({ pool, settings, count: () => undefined })[step](test.context);
  return {
    ...test,
    outcome,
    files: { ...(files as Record<string, string>), ...Object.fromEntries(test.written) },
  };
}

const holesIn = (report: Record<string, unknown>): number =>
  ((report['coverage'] as { holes_by_reason: { count: number }[] }).holes_by_reason ?? []).reduce(
    (sum, { count }) => sum + count,
    0,
  );

const pairsIn = (files: Record<string, string>) => parsePairs(files[PAIRS] ?? '', PAIRS);
const asked = (llm: FakeLlm) => llm.requests.flatMap(({ body }) => pairsAsked(body) ?? []);

it('a model that follows its prompt leaves less than half the holes of one that mixes easy and hard, for the same calls', async () => {
  const [led, left] = [await serve((body) => obey(body, true)), await serve((body) => obey(body, false))];
  const a = await run('qa_generation', documented, { llm: led, model: 'led' });
  const b = await run('qa_generation', documented, { llm: left, model: 'left' });
  expect(led.stats().chatCalls).toBe(left.stats().chatCalls);
  expect(holesIn(a.outcome.report)).toBeLessThan(holesIn(b.outcome.report) / 2);

  // The same again costs nothing; what themes are told of each other does not depend on which was fast.
  const again = await run('qa_generation', documented, { llm: led, model: 'led' });
  expect(again.outcome.report['llm']).toMatchObject({ calls: 0 });
  expect(again.written.get(PAIRS)).toBe(a.written.get(PAIRS));
  expect(asked(led).some(({ asked_in_other_themes: others = [] }) => others.length > 0)).toBe(true);
});

it('plans are said in the words of the model, unless the second reader finds that they say something else', async () => {
  const llm = await serve(
    (body) =>
      sayPlans(body, (means, id) =>
        id % 2 === 0 ? `请问：${means}` : '2019年以前注销的供应商一共欠了多少钱？',
      ) ?? obey(body, true),
  );
  const { files, outcome } = await run('qa_generation', documented, { llm, model: 'sayer', from: 'sql' });
  const proofs = [...parseProofs(files[PROOFS] ?? '', PROOFS).values()];
  const origins = (origin: string) =>
    proofs.filter((proof) => proof.origin === origin && proof.intent !== null);
  expect(
    pairsIn(files)
      .map(({ question }) => question)
      .join(),
  ).not.toContain('注销的供应商');
  expect(origins('llm').length).toBeGreaterThan(5);
  expect(origins('builtin').length).toBeGreaterThan(5);
  expect(outcome.report).toMatchObject({ quarantined: 0, funnel: { to_repair: 0 } });

  // Plans are the same on the same data, so that their words are remembered.
  const again = await run('qa_generation', documented, { llm, model: 'sayer', from: 'sql' });
  expect(again.outcome.report['llm']).toMatchObject({ calls: 0 });
  expect(again.written.get(PAIRS)).toBe(files[PAIRS]);
});

it('half of the pairs come from SQL where both ways are wanted', async () => {
  const llm = await serve((body) => sayPlans(body, (means) => means) ?? obey(body, true));
  const { files } = await run('qa_generation', documented, { llm, model: 'both', from: 'both' });
  const proofs = [...parseProofs(files[PROOFS] ?? '', PROOFS).values()];
  const planned = proofs.filter(({ intent }) => intent !== null).length;
  expect(planned).toBeGreaterThan(proofs.length / 3);
  expect(planned).toBeLessThan((proofs.length * 2) / 3);
});

it('a theme that the provider refuses has pairs of the built-in writer, a warning and a mark', async () => {
  let refused: string | null = null;
  const llm = await serve((body) => {
    const data = pairsAsked(body);
    refused ??= data?.theme.name ?? null;
    return data && data.theme.name === refused ? contentRefused : obey(body, true);
  });
  const { files, outcome, warnings } = await run('qa_generation', documented, { llm, model: 'refuser' });
  const proofs = [...parseProofs(files[PROOFS] ?? '', PROOFS).values()];
  const own = proofs.filter(({ theme }) => theme === refused);
  expect(own.length).toBeGreaterThan(3);
  expect(new Set(own.map(({ origin }) => origin))).toEqual(new Set(['builtin']));
  expect(outcome.report).toMatchObject({ failed_themes: [], marks: [{ of: refused }] });
  expect(warnings.join()).toContain(`${refused}: 模型服务的内容审核拒绝了这个主题`);
});

it('SQL that uses personal data as the prompt forbids is refused by name, also by the next step, and the rest adds up', async () => {
  const bad = [
    "SELECT COUNT(*) AS n FROM public.bss_member WHERE member_name = '张三'",
    'SELECT mobile FROM public.bss_member LIMIT 5',
  ];
  const llm = await serve((body) => {
    const answer = obey(body, true);
    if (answer?.kind !== 'json') return answer;
    const { pairs } = answer.value as { pairs: { sql: string }[] };
    return {
      kind: 'json',
      value: { pairs: pairs.map((pair, at) => ({ ...pair, sql: bad[at] ?? pair.sql })) },
    };
  });
  const step2 = await run('qa_generation', documented, { llm, model: 'curious' });
  const quarantine = `quarantine_${NAME}.json`;
  const isPersonal = ({ reason }: { reason: string }) => reason === 'personal_column';
  const before = parseQuarantine(step2.files[quarantine] ?? '', quarantine);
  expect(before.filter(isPersonal).length).toBeGreaterThan(5);
  expect(before.map(({ error }) => error)).toContain(
    '字段public.bss_member.mobile是个人信息，模型写的SQL不能使用它',
  );
  const { funnel } = step2.outcome.report as { funnel: Record<string, number> };
  const { made = 0, proven = 0, to_repair = 0, quarantined = 0, duplicates = 0 } = funnel;
  expect(made).toBe(proven + to_repair + quarantined + duplicates);
  expect(pairsIn(step2.files)).toHaveLength(proven + to_repair);

  const step3 = await run('sql_validation', step2.files, { llm, model: 'curious' });
  const { report } = step3.outcome;
  expect(report['original_sql_count']).toBe(proven + to_repair + quarantined);
  expect(
    Number(report['valid_sql_count']) + Number(report['invalid_sql_count']) + Number(report['duplicates']),
  ).toBe(proven + to_repair + quarantined);
  const after = parseQuarantine(step3.files[quarantine] ?? '', quarantine);
  expect(after.filter(isPersonal)).toHaveLength(before.filter(isPersonal).length);
});

it('the model learns from pairs that a person approved or wrote, of its own tables, without personal data', async () => {
  const llm = await serve((body) => obey(body, true));
  const first = await run('qa_generation', documented, { llm, model: 'learner' });
  const [approved, ...rest] = pairsIn(first.files);
  const records = parseProofs(first.files[PROOFS] ?? '', PROOFS);
  await pool.query(
    `insert into pairsmith.pair_reviews (task_id, pair_hash, decision, reviewed_by)
     values ('task_20250702_190410', $1, 'approved', 'ann')`,
    [pairHash(approved!)],
  );
  const own = [
    { question: '服务区一共有多少个？', sql: 'SELECT COUNT(*) AS n FROM public.bss_service_area;' },
    { question: '电话13812345678的会员住在哪？', sql: 'SELECT member_id FROM public.bss_member;' },
    { question: '这个怎么写？', sql: 'SELECT nothing FROM public.bss_service_area;' },
  ];
  const told = asked(llm).length;
  const files = {
    ...first.files,
    [PAIRS]: JSON.stringify([approved, ...own, ...rest]),
    [PROOFS]: renderProofs([approved!, ...rest], records, 'zh'),
  };
  await run('qa_generation', files, { llm, model: 'learner' });
  const examples = asked(llm)
    .slice(told)
    .flatMap((data) => data.examples ?? []);
  const questions = new Set(examples.map(({ question }) => question));
  expect(questions).toEqual(new Set([approved!.question, own[0]!.question]));
  expect(JSON.stringify(llm.requests)).not.toContain('13812345678');
});
