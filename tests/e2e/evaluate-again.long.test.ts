import { EVALUATION_ARMS, type EvaluationReport } from '@pairsmith/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { runCli } from '../cli/run-cli';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';
import { answerAsPlanned, fillHarbour, loadedTask } from './harbour';

/** An evaluation that asks anew, and one in a terminal: beside the figures of one, which `evaluate.test.ts` has. */

let business: TestDatabase;
let model: FakeLlm;
let service: TestService;
let taskId: string;
beforeAll(async () => {
  business = await createDatabase();
  await fillHarbour(business.url);
  model = await startFakeLlm({ answer: answerAsPlanned });
  service = await startService({
    BUSINESS_DATABASE_URL: business.url,
    ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'as-planned', LLM_PROMPT_PRICE: '2', LLM_COMPLETION_PRICE: '8' },
  });
  taskId = await loadedTask(service);
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await business?.drop();
});

async function ended(id: string, evaluationId: string) {
  for (;;) {
    const evaluation = await service.api.getEvaluation({ task_id: id, evaluation_id: evaluationId });
    if (evaluation.status === 'completed' || evaluation.status === 'failed') return evaluation;
    await sleep(50);
  }
}
const evaluate = async (
  settings: { share?: number; max_pairs?: number; seed?: string; limit?: number; fresh?: boolean } = {},
) => {
  const { evaluation_id } = await service.api.evaluateTask({
    task_id: taskId,
    share: 50,
    seed: 'd',
    ...settings,
  });
  return ended(taskId, evaluation_id);
};
const reportOf = ({ report }: { report: unknown }) => report as EvaluationReport;

it('what was asked anew is what the next one goes on from', async () => {
  const calls = model.stats().chatCalls;
  const anew = reportOf(await evaluate({ fresh: true }));
  const asked = model.stats().chatCalls - calls;
  expect([anew.remembered, asked]).toEqual([0, anew.llm.calls]);
  const report = reportOf(await evaluate());
  expect(report.remembered).toBe(report.questions * EVALUATION_ARMS.length);
  expect(model.stats().chatCalls - calls).toBe(asked);
  // Those of the newest, with what these cost, not those of before it was asked anew.
  expect(report.arms).toEqual(anew.arms);
});

it('what was asked anew and cancelled before there was a report costs the next one nothing', async () => {
  const before = reportOf(await evaluate());
  const { evaluation_id } = await service.api.evaluateTask({
    task_id: taskId,
    share: 50,
    seed: 'd',
    fresh: true,
  });
  await service.api.cancelEvaluation({ task_id: taskId, evaluation_id });
  expect(await ended(taskId, evaluation_id)).toMatchObject({ status: 'failed', error_type: 'cancelled' });
  const evaluation = await evaluate();
  expect(evaluation.llm.calls).toBe(0);
  expect(reportOf(evaluation).arms).toEqual(before.arms);
});

it('in a terminal: progress beside, a table, and JSON of the same', async () => {
  const env = { PAIRSMITH_URL: service.url };
  const ran = await runCli(['evaluate', taskId, '--share', '50', '--seed', 'd', '--arms', 'ddl_pairs,ddl'], {
    env,
  });
  expect([ran.code, ran.stderr]).toEqual([0, expect.stringContaining('✓ evaluation')]);
  expect(ran.stdout).toMatch(/^ARM +RIGHT +ACCURACY/m);
  expect(ran.stdout).toMatch(/^ddl > ddl_pairs +\d/m);
  expect(ran.stdout).toContain('Doubts: wrong with the pairs, right without (1)');
  const shown = await runCli(['evaluate', taskId, '--show', '--json'], { env });
  const { report } = JSON.parse(shown.stdout) as { report: EvaluationReport };
  expect(report.arms.map(({ arm, right }) => [arm, right])).toEqual([
    ['ddl', expect.any(Number)],
    ['ddl_pairs', expect.any(Number)],
  ]);
  expect(ran.stdout).toContain(`${report.arms[1]!.right}/14`);
  expect((await runCli(['evaluate', 'task_20200101_000000'], { env })).code).toBe(3);
  expect((await runCli(['evaluate', taskId, '--arms', 'guess'], { env })).code).toBe(2);
});
