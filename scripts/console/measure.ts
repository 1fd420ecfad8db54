import { openBrowser } from './open-browser';

/*
 * `npm run console:measure -- [url] [key]`: what a browser that was never here loads for the first page of the console, and
 * how long that takes until the page can be used. Of the service that runs at the address.
 */

const RUNS = 7;
/** The list of tasks, or the question for a key. */
const USABLE = 'main h1, form input';

const median = (values: number[]): number =>
  [...values].sort((one, other) => one - other)[values.length >> 1] ?? NaN;

const measure = async (url: string, key?: string): Promise<void> => {
  const browser = await openBrowser();
  const times: number[] = [];
  let [scripts, bytes] = [0, 0];
  for (let run = 0; run < RUNS; run += 1) {
    const context = await browser.newContext();
    if (key) await context.addInitScript(`globalThis.sessionStorage.setItem('pairsmith.key', '${key}')`);
    const page = await context.newPage();
    [scripts, bytes] = [0, 0];
    page.on('response', (response) => {
      if (!/\.js$/.test(new URL(response.url()).pathname)) return;
      scripts += 1;
      bytes += Number(response.headers()['content-length'] ?? 0);
    });
    const started = performance.now();
    await page.goto(url, { waitUntil: 'commit' });
    await page.locator(USABLE).first().waitFor();
    times.push(performance.now() - started);
    await context.close();
  }
  await browser.close();
  console.log(`${scripts} scripts, ${(bytes / 1000).toFixed(0)} kB compressed`);
  console.log(`usable after ${median(times).toFixed(0)} ms (median of ${RUNS}, each in an empty browser)`);
};

const [url = 'http://127.0.0.1:8084', key] = process.argv.slice(2);
measure(url, key).catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
