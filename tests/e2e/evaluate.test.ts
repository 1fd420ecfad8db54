import {
  EVALUATION_ARMS,
  EVALUATION_VERDICTS,
  type EvaluationArm,
  type EvaluationReport,
} from '@pairsmith/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { mcnemar, wilson } from '../../apps/worker/src/steps/evaluation/statistics';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, type FakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';
import { answerAsPlanned, fillHarbour, indexOf, loadedTask, PAIRS, planned, promptedIn } from './harbour';
import { listNames, readFile } from './task-files';

/** An evaluation with a model whose answers are known: the figures that it must give, to the pair. */

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
const prompts = () =>
  model.requests.flatMap(({ body, path }) => (path.endsWith('completions') ? (promptedIn(body) ?? []) : []));

it('each answer is judged as planned, and the figures are those of the plan', async () => {
  const before = await service.api.getTask({ task_id: taskId });
  const evaluation = await evaluate();
  expect(evaluation).toMatchObject({ status: 'completed', error_message: null, attempts: 1, progress: null });
  const report = reportOf(evaluation);
  expect(report).toMatchObject({
    model: 'as-planned',
    complete: true,
    remembered: 0,
    left_out: { total: 0 },
  });
  expect(report.held_out.pairs).toBe(PAIRS.length);
  expect(report.questions).toBe(14);
  expect(report.questions).toBe(report.held_out.plans_held_out);

  const asked = report.answers.map(({ question }) => indexOf(question));
  for (const [nth, { answers }] of report.answers.entries())
    expect(answers.map(({ arm, verdict }) => [arm, verdict])).toEqual(
      EVALUATION_ARMS.map((arm) => [arm, planned(asked[nth]!, arm)]),
    );
  const isRight = (at: number, arm: EvaluationArm) => planned(at, arm) === 'right';
  const n = asked.length;
  for (const figures of report.arms) {
    const right = asked.filter((at) => isRight(at, figures.arm)).length;
    expect(figures).toMatchObject({ right, questions: n, accuracy: Math.round((right / n) * 1e4) / 1e4 });
    expect(figures.low).toBeCloseTo(wilson(right, n)!.low, 4);
    expect(figures.high).toBeCloseTo(wilson(right, n)!.high, 4);
    for (const verdict of EVALUATION_VERDICTS)
      expect(figures.verdicts[verdict]).toBe(
        asked.filter((at) => planned(at, figures.arm) === verdict).length,
      );
  }
  for (const { from, to, better, worse, p } of report.comparisons) {
    expect(better).toBe(asked.filter((at) => !isRight(at, from) && isRight(at, to)).length);
    expect(worse).toBe(asked.filter((at) => isRight(at, from) && !isRight(at, to)).length);
    expect(p).toBeCloseTo(mcnemar(better, worse), 5);
  }
  expect(report.comparisons).toHaveLength(3);
  const grades = report.groups.grade.reduce((sum, { questions }) => sum + questions, 0);
  expect(grades).toBe(n);

  // Doubts are the questions that got worse, with the pairs that stood in their prompts.
  const worse = asked.filter((at) => isRight(at, 'ddl') && !isRight(at, 'ddl_pairs'));
  expect(report.total_doubts).toBe(worse.length);
  expect(report.doubts.map(({ question }) => indexOf(question)).sort()).toEqual(worse.sort());
  for (const doubt of report.doubts) expect(doubt.pairs.length).toBeGreaterThan(0);

  // The pair's own view says so too.
  const [misleading] = report.misleading;
  const { pairs } = await service.api.listPairs({ task_id: taskId, search: misleading!.question });
  const one = pairs.find(({ question }) => question === misleading!.question)!;
  const detail = await service.api.getPair({ task_id: taskId, pair_id: one.id });
  const { shown, helped, misled } = misleading!;
  expect(detail.pair.evaluation).toEqual({
    ...{ evaluation_id: evaluation.evaluation_id, shown, helped, misled },
  });

  // What it spent is the model's own count, and the task's status does not speak of it.
  const { promptTokens, completionTokens } = model.stats();
  expect(report.llm.prompt_tokens).toBeLessThan(promptTokens);
  expect(report.llm.completion_tokens).toBeLessThanOrEqual(completionTokens);
  const sum = (of: (arm: EvaluationReport['arms'][number]) => number) =>
    report.arms.reduce((all, arm) => all + of(arm), 0);
  expect(sum(({ prompt_tokens }) => prompt_tokens)).toBe(report.llm.prompt_tokens);
  expect(sum(({ completion_tokens }) => completion_tokens)).toBe(report.llm.completion_tokens);
  expect(sum(({ cost }) => cost ?? 0)).toBeCloseTo(report.llm.cost!, 8);
  const after = await service.api.getTask({ task_id: taskId });
  expect([after.status, after.step_status, after.completed_at]).toEqual([
    ...[before.status, before.step_status, before.completed_at],
  ]);
  const { executions } = await service.api.listExecutions({ task_id: taskId });
  expect(executions.map(({ step_name }) => step_name)).toEqual(['training_load', 'ddl_generation']);
});

