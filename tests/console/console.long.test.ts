import { axeFindings, describeInBrowser, say, startConsole, type TestConsole } from '../support/console';
import { makeDeskTask, numbered, pairNumber, QUARANTINED } from './desk-task';

/** The console in a browser, in the short form: the long one is `npm run test:long -- tests/console`. */

jest.setTimeout(300_000);

const name = (key: string, values?: Record<string, string | number>) => ({ name: say(key, values) });

describeInBrowser('the console', () => {
  let console_: TestConsole;
  let task: string;
  beforeAll(async () => {
    console_ = await startConsole();
    task = await makeDeskTask(console_, numbered(12));
  });
  afterAll(() => console_.close());

  it('takes a database to training data by clicks: created in three steps, run, reviewed, its files read', async () => {
    const { page, complaints, hosts } = await console_.open('admin', '/');
    const clean = async () => expect([page.url(), await axeFindings(page)]).toEqual([page.url(), []]);
    const press = (key: string, values?: Record<string, string | number>) =>
      page.getByRole('button', name(key, values)).first().click();
    await page.getByRole('heading', name('tasks.title')).waitFor();
    await clean();
    await page.getByRole('link', name('tasks.create')).first().click();
    await page.getByText(say('create.connected', { database: 'pairsmith_demo' })).waitFor();
    await clean();
    await press('create.next');
    await page.getByRole('textbox', name('create.searchTables')).fill('bss_company');
    await press('create.chooseFound', { count: 1 });
    await clean();
    await press('create.next');
    await page.getByLabel(say('create.name'), { exact: true }).fill('从点击到训练数据');
    await page.getByLabel(say('create.context'), { exact: true }).fill('高速公路服务区管理系统');
    await page.getByRole('spinbutton', name('create.questions')).fill('3');
    await clean();
    await press('create.create');
    await press('run.start');
    await page.getByRole('status').getByText(say('taskStatus.completed')).waitFor();
    for (const step of ['ddl_generation', 'qa_generation', 'sql_validation', 'training_load'])
      await page.getByRole('heading', { name: say(`step.${step}.name`) }).waitFor();
    await page.getByRole('button', name('run.from')).first().hover();
    await clean();

    await page.getByRole('tab', name('task.tab.pairs')).click();
    await press('pairs.act.approve');
    await page.getByText(`${say('pairs.lists.approved')} 1`).waitFor();
    await page.getByRole('tab', name('task.tab.files')).click();
    await page.getByText('bss_company.ddl').click();
    await page.getByText('CREATE TABLE', { exact: false }).first().waitFor();
    await clean();
    const { tasks } = await console_.service.api.listTasks();
    expect(tasks.find(({ task_name }) => task_name === '从点击到训练数据')?.status).toBe('completed');
    expect([complaints, [...hosts]]).toEqual([[], [new URL(console_.service.url).host]]);
  });

  it('reviews by single keys, edits with a diff and a proof, and keeps what was decided', async () => {
    const { page, complaints, hosts } = await console_.open('ann', `/tasks/${task}/pairs`);
    const first = pairNumber(1);
    await page.getByRole('heading', { name: first.question }).waitFor();
    await page.keyboard.press('p');
    await page.getByRole('columnheader', { name: 'companies' }).waitFor();
    await page.keyboard.press('a');
    await page.getByRole('heading', { name: pairNumber(2).question }).waitFor();
    await page.keyboard.press('r');
    await page.getByRole('heading', { name: pairNumber(3).question }).waitFor();

    await page.keyboard.press('e');
    const form = page.getByRole('form', name('pairs.edit.title'));
    await form.getByLabel(say('pairs.edit.question'), { exact: true }).fill('名称超过三个字的公司有几家？');
    const sql = form.getByRole('textbox', name('pairs.edit.sql'));
    await sql.press('Control+End');
    await sql.pressSequentially(' no such thing');
    await form.getByRole('heading', name('pairs.edit.changes')).waitFor();
    await form.getByRole('button', name('pairs.edit.save')).click();
    // What does not run is not saved, and nothing of it is lost.
    await form.getByRole('alert').waitFor();
    expect(await sql.innerText()).toContain('no such thing');
    for (let at = 0; at < ' no such thing'.length; at += 1) await sql.press('Backspace');
    await page.keyboard.press('Control+Enter');
    await page.getByRole('heading', { name: '名称超过三个字的公司有几家？' }).waitFor();

    const { pairs } = await console_.service.api.listPairs({ task_id: task });
    expect(
      pairs.slice(0, 3).map(({ question, review }) => [question, review?.decision, review?.reviewed_by]),
    ).toEqual([
      [first.question, 'approved', 'ann'],
      [pairNumber(2).question, 'rejected', 'ann'],
      ['名称超过三个字的公司有几家？', null, 'ann'],
    ]);
    expect(await axeFindings(page)).toEqual([]);
    expect([complaints, [...hosts]]).toEqual([[], [new URL(console_.service.url).host]]);
  });

  it('lists what is quarantined with its reason and its repairs, for work', async () => {
    const { page } = await console_.open('bob', `/tasks/${task}/pairs?list=quarantined`);
    await page.getByRole('heading', { name: QUARANTINED.question }).waitFor();
    await page.getByText('字段 contact_fax 不存在').waitFor();
    await page.getByRole('button', { name: say('pairs.attempt', { number: 1 }) }).click();
    await page.getByRole('textbox', name('pairs.now')).waitFor();
    await page.keyboard.press('v');
    await page.getByRole('alert').waitFor();
    expect(await axeFindings(page)).toEqual([]);
  });

  it('shows a viewer everything and lets them change nothing', async () => {
    const { page } = await console_.open('viewer', `/tasks/${task}/pairs`);
    await page.getByRole('heading', { name: pairNumber(1).question }).waitFor();
    for (const act of ['approve', 'reject', 'edit'])
      expect(await page.getByRole('button', { name: say(`pairs.act.${act}`) }).isDisabled()).toBe(true);
    await page.keyboard.press('a');
    await page.keyboard.press('e');
    await page.getByText(say('pairs.needsOperator')).first().waitFor();
    const { pairs } = await console_.service.api.listPairs({ task_id: task, limit: 1 });
    expect(pairs[0]?.review?.reviewed_by).toBe('ann');
  });
});
