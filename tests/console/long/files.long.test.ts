import {
  axeFindings,
  describeInBrowser,
  say,
  startConsole,
  type OpenedPage,
  type TestConsole,
} from '../../support/console';
import { publishFiles } from '../../support/publish-files';
import { makeDeskTask, numbered } from '../desk-task';

/** Files of a task under the hands of several people, and one as large as a file may be. */

jest.setTimeout(600_000);

const name = (key: string, values?: Record<string, string | number>) => ({ name: say(key, values) });
const FILE = 'bss_company_detail.md';

describeInBrowser('a file', () => {
  let console_: TestConsole;
  let task: string;
  beforeAll(async () => {
    console_ = await startConsole();
    task = await makeDeskTask(console_, numbered(3), '文件');
    await publishFiles(console_.service, task, { [FILE]: '## 公司\n\n第一版\n' });
  });
  afterAll(() => console_.close());

  const opened: OpenedPage[] = [];
  const open = async (who: 'ann' | 'bob') => {
    const page = await console_.open(who, `/tasks/${task}/files`);
    opened.push(page);
    return page;
  };
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  const edit = async ({ page }: OpenedPage, text: string) => {
    await page.getByText(FILE, { exact: true }).first().click();
    await page.getByRole('button', name('files.edit')).click();
    const editor = page.getByRole('textbox', name('files.editorOf', { name: FILE }));
    await editor.click();
    await editor.press('Control+End');
    await editor.pressSequentially(text);
    return editor;
  };
  const textNow = () =>
    console_.service.api.downloadFile({ task_id: task, file_name: FILE }).then((file) => file.text());

  it('that two people edit is saved by the first, and the second is told and shown both', async () => {
    const [ann, bob] = [await open('ann'), await open('bob')];
    await edit(ann, '安妮的话');
    await edit(bob, '鲍勃的话');
    const review = async ({ page }: OpenedPage) => {
      await page.getByRole('button', name('files.review')).click();
      const dialog = page.getByRole('dialog');
      const save = dialog.getByRole('button', { ...name('app.save'), exact: true });
      await save.waitFor();
      return { dialog, save };
    };
    const { dialog } = await review(bob);
    const { dialog: first, save } = await review(ann);
    await save.click();
    await first.waitFor({ state: 'detached' });
    expect(await textNow()).toContain('安妮的话');

    // Bob has looked through what he changes, and hears of it there: what he saves over is what he sees.
    await dialog.getByText(say('files.changedMeanwhile')).waitFor();
    await dialog.getByText('安妮的话').first().waitFor();
    await dialog.getByText('鲍勃的话').first().waitFor();
    expect(await axeFindings(bob.page)).toEqual([]);
    expect(await textNow()).not.toContain('鲍勃的话');
    await dialog.getByRole('button', name('files.saveOver')).click();
    await dialog.waitFor({ state: 'detached' });
    expect(await textNow()).toContain('鲍勃的话');
    expect([ann.complaints, bob.complaints]).toEqual([[], []]);
  });

  it('keeps what is typed when its reader goes back in the middle, and forward again', async () => {
    const ann = await open('ann');
    await edit(ann, '还没有保存');
    await ann.page.getByText(say('files.unsaved')).waitFor();
    await ann.page.getByRole('tab', name('task.tab.pairs')).click();
    await ann.page.getByRole('option').first().waitFor();
    await ann.page.goBack();
    await ann.page.getByText(FILE, { exact: true }).first().click();
    const [again, kept] = [
      ann.page.getByRole('button', name('files.edit')),
      ann.page.getByText(say('files.draftKept')),
    ];
    // Whether the editor is open again by itself is its own matter.
    await again.or(kept).first().waitFor();
    if (await again.isVisible()) await again.click();
    await ann.page.getByText(say('files.draftKept')).waitFor();
    await ann.page.getByText('还没有保存').first().waitFor();
    expect(await textNow()).not.toContain('还没有保存');
  });

  it('that nests without end is shown as its source, with the reason, and the page goes on', async () => {
    await publishFiles(console_.service, task, { 'deep.md': `${'>'.repeat(5_000)} 深处\n` });
    const { page, complaints } = await open('ann');
    await page.getByText('deep.md', { exact: true }).click();
    await page.getByText(say('files.hardMarkdown')).waitFor();
    await page.getByRole('textbox', { name: 'deep.md' }).waitFor();
    await page.getByText(FILE, { exact: true }).first().click();
    await page.getByRole('heading', { name: '公司' }).waitFor();
    expect(complaints).toEqual([]);
  });

  it('of ten megabytes is shown when it is asked for, and the page goes on', async () => {
    const row = (at: number) => ({
      question: `第${at}问`,
      sql: `SELECT ${at}`,
      note: '很长的说明'.repeat(20),
    });
    const rows = Array.from({ length: 28_000 }, (_, at) => row(at));
    const text = JSON.stringify(rows);
    expect(Buffer.byteLength(text)).toBeGreaterThan(9_500_000);
    await publishFiles(console_.service, task, { 'large.json': text });
    const { page, complaints } = await open('ann');
    await page.getByText('large.json', { exact: true }).click();
    await page.getByRole('button', name('files.showAnyway')).click();
    await page.getByText('第0问').first().waitFor();
    // What is shown is a window, not twenty-eight thousand rows.
    expect(await page.getByText(/^第\d+问$/).count()).toBeLessThan(200);
    await page.getByText(FILE, { exact: true }).first().click();
    await page.getByRole('heading', { name: FILE }).waitFor();
    expect(complaints).toEqual([]);
  });
});
