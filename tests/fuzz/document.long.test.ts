import { listen } from '../support/send-request';
import { fuzz } from './fuzz';
import { startFuzzStack, type FuzzStack } from './fuzz-stack';
import { showCounts, wantedSuccesses } from './report';

/*
 * The short form runs with `npm test`. The long one is `npm run test:fuzz`, which takes `-- --seed=<number>`: without it
 * every run has another seed, which it prints.
 */
const LONG = Number(process.env['FUZZ_REQUESTS'] ?? 0);
const [requests, seed] = LONG ? [LONG, jest.getSeed()] : [400, 20_250_703];

let stack: FuzzStack;
beforeAll(async () => {
  stack = await startFuzzStack();
});
afterAll(() => stack?.close());

it('every answer to what the document allows, and to what is wrong in one field, is as the document says', async () => {
  const { api, businessUrl, exportedTask, evaluated } = stack;
  const server = await listen(api.served);
  const report = await fuzz({ port: server.port, seed, requests, businessUrl, exportedTask, evaluated });
  await server.close();
  process.stdout.write(`\n${showCounts(report)}\n`);
  expect(report.problem).toBeNull();
  expect(report.total.requests).toBeGreaterThanOrEqual(requests);
  expect(report.total.valid / report.total.requests).toBeGreaterThan(0.5);
  const tooFew = [...report.counts].filter(([name, count]) => count['2xx'] < wantedSuccesses(name));
  expect(tooFew.map(([name]) => report.refused.get(name) ?? name)).toEqual([]);
}, 1_200_000);
