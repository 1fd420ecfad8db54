import { EVALUATION_ARMS, type EvaluationReport } from '@pairsmith/core';
import { setTimeout as sleep } from 'node:timers/promises';
import { createDatabase, type TestDatabase } from '../support/database';
import { startFakeLlm, unauthorized, type FakeLlm } from '../support/fake-llm';
import { startService, type TestService } from '../support/service';
import type { WorkerProcess } from '../support/worker-process';
import { answerAsPlanned, figures, fillHarbour, loadedTask, promptedIn } from './harbour';

/** An evaluation that is interrupted in each way goes on where it was: the same figures, and nothing paid twice. */

const SETTINGS = { share: 50, seed: 'd' };
const QUESTIONS = 14;
/** Questions that are on their way at a time, each with one call. */
const IN_FLIGHT = 8;
/** Each answer takes so long that something happens in between. */
const LATENCY_MS = 150;

let business: TestDatabase;
let model: FakeLlm;
let service: TestService;
let worker: WorkerProcess;
/** Set by tests: what an evaluation's prompt is answered with in place of what is planned. */
let instead: typeof answerAsPlanned | null = null;

beforeAll(async () => {
  business = await createDatabase();
  await fillHarbour(business.url);
  model = await startFakeLlm({
    answer: (body) => (promptedIn(body) && instead?.(body)) ?? answerAsPlanned(body),
    latencyMs: LATENCY_MS,
  });
  service = await startService(
    { BUSINESS_DATABASE_URL: business.url, LLM_BASE_URL: model.url, LLM_MODEL: 'as-planned' },
    0,
  );
  worker = await service.startWorker();
});
afterAll(async () => {
  await service?.close();
  await model?.close();
  await business?.drop();
});

const reportOf = ({ report }: { report: unknown }) => report as EvaluationReport;
const begin = async (task_id: string, more: object = {}) =>
  (await service.api.evaluateTask({ task_id, ...SETTINGS, ...more })).evaluation_id;
const look = (task_id: string, evaluation_id: string) =>
  service.api.getEvaluation({ task_id, evaluation_id });

async function until(task: string, id: string, holds: (now: Awaited<ReturnType<typeof look>>) => boolean) {
  for (;;) {
    const now = await look(task, id);
    if (holds(now)) return now;
    await sleep(20);
  }
}
const ended = (task: string, id: string) =>
  until(task, id, ({ status }) => status === 'completed' || status === 'failed');
/** What the same evaluation says that nothing interrupts, and that asks everything itself. */
const uninterrupted = async (task: string) =>
  figures(reportOf(await ended(task, await begin(task, { fresh: true }))));
/** Calls of a whole evaluation: prose is asked for again twice. */
const callsOf = ({ arms }: Pick<EvaluationReport, 'arms'>) =>
  arms.reduce((sum, { questions, verdicts }) => sum + questions + 2 * verdicts.no_answer, 0);
/** Chat calls that evaluations made. */
const promptsAsked = () =>
  model.requests.filter(({ body, path }) => path.endsWith('completions') && promptedIn(body) !== null);

/** When more than half of some 46 calls are answered, by what the model was asked: progress is told later than it is made. */
async function halfway(before: number): Promise<void> {
  while (promptsAsked().length - before < 2 * QUESTIONS) await sleep(10);
}

it('a worker that is killed: another one goes on, and the figures are the same', async () => {
  const taskId = await loadedTask(service);
  const before = promptsAsked().length;
  const id = await begin(taskId);
  await halfway(before);
  worker.kill('SIGKILL');
  const asked = promptsAsked().length - before;
  worker = await service.startWorker();
  const evaluation = await ended(taskId, id);
  expect(evaluation).toMatchObject({ status: 'completed', attempts: 2 });
  const report = reportOf(evaluation);
  expect(report.questions).toBe(QUESTIONS);
  expect(report.remembered).toBeGreaterThan(QUESTIONS);
  expect(report.remembered).toBeLessThan(QUESTIONS * EVALUATION_ARMS.length);
  expect(asked).toBeLessThan(callsOf(report));
  // Only calls in flight are paid twice.
  expect(promptsAsked().length - before - callsOf(report)).toBeLessThanOrEqual(IN_FLIGHT);
  expect(figures(report)).toEqual(await uninterrupted(taskId));
});

it('cancelled, then evaluated again: the second asks only what the first did not', async () => {
  const taskId = await loadedTask(service);
  const before = promptsAsked().length;
  const first = await begin(taskId);
  await halfway(before);
  await service.api.cancelEvaluation({ task_id: taskId, evaluation_id: first });
  expect(await ended(taskId, first)).toMatchObject({
    ...{ status: 'failed', error_type: 'cancelled', report: null },
  });
  const report = reportOf(await ended(taskId, await begin(taskId)));
  expect(report.remembered).toBeGreaterThan(QUESTIONS);
  expect(promptsAsked().length - before - callsOf(report)).toBeLessThanOrEqual(IN_FLIGHT);

  // Anew, everything is asked again.
  const middle = promptsAsked().length;
  expect(await uninterrupted(taskId)).toEqual(figures(report));
  expect(promptsAsked().length - middle).toBe(callsOf(report));
});

