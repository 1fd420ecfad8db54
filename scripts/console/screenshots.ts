import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { projectFolder } from '../start/env-file';
import { openBrowser } from './open-browser';

/*
 * `npm run console:screenshots -- url key task [name]`: every page of the console (or the one of this name) in both languages
 * into docs/console/, of the service at the address, with a task that has been executed and evaluated. Chinese needs a font of
 * it: apt-get install fonts-noto-cjk.
 */

interface Shot {
  name: string;
  path: (task: string) => string;
  /** What is done before the picture. */
  prepare?: (page: Page) => Promise<unknown>;
  theme?: 'light' | 'dark';
}

const SHOTS: Shot[] = [
  { name: 'tasks', path: () => '/tasks' },
  {
    name: 'create',
    path: () => '/tasks/new',
    prepare: async (page) => {
      await page.locator('.ant-alert-success').waitFor();
      await page.locator('.ant-btn-primary').last().click();
    },
  },
  { name: 'task', path: (task) => `/tasks/${task}` },
  {
    name: 'evaluation',
    path: (task) => `/tasks/${task}`,
    prepare: async (page) => {
      await page.locator('figure svg').first().waitFor();
      // Its card below the head of the page, which stays in view.
      await page.evaluate(
        "scrollBy(0, document.querySelector('#evaluation-title').getBoundingClientRect().top - 90)",
      );
    },
  },
  {
    name: 'pairs',
    path: (task) => `/tasks/${task}/pairs`,
    prepare: async (page) => {
      await page.locator('.sql-text').waitFor();
      for (const key of ['a', 'a', 'r', 'j', 'j', 'k', 'p']) {
        await page.keyboard.press(key);
        await page.waitForTimeout(400);
      }
      await page.locator('.pair-pane .ant-table').waitFor();
    },
  },
  {
    name: 'pairs-edit',
    path: (task) => `/tasks/${task}/pairs?sort=difficulty`,
    theme: 'dark',
    prepare: async (page) => {
      await page.locator('.sql-text').waitFor();
      await page.keyboard.press('e');
      const question = page.locator('#pair-question');
      await question.fill(`${await question.inputValue()} ✓`);
      await page.locator('.diff .cm-content').first().waitFor();
    },
  },
  {
    name: 'files',
    path: (task) => `/tasks/${task}/files`,
    prepare: (page) =>
      page
        .getByText(/\.ddl$/)
        .first()
        .click(),
  },
];

const take = async (url: string, key: string, task: string, only?: string): Promise<void> => {
  const shots = SHOTS.filter(({ name }) => only === undefined || name === only);
  if (shots.length === 0) throw new Error(`No page ${only}: ${SHOTS.map(({ name }) => name).join(', ')}`);
  const browser = await openBrowser();
  for (const language of ['zh', 'en'])
    for (const { name, path, prepare, theme = 'light' } of shots) {
      const context = await browser.newContext({
        viewport: { width: 1366, height: 860 },
        reducedMotion: 'reduce',
      });
      const settings = JSON.stringify({ language, theme });
      await context.addInitScript(
        `sessionStorage.setItem('pairsmith.key', '${key}'); localStorage.setItem('pairsmith.settings', '${settings}')`,
      );
      const page = await context.newPage();
      await page.goto(url + path(task));
      await page.locator('main h1').first().waitFor();
      await prepare?.(page);
      // Pictures are of pages that have come to rest.
      await page.waitForTimeout(1_500);
      await page.screenshot({ path: join(projectFolder, 'docs', 'console', `${name}.${language}.png`) });
      await context.close();
    }
  await browser.close();
};

const [url, key, task, only] = process.argv.slice(2);
if (!url || !key || !task) {
  console.error('npm run console:screenshots -- http://127.0.0.1:8084 <key of an operator> <task id> [page]');
  process.exitCode = 1;
} else
  take(url, key, task, only).catch((error: Error) => {
    console.error(error.message);
    process.exitCode = 1;
  });
