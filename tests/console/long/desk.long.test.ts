import type { Page } from 'playwright-core';
import {
  axeFindings,
  describeInBrowser,
  eventually,
  KEYS,
  say,
  startConsole,
  type OpenedPage,
  type TestConsole,
} from '../../support/console';
import type { FiledPair } from '../../support/publish-files';
import { makeDeskTask, numbered, pairNumber } from '../desk-task';

/** The review desk with many pairs, several people, texts that mean harm, and a service that goes away. */

jest.setTimeout(600_000);

const heading = (page: Page, question: string) =>
  page.getByRole('heading', { level: 2, name: question, exact: true });
const button = (page: Page, key: string) => page.getByRole('button', { name: say(key) });

describeInBrowser('the review desk', () => {
  let console_: TestConsole;
  beforeAll(async () => {
    console_ = await startConsole();
  });
  afterAll(() => console_.close());

  const opened: OpenedPage[] = [];
  const open: TestConsole['open'] = async (...args) => {
    const page = await console_.open(...args);
    opened.push(page);
    return page;
  };
  afterEach(async () => {
    for (const { context } of opened.splice(0)) await context.close();
  });

  const reviewsOf = async (task_id: string) => {
    const { pairs } = await console_.service.api.listPairs({ task_id, limit: 500 });
    return new Map(pairs.map(({ question, review }) => [question, review?.decision ?? null]));
  };

  it('fifty pairs are reviewed by keyboard alone, one after the other', async () => {
    const task = await makeDeskTask(console_, numbered(60));
    const { page, complaints } = await open('ann', `/tasks/${task}/pairs?list=open`);
    await heading(page, pairNumber(1).question).waitFor();
    const started = Date.now();
    for (let n = 1; n <= 50; n += 1) {
      await page.keyboard.press(n % 5 === 0 ? 'r' : 'a');
      await heading(page, pairNumber(n + 1).question).waitFor();
    }
    const seconds = (Date.now() - started) / 1000;
    console.info(`50 pairs by keyboard: ${seconds.toFixed(1)} s`);
    // The desk goes on to the next pair before the last decision is kept.
    await eventually(async () => (await reviewsOf(task)).get(pairNumber(50).question) !== null);
    await page.getByText(`${say('pairs.lists.approved')} 40`).waitFor();
    const reviews = await reviewsOf(task);
    for (let n = 1; n <= 51; n += 1)
      expect([n, reviews.get(pairNumber(n).question)]).toEqual([
        ...[n, n === 51 ? null : n % 5 === 0 ? 'rejected' : 'approved'],
      ]);
    expect(complaints).toEqual([]);
  });

  it('two people see each other’s decisions, and the second to edit a pair is shown both', async () => {
    const task = await makeDeskTask(console_, numbered(5));
    const [{ page: ann }, { page: bob }] = await Promise.all([
      open('ann', `/tasks/${task}/pairs`),
      open('bob', `/tasks/${task}/pairs`),
    ]);
    await Promise.all([ann, bob].map((page) => heading(page, pairNumber(1).question).waitFor()));
    await ann.keyboard.press('a');
    await bob.getByText(say('pairs.reviewedBy.approved', { by: 'ann' })).waitFor();

    for (const page of [ann, bob]) {
      await page.getByRole('option', { name: pairNumber(3).question }).click();
      await heading(page, pairNumber(3).question).waitFor();
      await page.keyboard.press('e');
    }
    const field = (page: Page) => page.getByLabel(say('pairs.edit.question'), { exact: true });
    await field(bob).fill('鲍勃的问法？');
    await field(ann).fill('安的问法？');
    await button(ann, 'pairs.edit.save').click();
    await heading(ann, '安的问法？').waitFor();

    await button(bob, 'pairs.edit.save').click();
    await bob.getByText(say('pairs.conflict.title', { by: 'ann' })).waitFor();
    await bob.getByRole('alert').getByText('安的问法？').waitFor();
    expect(await field(bob).inputValue()).toBe('鲍勃的问法？');
    expect(await axeFindings(bob)).toEqual([]);
    const saved = bob.waitForRequest(
      (request) => request.method() !== 'GET' && /\/pairs\/(?!preview)/.test(request.url()),
    );
    await button(bob, 'pairs.conflict.saveMine').click();
    // The whole pair that was shown: no field of the other one's goes into it unseen.
    expect((await saved).postDataJSON()).toMatchObject({
      question: '鲍勃的问法？',
      sql: expect.any(String) as string,
    });
    await heading(bob, '鲍勃的问法？').waitFor();
    // Who has it open is told what it became.
    await heading(ann, '鲍勃的问法？').waitFor();
  });

  it('a decision that comes too late says what the other one decided, and is not kept', async () => {
    const task = await makeDeskTask(console_, numbered(3));
    const { page } = await open('bob', `/tasks/${task}/pairs`);
    await heading(page, pairNumber(1).question).waitFor();
    // Bob’s page does not hear of it in time.
    await page.route('**/pairs?**', (route) => route.abort());
    await page.route('**/events**', (route) => route.abort());
    const { pairs } = await console_.service.api.listPairs({ task_id: task, limit: 1 });
    const [{ id = '' } = {}] = pairs;
    await console_.service.api.reviewPair({ task_id: task, pair_id: id, version: 0, decision: 'rejected' });
    await page.keyboard.press('a');
    await page.getByText(say('pairs.conflict.rejected', { by: 'admin' })).waitFor();
    await page.getByText(say('pairs.conflict.wanted.approved')).waitFor();
    expect((await reviewsOf(task)).get(pairNumber(1).question)).toBe('rejected');
    await button(page, 'pairs.conflict.decideAgain').click();
    await page.getByText(say('pairs.reviewedBy.approved', { by: 'bob' })).waitFor();
  });

  it('what was typed outlives the way back, a reload, a service that is away and a key that is taken away', async () => {
    const task = await makeDeskTask(console_, numbered(3));
    const { page } = await open('ann', `/tasks/${task}/pairs`);
    await heading(page, pairNumber(1).question).waitFor();
    await page.keyboard.press('e');
    const field = page.getByLabel(say('pairs.edit.question'), { exact: true });
    await field.fill('还没有保存的问法？');
    await page
      .getByRole('link', { name: say('tasks.title') })
      .first()
      .click();
    // The next page is there when its script is; going back before leaves the console.
    await page.getByRole('heading', { name: say('tasks.title') }).waitFor();
    await page.goBack();
    await page.getByText(say('pairs.edit.restored')).waitFor();
    await page.reload();
    expect(await field.inputValue()).toBe('还没有保存的问法？');

    await page.route('**/api/v0/**', (route) => route.abort('connectionrefused'));
    await button(page, 'pairs.edit.save').click();
    await page.getByText(say('away.title')).waitFor();
    expect(await field.inputValue()).toBe('还没有保存的问法？');
    await page.unroute('**/api/v0/**');
    await page.getByText(say('away.title')).waitFor({ state: 'detached' });

    await page.route('**/api/v0/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'x-api-key': 'wrong', authorization: '' } }),
    );
    await button(page, 'pairs.edit.save').click();
    await page.getByText(say('signIn.again')).waitFor();
    await page.unroute('**/api/v0/**');
    await page.getByLabel(say('signIn.key')).fill(KEYS.ann);
    await button(page, 'signIn.submit').click();
    await page.getByText(say('signIn.again')).waitFor({ state: 'hidden' });
    expect(await field.inputValue()).toBe('还没有保存的问法？');
    await button(page, 'pairs.edit.save').click();
    await heading(page, '还没有保存的问法？').waitFor();
    // And the page hears of what happens, as before.
    const { pairs } = await console_.service.api.listPairs({ task_id: task, search: '还没有' });
    const [{ id = '', version = 0 } = {}] = pairs;
    await console_.service.api.reviewPair({ task_id: task, pair_id: id, version, decision: 'approved' });
    await page.getByText(say('pairs.reviewedBy.approved', { by: 'admin' })).waitFor();
  });

  it('what one typed is not there for the next one who signs in', async () => {
    const task = await makeDeskTask(console_, numbered(3));
    const { page } = await open('ann', `/tasks/${task}/pairs`);
    const field = page.getByLabel(say('pairs.edit.question'), { exact: true });
    const edit = async (text: string) => {
      await heading(page, pairNumber(1).question).waitFor();
      await page.keyboard.press('e');
      expect(await field.inputValue()).toBe(pairNumber(1).question);
      await field.fill(text);
    };
    await edit('安的问法？');
    await page.route('**/api/v0/**', (route) =>
      route.continue({ headers: { ...route.request().headers(), 'x-api-key': 'wrong', authorization: '' } }),
    );
    await button(page, 'pairs.edit.save').click();
    await page.getByText(say('signIn.again')).waitFor();
    await page.unroute('**/api/v0/**');
    await page.getByLabel(say('signIn.key')).fill(KEYS.bob);
    await button(page, 'signIn.submit').click();
    await page.getByRole('heading', { name: say('tasks.title') }).waitFor();
    await page.goto(`${console_.service.url}/tasks/${task}/pairs`);
    await edit('鲍勃的问法？');
    const kept = () =>
      page.evaluate<string[]>('Object.keys(sessionStorage).filter((item) => /^pairsmith/.test(item))');
    expect(await kept()).toHaveLength(3);
    await page.getByRole('button', { name: /^bob/ }).click();
    await page.getByRole('menuitem', { name: say('user.signOut') }).click();
    await page.getByRole('heading', { name: say('signIn.title') }).waitFor();
    expect(await kept()).toEqual([]);
  });

  it('texts that mean harm, very long ones and those from right to left are texts', async () => {
    const evil = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>';
    const long = `名称包含“${'很'.repeat(120)}”的公司有几家？`;
    const arabic = 'كم عدد الشركات في المدينة؟ 🏢';
    const count = (like: string): string =>
      `SELECT count(*) AS "${evil.replaceAll('"', '').slice(0, 40)}" FROM bss_company WHERE company_name <> '${like}';`;
    const pairs: FiledPair[] = [
      { question: evil, sql: count(evil) },
      { question: long, sql: count('x'.repeat(2_000)) },
      { question: arabic, sql: count('مدينة') },
    ].map((pair) => ({ ...pair, proof: { theme: evil, reader: 'doubt', reader_reasons: [evil] } }));
    const task = await makeDeskTask(console_, pairs, `${evil}${'长'.repeat(60)}`);
    const { page, complaints } = await open('ann', `/tasks/${task}/pairs`);
    for (const { question } of pairs) {
      await page.getByRole('option', { name: question }).click();
      await heading(page, question).waitFor();
      await page.keyboard.press('p');
      await page.getByRole('columnheader').first().waitFor();
      const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect([question, await page.evaluate(wider)]).toEqual([question, false]);
    }
    expect(await page.evaluate('window.hit')).toBeUndefined();
    expect(await axeFindings(page)).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('five thousand pairs are a list like any other: few rows in the page, the last one reachable', async () => {
    const task = await makeDeskTask(console_, numbered(5_000));
    const { page } = await open('ann', `/tasks/${task}/pairs?sort=position&order=desc`);
    const list = page.getByRole('listbox', { name: say('pairs.list') });
    await list.getByRole('option').first().waitFor();
    expect(await list.getByRole('option').count()).toBeLessThan(60);
    // To the end, page after page.
    const last = list.getByRole('option', { name: '第1问' });
    for (const end = Date.now() + 120_000; (await last.count()) === 0 && Date.now() < end;)
      await list.evaluate((element) => {
        const scroller = element as unknown as { scrollTop: number; scrollHeight: number };
        scroller.scrollTop = scroller.scrollHeight;
      });
    await last.click();
    await heading(page, pairNumber(1).question).waitFor();
  });

  it('filters stand in the address: a link opens the same list', async () => {
    const task = await makeDeskTask(console_, numbered(20));
    const { page } = await open('ann', `/tasks/${task}/pairs`);
    await heading(page, pairNumber(1).question).waitFor();
    await page.getByText(new RegExp(`^${say('pairs.lists.doubtful')}`)).click();
    await page.getByRole('searchbox', { name: say('pairs.filter.search') }).fill('第2');
    await page.waitForURL(/list=doubtful.*search=/);
    const { page: other } = await open('bob', page.url().replace(console_.service.url, ''));
    for (const one of [page, other])
      await one.getByRole('option', { name: pairNumber(20).question }).waitFor();
    expect(await other.getByRole('option').count()).toBe(1);
  });

  it('is used by keyboard and screen reader, in both languages, light and dark, down to a tablet', async () => {
    const task = await makeDeskTask(console_, numbered(10));
    for (const [language, theme, width] of [
      ['zh', 'dark', 1200],
      ['en', 'light', 768],
      ['en', 'dark', 1366],
    ] as const) {
      const { page } = await open('ann', `/tasks/${task}/pairs`, {
        ...{ language, theme, viewport: { width, height: 900 } },
      });
      await heading(page, pairNumber(1).question).waitFor();
      await page.keyboard.press('e');
      await page.getByLabel(say('pairs.edit.question', {}, language), { exact: true }).fill('?');
      await page.getByText(say('pairs.edit.changes', {}, language)).waitFor();
      const wider = 'document.documentElement.scrollWidth > document.documentElement.clientWidth';
      expect([language, theme, width, await page.evaluate(wider)]).toEqual([language, theme, width, false]);
      expect([language, theme, await axeFindings(page)]).toEqual([language, theme, []]);
    }
  });
});
