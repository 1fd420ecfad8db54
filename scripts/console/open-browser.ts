import { chromium, type Browser } from 'playwright-core';
import { systemFinder } from '../../packages/embedded/src/stack/find';

/** Chromium without a window. @throws where this machine has none */
export const openBrowser = (): Promise<Browser> => {
  const executablePath = systemFinder.browser();
  if (!executablePath) throw new Error('No Chromium here: apt-get install chromium');
  return chromium.launch({
    executablePath,
    args: [
      ...['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
};