it('no prompt shows a pair of the plan that it asks, nor of any other that is asked', async () => {
  const [first] = (await service.api.listEvaluations({ task_id: taskId })).evaluations;
  const { report } = await service.api.getEvaluation({
    task_id: taskId,
    evaluation_id: first!.evaluation_id,
  });
  const families = new Set(report!.answers.map(({ question }) => PAIRS[indexOf(question)]!.family));
  const shown = prompts().filter(({ arm }) => arm === 'ddl_pairs');
  expect(shown).toHaveLength(report!.questions);
  for (const { context } of shown) {
    const pairs = PAIRS.filter(({ question }) => context.includes(question));
    expect(pairs.length).toBeGreaterThan(0);
    expect(pairs.filter(({ family }) => families.has(family))).toEqual([]);
  }
  // What the search found is what the prompt got, in its order.
  for (const { question, answers } of report!.answers) {
    const told = shown.find((one) => one.question === question)!;
    const ids = answers.find(({ arm }) => arm === 'ddl_pairs')!.pairs;
    const { records } = await service.api.queryTrainingData({
      task_id: taskId,
      training_data_type: 'sql',
      page_size: 100,
    });
    const places = ids.map((id) =>
      told.context.indexOf(`${records.find((row) => row.id === id)!.question}\n`),
    );
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(places.every((place) => place >= 0)).toBe(true);
  }
});

it('again it asks nothing, and gives the same', async () => {
  const calls = model.stats().chatCalls;
  const evaluation = await evaluate();
  const [, before] = (await service.api.listEvaluations({ task_id: taskId })).evaluations;
  const report = reportOf(evaluation);
  expect(report.remembered).toBe(report.questions * EVALUATION_ARMS.length);
  expect(model.stats().chatCalls).toBe(calls);
  expect(report.arms).toEqual(before!.arms);
  expect(evaluation.llm.calls).toBe(0);
});

it('one pair in the prompt where the search is to find one, and a seed asks others', async () => {
  const report = reportOf(await evaluate({ limit: 1, max_pairs: 3 }));
  expect(report.questions).toBe(3);
  expect(report.answers.map(({ answers }) => answers[2]!.pairs.length)).toEqual([1, 1, 1]);
  const other = reportOf(await evaluate({ seed: 'other', max_pairs: 3 }));
  expect(other.answers.map(({ id }) => id)).not.toEqual(report.answers.map(({ id }) => id));
});

it('leaves a report and a summary among the files, which no step takes away', async () => {
  expect(await listNames(service, taskId)).toEqual(
    expect.arrayContaining(['evaluation_result.json', 'evaluation_summary.md']),
  );
  const summary = await readFile(service, taskId, 'evaluation_summary.md');
  expect(summary).toContain('| ddl_pairs |');
  const kept = JSON.parse(await readFile(service, taskId, 'evaluation_result.json')) as EvaluationReport;
  expect(kept.questions).toBe(3);
  await service.run(taskId, 'training_load', { force: true });
  expect(await listNames(service, taskId)).toEqual(expect.arrayContaining(['evaluation_result.json']));
});
