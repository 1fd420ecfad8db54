import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadParser } from '@pairsmith/sql';
import { examplePair, sourceOf } from './__tests__/strange-shop';
import { createExport } from './export';
import { settingsOf } from './settings';

beforeAll(loadParser);

it('100,000 pairs take no more memory than a few', async () => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const used = () => (collect(), process.memoryUsage().heapUsed / 2 ** 20);
  const reasoning = [`从“客户”取数，${'说明'.repeat(400)}`];
  const source = {
    ...sourceOf([]),
    async *pairs() {
      for (let at = 0; at < 100_000; at += 1)
        yield examplePair(
          `编号大于${at}的客户有多少个？`,
          `SELECT count(*) FROM customers WHERE id > ${at};`,
          { reasoning },
        );
    },
  };
  const settings = settingsOf('chat', { schema_in_prompt: 'none', reasoning: true });
  const [file] = createExport(source, settings, 'all');
  let [bytes, largest, examples] = [0, 0, 0];
  const held: number[] = [];
  for await (const chunk of file!.chunks()) {
    // Half of them are well under way, and the rest adds nothing but 16 bytes each.
    if (bytes < 20e6 && bytes + chunk.length >= 20e6) held.push(used());
    bytes += chunk.length;
    largest = Math.max(largest, chunk.length);
    examples += chunk.split('\n').length - 1;
  }
  held.push(used());
  expect(examples).toBe(100_000);
  expect(bytes).toBeGreaterThan(80e6);
  expect(largest).toBeLessThan(100_000);
  expect(held[1]! - held[0]!).toBeLessThan(20);
});
