import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { browserPath, startBrowser } from './browser';
import { demoDatabase } from './demo-database';
import { fromSource } from './from-source';
import { startService, type TestService } from './service';

/** The console as people have it: built, served by the API, in Chromium, with a worker behind it. */

export const KEYS = {
  admin: 'key-of-the-admin-0001',
  ann: 'key-of-operator-ann-1',
  bob: 'key-of-operator-bob-1',
  viewer: 'key-of-the-viewer-001',
} as const;
const ROLES = { admin: 'admin', ann: 'operator', bob: 'operator', viewer: 'viewer' } as const;
type Who = keyof typeof KEYS;

/** How long anything on a page may take to come: CI is slow, and what is there is not waited for. */
const PATIENCE_MS = 120_000;

interface OpenOptions {
  language?: 'zh' | 'en';
  theme?: 'light' | 'dark';
  viewport?: { width: number; height: number };
}

export interface OpenedPage {
  page: Page;
  context: BrowserContext;
  /** Errors of scripts, and what the page's policy refused. */
  complaints: string[];
  /** Whom the page asked. */
  hosts: Set<string>;
}

export interface TestConsole {
  service: TestService;
  businessUrl: string;
  /** A browser of its own for somebody, at a place of the console; null has no key. */
  open: (who: Who | null, path: string, options?: OpenOptions) => Promise<OpenedPage>;
  close: () => Promise<void>;
}

/** Where there is no browser, tests that need one say so once and are skipped. */
export const describeInBrowser = browserPath() ? describe : describe.skip;
if (!browserPath()) console.warn('No Chromium here: the console is not tried in a browser.');

export async function startConsole(env: Record<string, string> = {}): Promise<TestConsole> {
  // Nothing where it is built already.
  const [node, ...build] = fromSource('scripts/console/main.ts');
  execFileSync(node, build, { stdio: 'inherit' });
  const { url: businessUrl } = await demoDatabase();
  const keys = Object.entries(KEYS).map(([name, key]) => `${name}:${ROLES[name as Who]}:${key}`);
  const [service, browser] = await Promise.all([
    startService({ BUSINESS_DATABASE_URL: businessUrl, API_KEYS: keys.join(','), ...env }),
    startBrowser(),
  ]);
  return {
    ...{ service, businessUrl },
    open: (who, path, options) => openPage(browser, service.url, who, path, options),
    close: async () => {
      await browser.close();
      await service.close();
    },
  };
}

/** What a script in the page has and Node has not. */
interface BrowserGlobals {
  location: { protocol: string };
  sessionStorage: BrowserStorage;
  localStorage: BrowserStorage;
}
interface BrowserStorage {
  getItem: (name: string) => string | null;
  setItem: (name: string, value: string) => void;
}

async function openPage(
  browser: Browser,
  url: string,
  who: Who | null,
  path: string,
  { language = 'zh', theme = 'light', viewport = { width: 1366, height: 820 } }: OpenOptions = {},
): Promise<OpenedPage> {
  const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
  context.setDefaultTimeout(PATIENCE_MS);
  await context.addInitScript(
    ({ key, settings }) => {
      // The empty page before the first one has no storage.
      if ((globalThis as unknown as BrowserGlobals).location.protocol === 'about:') return;
      const { sessionStorage, localStorage } = globalThis as unknown as BrowserGlobals;
      // What a person chooses later stands.
      if (key && !sessionStorage.getItem('begun')) sessionStorage.setItem('pairsmith.key', key);
      if (!localStorage.getItem('pairsmith.settings')) localStorage.setItem('pairsmith.settings', settings);
      sessionStorage.setItem('begun', 'yes');
    },
    { key: who && KEYS[who], settings: JSON.stringify({ language, theme }) },
  );
  const [complaints, hosts]: [string[], Set<string>] = [[], new Set()];
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  context.on('weberror', (error) => complaints.push(error.error().message));
  context.on('console', (message) => {
    // That a request was refused is what some tests are about.
    if (message.type() === 'error' && !/^Failed to load resource/.test(message.text()))
      complaints.push(message.text());
  });
  const page = await context.newPage();
  await page.goto(url + path);
  return { page, context, complaints, hosts };
}

const TEXTS = Object.fromEntries(
  ['zh', 'en'].map((language) => [
    language,
    JSON.parse(
      readFileSync(join(__dirname, `../../apps/console/src/i18n/${language}.json`), 'utf8'),
    ) as unknown,
  ]),
);

/** A text of the console by its key, so that a better wording breaks no test. @throws where there is none */
export function say(key: string, values: Record<string, string | number> = {}, language = 'zh'): string {
  let found: unknown = TEXTS[language];
  for (const part of key.split('.')) found = (found as Record<string, unknown> | undefined)?.[part];
  if (typeof found !== 'string') throw new Error(`The console has no text ${key}.`);
  return found.replace(/\{\{(\w+)\}\}/g, (_, name: string) => String(values[name]));
}

const AXE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  impact: string;
  where: string[];
}

/** How long a finding has to stand: a button that is just being switched on is grey for a moment. */
const STANDS_MS = 3_000;

/** What axe finds on the page that keeps somebody from using it, serious or worse, once the page has come to rest. */
export async function axeFindings(page: Page): Promise<Violation[]> {
  await page.evaluate(AXE);
  let found: Violation[] = [];
  for (let since = Date.now(); Date.now() - since < STANDS_MS; await sleep(100)) {
    const now = await runAxe(page);
    if (now.length === 0) return [];
    if (JSON.stringify(now) !== JSON.stringify(found)) since = Date.now();
    found = now;
  }
  return found;
}

/** Waits for what a page will show, by asking it again and again. */
export async function eventually(holds: () => Promise<boolean>): Promise<void> {
  for (const end = Date.now() + PATIENCE_MS; !(await holds()); await sleep(50))
    if (Date.now() > end) throw new Error(`This did not come to hold: ${holds.toString()}`);
}

function runAxe(page: Page): Promise<Violation[]> {
  return page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run: () => Promise<{ violations: { id: string; impact: string; nodes: { html: string }[] }[] }>;
      };
    };
    const { violations } = await axe.run();
    return violations
      .filter(({ impact }) => impact === 'serious' || impact === 'critical')
      .map(({ id, impact, nodes }) => ({ id, impact, where: nodes.map(({ html }) => html.slice(0, 200)) }));
  });
}