it('a budget that ends leaves figures of the questions that were asked in all arms, and a larger one goes on', async () => {
  const taskId = await loadedTask(service);
  const wanted = await uninterrupted(taskId);
  const { llm } = await service.api.getTask({ task_id: taskId });
  const spent = llm.prompt_tokens + llm.completion_tokens;
  const needed = wanted.arms.reduce((sum, arm) => sum + arm.prompt_tokens + arm.completion_tokens, 0);
  const limit = spent + Math.round(needed / 2);
  await service.api.patchTask({ task_id: taskId, max_llm_tokens: limit });
  const evaluation = await ended(taskId, await begin(taskId, { fresh: true }));
  expect(evaluation).toMatchObject({ status: 'failed', error_type: 'llm_budget_exceeded' });
  const report = reportOf(evaluation);
  expect(report.complete).toBe(false);
  expect(report.questions).toBeGreaterThan(0);
  expect(report.questions).toBeLessThan(QUESTIONS);
  for (const { questions } of report.arms) expect(questions).toBe(report.questions);
  const whole = figures(report).answers.map(({ id }) => wanted.answers.find((one) => one.id === id));
  expect(figures(report).answers).toEqual(whole);
  const after = (await service.api.getTask({ task_id: taskId })).llm;
  expect(after.prompt_tokens + after.completion_tokens).toBeLessThanOrEqual(limit);

  await service.api.patchTask({ task_id: taskId, max_llm_tokens: null });
  // From what was asked anew, not from the whole one before it.
  const again = reportOf(await ended(taskId, await begin(taskId)));
  expect(figures(again)).toEqual(wanted);
  expect(again.remembered).toBeGreaterThanOrEqual(report.questions * EVALUATION_ARMS.length);
  expect(again.remembered).toBeLessThan(QUESTIONS * EVALUATION_ARMS.length);
});

it('a model that refuses its key fails the evaluation with what to do; mended, it goes on', async () => {
  const taskId = await loadedTask(service);
  instead = () => unauthorized;
  const refused = await ended(taskId, await begin(taskId));
  instead = null;
  expect(refused).toMatchObject({ status: 'failed', error_type: 'llm_error', report: null });
  expect(refused.error_message).toContain('LLM_API_KEY');
  const evaluation = await ended(taskId, await begin(taskId));
  expect(evaluation.report).toMatchObject({ complete: true, questions: QUESTIONS, remembered: 0 });
});

/** A 400 in words that nobody knows: a prompt too long for this model, a text that its provider does not want. */
const oddlyRefused = { kind: 'status', status: 400, message: 'E1234' } as const;

it('a prompt that the provider refuses is no answer to that question, and is asked again the next time', async () => {
  const taskId = await loadedTask(service);
  const wanted = await uninterrupted(taskId);
  const [first] = wanted.answers;
  const isFirst = (body: Record<string, unknown>) => promptedIn(body)?.question === first!.question;
  instead = (body) => (isFirst(body) ? oddlyRefused : undefined);
  const evaluation = await ended(taskId, await begin(taskId, { fresh: true }));
  expect(evaluation).toMatchObject({ status: 'completed', error_message: null });
  const report = reportOf(evaluation);
  expect(report).toMatchObject({ complete: true, questions: QUESTIONS });
  for (const { id, answers } of report.answers)
    expect(answers.map(({ verdict }) => verdict)).toEqual(
      id === first!.id
        ? EVALUATION_ARMS.map(() => 'no_answer')
        : wanted.answers.find((one) => one.id === id)!.answers.map(({ verdict }) => verdict),
    );
  // What was refused is not remembered: it is the provider's word and not the model's.
  instead = null;
  const again = await ended(taskId, await begin(taskId));
  expect(figures(reportOf(again))).toEqual(wanted);
  expect(reportOf(again).remembered).toBe((QUESTIONS - 1) * EVALUATION_ARMS.length);
});

it('a provider that refuses every prompt fails the evaluation after a few, and measures nothing', async () => {
  const taskId = await loadedTask(service);
  const before = promptsAsked().length;
  instead = () => oddlyRefused;
  const evaluation = await ended(taskId, await begin(taskId));
  instead = null;
  expect(evaluation).toMatchObject({ status: 'failed', error_type: 'llm_error', report: null });
  expect(evaluation.error_message).toContain('E1234');
  expect(promptsAsked().length - before).toBeLessThanOrEqual(4 * IN_FLIGHT);
});
