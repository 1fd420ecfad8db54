import { DEMO_TABLES } from '../../../scripts/demo-database/demo-database';
import {
  axeFindings,
  describeInBrowser,
  eventually,
  say,
  startConsole,
  type TestConsole,
} from '../../support/console';

/** What happens to tasks while somebody looks at them. */

jest.setTimeout(600_000);

const name = (key: string, values?: Record<string, string | number>) => ({ name: say(key, values) });

describeInBrowser('a task', () => {
  let console_: TestConsole;
  beforeAll(async () => {
    console_ = await startConsole();
  });
  afterAll(() => console_.close());

  it('is edited, proved and loaded: the edited pair stands in the training store', async () => {
    const { service } = console_;
    const task = await service.newTask(['public.bss_company'], { task_name: '改后加载' });
    for (const step of ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'] as const)
      await service.run(task, step);
    const { page, complaints } = await console_.open('ann', `/tasks/${task}/pairs`);
    await page.getByRole('button', name('pairs.act.edit')).click();
    await page.getByLabel(say('pairs.edit.question'), { exact: true }).fill('由人改过的问题是什么？');
    await page.getByRole('heading', name('pairs.edit.changes')).waitFor();
    await page.getByRole('button', name('pairs.edit.save')).click();
    await page.getByRole('heading', { level: 2, name: '由人改过的问题是什么？' }).waitFor();
    await page.getByText(`${say('pairs.lists.edited')} 1`).waitFor();
    await page.getByRole('button', name('pairs.act.approve')).click();
    await page.getByText(`${say('pairs.lists.approved')} 1`).waitFor();

    // The page of the task says that loading is older than its pairs.
    await page.getByRole('tab', name('task.tab.overview')).click();
    await page.getByText(say('step.stale')).first().waitFor();
    await page.getByRole('button', name('run.continue')).click();
    await page.getByRole('button', name('run.start')).click();
    await service.until(
      task,
      (now) => now.steps.every(({ step_status, stale }) => step_status === 'completed' && !stale),
      120_000,
    );
    const { records } = await service.api.queryTrainingData({ search_keyword: '由人改过的问题是什么' });
    expect(records.length).toBe(1);
    expect(complaints).toEqual([]);
  });

  it('is cancelled while it runs, and says so', async () => {
    const task = await console_.service.newTask(DEMO_TABLES, { task_name: '取消' });
    const { page } = await console_.open('ann', `/tasks/${task}`);
    await page.getByRole('button', name('run.all')).click();
    await page.getByRole('button', name('run.start')).click();
    await page.getByRole('button', name('run.cancel')).click();
    await page.getByRole('tooltip').getByRole('button', name('run.cancel')).click();
    await page.getByText(say('stepState.cancelled')).first().waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('that somebody else deletes is gone from every open page', async () => {
    const { task_id } = await console_.service.api.createTask({ task_name: '很快消失' });
    const { page } = await console_.open('viewer', `/tasks/${task_id}`);
    await page.getByRole('heading', { name: '很快消失' }).waitFor();
    await console_.service.api.deleteTasks({
      ...{ task_ids: [task_id], confirm: true, delete_database_records: true },
    });
    await page.getByText(say('task.deletedElsewhere', { name: '很快消失' })).waitFor();
    await page.goto(`${console_.service.url}/tasks/${task_id}`);
    await page.getByText(say('task.unknown')).waitFor();
  });

  it('is shown in the language and the colours that were chosen, also the next time', async () => {
    const { page } = await console_.open('viewer', '/tasks');
    // Before it is known who looks the page is another one, and its switches are.
    await page.getByRole('heading', name('tasks.title')).waitFor();
    await page.getByRole('button', { name: 'English' }).click();
    await page.getByRole('heading', { name: say('tasks.title', {}, 'en') }).waitFor();
    const isShown = (colours: string) => async () =>
      (await page.evaluate('document.documentElement.style.colorScheme')) === colours;
    // More than once: a menu that does not keep its place is met by some of the clicks.
    for (const colours of ['dark', 'light', 'dark', 'light', 'dark']) {
      await page.getByRole('button', { name: new RegExp(say('theme.label', {}, 'en')) }).click();
      await page.getByRole('menuitem', { name: say(`theme.${colours}`, {}, 'en') }).click();
      await eventually(isShown(colours));
    }
    await page.reload();
    await page.getByRole('heading', { name: say('tasks.title', {}, 'en') }).waitFor();
    await eventually(isShown('dark'));
    expect(await axeFindings(page)).toEqual([]);
  });

  it('is shown to nobody without a key, and a wrong one is said to be wrong', async () => {
    const { page } = await console_.open(null, '/tasks');
    const field = page.getByLabel(say('signIn.key'));
    await field.fill('no-such-key-0000000');
    expect(await axeFindings(page)).toEqual([]);
    await page.getByRole('button', name('signIn.submit')).click();
    await page.getByText(say('signIn.wrongKey')).waitFor();
    await field.fill('key-of-the-viewer-001');
    await page.getByRole('button', name('signIn.submit')).click();
    await page.getByRole('heading', name('tasks.title')).waitFor();
  });
});
