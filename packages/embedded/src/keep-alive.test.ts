import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive, waitUntil } from './stack/processes';
import { startChild } from './child';
import { keepAlive } from './keep-alive';

const script = (text: string): string => {
  const file = join(mkdtempSync(join(tmpdir(), 'keep-alive-')), 'child.mjs');
  writeFileSync(file, text);
  return file;
};

const keep = (text: string) => {
  const program = { args: [script(text)], cwd: tmpdir() };
  const said: string[] = [];
  const pids: number[] = [];
  const child = keepAlive({
    start: () => {
      const { signal: hurry } = new AbortController();
      const started = startChild({
        ...{ name: 'worker', program, hurry },
        env: { PATH: process.env['PATH'] },
        onLine: () => undefined,
      });
      pids.push(started.pid);
      return started;
    },
    log: (line) => said.push(line),
    pausesMs: [10, 20],
  });
  return { child, said, pids };
};

it('a child that dies again and again is given up, with what it wrote last', async () => {
  const { child, said, pids } = keep(`console.log('no such setting'); process.exit(3);`);
  expect(await child.ended).toBe(
    'worker ended with exit code 3.\nno such setting\nIt ended 6 times in a row and is not started again.',
  );
  expect(pids).toHaveLength(6);
  expect(said).toEqual([
    'worker ended with exit code 3. Another one starts in 0.01 s.',
    ...Array(4).fill('worker ended with exit code 3. Another one starts in 0.02 s.'),
  ]);
});

it('a child that was replaced is stopped for good', async () => {
  const { child, pids } = keep('setInterval(() => {}, 1000);');
  process.kill(pids[0]!, 'SIGKILL');
  await waitUntil(() => pids.length === 2, 120_000);
  expect(child.pid).toBe(pids[1]);
  await child.stop();
  expect(pids.filter(isAlive)).toEqual([]);
  expect(pids).toHaveLength(2);
});
