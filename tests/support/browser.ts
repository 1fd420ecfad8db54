import { chromium, type Browser } from 'playwright-core';
import { systemFinder } from '../../packages/embedded/src/stack/find';

/** Where the browser of the tests is; undefined: there is none, and the start of the run has said why. */
export const browserPath = (): string | undefined => systemFinder.browser();

/** Chromium without a window, which asks nobody but the machine it runs on: every other name leads to 127.0.0.1 too. */
export const startBrowser = (): Promise<Browser> =>
  chromium.launch({
    executablePath: browserPath() ?? '',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * 127.0.0.1, EXCLUDE localhost',
    ],
  });
