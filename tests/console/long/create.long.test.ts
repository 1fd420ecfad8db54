import { Client } from 'pg';
import { describeInBrowser, say, startConsole, type TestConsole } from '../../support/console';
import { createDatabase, type TestDatabase } from '../../support/database';

/** A task of a database with more tables than anybody looks through. */

jest.setTimeout(600_000);

const name = (key: string, values?: Record<string, string | number>) => ({ name: say(key, values) });

describeInBrowser('a database of five hundred tables', () => {
  let console_: TestConsole;
  let business: TestDatabase;
  beforeAll(async () => {
    business = await createDatabase();
    const client = new Client({ connectionString: business.url });
    await client.connect();
    await client.query(`do $$ begin for n in 1..500 loop
      execute format('create table %I (id integer primary key, label text)', 'ledger_' || lpad(n::text, 3, '0'));
      execute format('comment on table %I is %L', 'ledger_' || lpad(n::text, 3, '0'), '第' || n || '号台账');
    end loop; end $$`);
    await client.end();
    console_ = await startConsole({ BUSINESS_DATABASE_URL: business.url });
  });
  afterAll(async () => {
    await console_.close();
    await business.drop();
  });

  it('is searched by names and comments, and a second click creates no second task', async () => {
    const { page, complaints } = await console_.open('ann', '/tasks/new');
    await page.getByText(say('create.connected', { database: business.name })).waitFor();
    await page.getByRole('button', name('create.next')).click();
    await page.getByRole('button', name('create.chooseAll', { count: 500 })).waitFor();
    // A window of the tree is in the page, whatever there is.
    expect(await page.getByText(/^ledger_\d{3}$/).count()).toBeLessThan(100);
    await page.getByRole('textbox', name('create.searchTables')).fill('第499号');
    await page.getByText('ledger_499').waitFor();
    await page.getByRole('button', name('create.chooseFound', { count: 1 })).click();
    await page.getByText(say('create.chosenCount', { count: 1 })).waitFor();
    await page.getByRole('button', name('create.next')).click();
    await page.getByLabel(say('create.name'), { exact: true }).fill('只要一个');
    await page.getByRole('button', name('create.more')).click();
    // What a click changes is drawn a moment later, which `check` does not wait for.
    const tick = async (key: string, checked: boolean) => {
      await page.getByRole('checkbox', { ...name(key), checked: !checked }).click();
      await page.getByRole('checkbox', { ...name(key), checked }).waitFor();
    };
    await tick('create.mineFrom.statements', true);
    await page.getByRole('button', name('create.create')).dblclick();
    await page.getByRole('heading', { name: '只要一个' }).waitFor();
    const { tasks } = await console_.service.api.listTasks();
    expect(tasks.map(({ task_name }) => task_name)).toEqual(['只要一个']);
    const minedFrom = async () =>
      (await console_.service.api.getTask({ task_id: tasks[0]!.task_id })).parameters.mine;
    expect(await minedFrom()).toEqual(['views', 'files', 'statements']);

    await page.getByRole('button', name('run.later')).click();
    await page.getByText(say('facts.minesStatements')).waitFor();
    await page.getByRole('button', name('facts.edit')).click();
    for (const source of ['views', 'files', 'statements']) await tick(`create.mineFrom.${source}`, false);
    await page.getByRole('button', name('app.save')).click();
    await page.getByText(say('facts.minesNothing')).waitFor();
    expect(await minedFrom()).toEqual([]);
    expect(complaints).toEqual([]);
  });

  it('works on the database that is chosen at last, where its tables were refused at first', async () => {
    const { page } = await console_.open('ann', '/tasks/new');
    const press = (key: string, values?: Record<string, string | number>) =>
      page.getByRole('button', { ...name(key, values), exact: true }).click();
    const chooseTable = async (table: string) => {
      await press('create.next');
      await page.getByRole('textbox', name('create.searchTables')).fill(table);
      await press('create.chooseFound', { count: 1 });
      await press('create.next');
    };
    await page.getByRole('radio', name('create.sourceOwn')).check();
    await page.getByLabel(say('create.host'), { exact: true }).fill(console_.businessUrl);
    await press('create.test');
    await page.getByText(say('create.connected', { database: 'pairsmith_demo' })).waitFor();
    await chooseTable('bss_company');
    await page.getByLabel(say('create.name'), { exact: true }).fill('换了库');
    const refused = { error_type: 'invalid_params', response: '这些表不行', timestamp: '' };
    await page.route('**/table-list', (route) =>
      route.fulfill({ status: 400, json: { code: 400, success: false, message: '', data: refused } }),
    );
    await press('create.create');
    await page.getByText('这些表不行').waitFor();
    await page.unroute('**/table-list');
    await press('create.back');
    await press('create.chooseNone');
    await press('create.back');
    await page.getByRole('radio', name('create.sourceService')).check();
    await page.getByText(say('create.connected', { database: business.name })).waitFor();
    await chooseTable('ledger_007');
    await press('create.create');
    await page.getByRole('heading', { name: '换了库' }).waitFor();
    const { tasks } = await console_.service.api.listTasks();
    // Who may delete no task leaves the first one under a name that says what it is.
    expect(tasks.slice(0, 2).map(({ task_name, db_name }) => [task_name, db_name])).toEqual([
      ['换了库', business.name],
      [say('create.unfinished', { name: '换了库' }), 'pairsmith_demo'],
    ]);
  });
});
