import type { APIResponse } from 'playwright-core';
import { EVALUATION_ARMS, type EvaluationArm } from '@pairsmith/core';
import { answerAsPlanned, fillHarbour, indexOf, loadedTask, planned, promptedIn } from '../../e2e/harbour';
import {
  axeFindings,
  describeInBrowser,
  eventually,
  say,
  startConsole,
  type TestConsole,
} from '../../support/console';
import { createDatabase, type TestDatabase } from '../../support/database';
import { insufficientQuota, startFakeLlm, type FakeLlm } from '../../support/fake-llm';

/** What training data are worth, asked for and seen in a browser, with a model whose answers are known. */

jest.setTimeout(600_000);

const name = (key: string, values?: Record<string, string | number>, language?: string) => ({
  name: say(key, values, language),
});
const percent = (share: number) => share.toLocaleString('en', { style: 'percent', maximumFractionDigits: 1 });

describeInBrowser('an evaluation', () => {
  let business: TestDatabase;
  let model: FakeLlm;
  let console_: TestConsole;
  let task: string;
  /** The model answers nothing more, or only so many questions. */
  let isHeld = false;
  let answersLeft = Infinity;
  beforeAll(async () => {
    business = await createDatabase();
    await fillHarbour(business.url);
    model = await startFakeLlm({
      answer: (body) => {
        if (!promptedIn(body)) return undefined;
        if (isHeld) return { kind: 'stall' };
        answersLeft -= 1;
        return answersLeft < 0 ? insufficientQuota : answerAsPlanned(body);
      },
    });
    console_ = await startConsole({
      BUSINESS_DATABASE_URL: business.url,
      ...{ LLM_BASE_URL: model.url, LLM_MODEL: 'as-planned' },
    });
    task = await loadedTask(console_.service);
  });
  afterAll(async () => {
    await console_?.close();
    await model?.close();
    await business?.drop();
  });

  const evaluations = async () => (await console_.service.api.listEvaluations({ task_id: task })).evaluations;
  /** How many of the questions that were asked the plan gets right. */
  async function plannedRight(evaluationId: string) {
    const { report } = await console_.service.api.getEvaluation({
      task_id: task,
      evaluation_id: evaluationId,
    });
    const asked = report!.answers.map(({ question }) => indexOf(question));
    const right = (arm: EvaluationArm) => asked.filter((at) => planned(at, arm) === 'right').length;
    return { report: report!, right, questions: asked.length };
  }

  it('is asked for with its settings, and shows the accuracies that the model was planned to have', async () => {
    const { page, complaints } = await console_.open('ann', `/tasks/${task}`);
    const card = page.getByRole('region', name('evaluation.title'));
    await card.getByRole('button', { ...name('evaluation.start'), exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('spinbutton', name('evaluation.share')).fill('50');
    await dialog.getByLabel(say('evaluation.seed')).fill('d');
    await dialog.getByRole('spinbutton', name('evaluation.maxPairs')).fill('20');
    await dialog
      .getByText(say('evaluation.cost', { questions: 20, arms: 3, answers: 60, model: 'as-planned' }))
      .waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await dialog.getByRole('button', name('evaluation.begin')).click();

    await card.getByRole('status').getByText(say('stepState.completed')).waitFor();
    const [{ evaluation_id: id } = { evaluation_id: '' }] = await evaluations();
    const { report, right, questions } = await plannedRight(id);
    const figure = card.getByRole('figure', name('evaluation.accuracy'));
    for (const [nth, arm] of EVALUATION_ARMS.entries()) {
      const { low, high } = report.arms[nth]!;
      await figure
        .getByText(
          say('evaluation.interval', {
            ...{ questions, right: right(arm) },
            ...{ low: percent(low!), high: percent(high!) },
          }),
        )
        .first()
        .waitFor();
      await figure
        .getByText(percent(Math.round((right(arm) / questions) * 1e4) / 1e4), { exact: true })
        .waitFor();
    }
    // Fewer than anybody should decide by.
    await card.getByText(say('step.warnings', { count: 1 })).waitFor();
    await card.getByRole('button', name('evaluation.more')).click();
    await card.getByRole('region', name('evaluation.by.grade')).waitFor();
    expect(await axeFindings(page)).toEqual([]);

    const [doubt] = report.doubts;
    await card
      .getByRole('region', name('evaluation.doubts', { count: report.total_doubts }))
      .getByRole('link', { name: doubt!.question })
      .first()
      .click();
    await page.getByRole('heading', { level: 2, name: doubt!.question }).waitFor();
    await page.goBack();
    await card.getByRole('link', { name: 'evaluation_summary.md' }).click();
    await page.getByRole('heading', { name: '执行准确率' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('that somebody else asked for appears by itself, and an earlier one can be chosen by keyboard', async () => {
    const { page } = await console_.open('viewer', `/tasks/${task}`, { language: 'en', theme: 'dark' });
    const card = page.getByRole('region', name('evaluation.title', {}, 'en'));
    const about = (share: number) => card.getByText(`(${share} %)`);
    await about(50).waitFor();
    const off = card.getByRole('button', name('evaluation.again', {}, 'en'));
    expect(await off.getAttribute('aria-description')).toBe(say('role.needs.operator', {}, 'en'));

    await console_.service.api.evaluateTask({ task_id: task, share: 49, seed: 'd', max_pairs: 4 });
    await about(49).waitFor();
    const earlier = card.getByRole('region', name('evaluation.all', {}, 'en')).getByRole('button');
    await eventually(async () => (await earlier.count()) === 2);
    await earlier.nth(1).focus();
    await page.keyboard.press('Enter');
    await about(50).waitFor();
    expect(await earlier.nth(1).getAttribute('aria-pressed')).toBe('true');
    // The files are those of the newest.
    await eventually(
      async () => (await card.getByRole('link', { name: 'evaluation_summary.md' }).count()) === 0,
    );
    expect(await axeFindings(page)).toEqual([]);
  });

  it('that somebody else began meanwhile is said in the dialog, and followed behind it', async () => {
    isHeld = true;
    const { page } = await console_.open('bob', `/tasks/${task}`);
    const card = page.getByRole('region', name('evaluation.title'));
    await card.getByRole('button', name('evaluation.again')).click();
    const { evaluation_id } = await console_.service.api.evaluateTask({ task_id: task, fresh: true });
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', name('evaluation.begin')).click();
    await dialog.getByRole('alert').waitFor();
    await dialog.getByRole('button', name('run.later')).click();
    await card.getByRole('progressbar').waitFor();
    await console_.service.api.cancelEvaluation({ task_id: task, evaluation_id });
    await card.getByRole('status').getByText(say('stepState.cancelled')).waitFor();
    isHeld = false;
  });

  it('is cancelled while it runs, and says so', async () => {
    isHeld = true;
    const { page, complaints } = await console_.open('ann', `/tasks/${task}`);
    const card = page.getByRole('region', name('evaluation.title'));
    await card.getByRole('button', name('evaluation.again')).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox', name('evaluation.fresh')).check();
    await dialog.getByRole('button', name('evaluation.begin')).click();
    await card.getByRole('progressbar').waitFor();
    await card.getByRole('status').getByText(say('stepState.running')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    await card.getByRole('button', name('evaluation.cancel')).click();
    await page.getByRole('tooltip').getByRole('button', name('evaluation.cancel')).click();
    await card.getByRole('status').getByText(say('stepState.cancelled')).waitFor();
    isHeld = false;
    const [newest] = await evaluations();
    expect(newest).toMatchObject({ status: 'failed', error_type: 'cancelled' });
    // The figures before it are still there.
    await card.getByRole('figure', name('evaluation.accuracy')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('that ended while an older answer was on its way is shown as it is now', async () => {
    isHeld = true;
    const { evaluation_id } = await console_.service.api.evaluateTask({ task_id: task, fresh: true });
    const { page } = await console_.open('ann', `/tasks/${task}`);
    const card = page.getByRole('region', name('evaluation.title'));
    await card.getByRole('progressbar').waitFor();
    // Until the page knows that it has ended, and twice after: for the end itself, and for the task without a run.
    let before: APIResponse | undefined;
    let hasEnded = false;
    let late = 0;
    await page.route(`**/tasks/${task}/evaluations`, async (route) => {
      before ??= await route.fetch();
      late += hasEnded ? 1 : 0;
      await (late <= 2 ? route.fulfill({ response: before }) : route.continue());
    });
    await page.reload();
    await card.getByRole('progressbar').waitFor();
    const ended = page.waitForResponse(
      async (response) =>
        response.url().endsWith(evaluation_id) && (await response.text()).includes('"status":"failed"'),
    );
    await console_.service.api.cancelEvaluation({ task_id: task, evaluation_id });
    await ended;
    hasEnded = true;
    await card.getByRole('status').getByText(say('stepState.cancelled')).waitFor();
    isHeld = false;
  });

  it('that has to stop early shows why, and the figures of what was asked', async () => {
    // Eight questions are on their way at a time, in three prompts each: some are whole by then, and not all of fourteen.
    answersLeft = 26;
    const { page } = await console_.open('ann', `/tasks/${task}`, { theme: 'dark' });
    const card = page.getByRole('region', name('evaluation.title'));
    await console_.service.api.evaluateTask({ task_id: task, share: 50, seed: 'd', fresh: true });
    await card.getByRole('status').getByText(say('stepState.failed')).waitFor();
    const [newest] = await evaluations();
    const { questions } = await plannedRight(newest!.evaluation_id);
    expect(questions).toBeGreaterThan(0);
    await card.getByText(say('evaluation.incomplete', { count: questions })).waitFor();
    // Once, though the service says it as a warning too.
    expect(await card.getByText(newest!.error_message!).count()).toBe(1);
    await card.getByRole('figure', name('evaluation.accuracy')).waitFor();
    expect(await axeFindings(page)).toEqual([]);
    answersLeft = Infinity;
  });
});

describeInBrowser('without a model', () => {
  let console_: TestConsole;
  beforeAll(async () => {
    console_ = await startConsole();
  });
  afterAll(() => console_.close());

  it('nothing is evaluated, and the button says what is missing', async () => {
    const { task_id } = await console_.service.api.createTask({ task_name: '没有模型' });
    const { page } = await console_.open('ann', `/tasks/${task_id}`);
    const start = page
      .getByRole('region', name('evaluation.title'))
      .getByRole('button', name('evaluation.start'));
    await eventually(
      async () => (await start.getAttribute('aria-description')) === say('evaluation.noModel'),
    );
    await start.focus();
    await page.getByRole('tooltip').getByText(say('evaluation.noModel')).waitFor();
    await page.keyboard.press('Enter');
    expect(await page.getByRole('dialog').count()).toBe(0);
    expect(await axeFindings(page)).toEqual([]);
  });
});
