import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { appendTaskLog } from '@pairsmith/files';
import { createWatch } from './watch';

const TASK = 'task_20250702_190410';
let dataDir: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'watch-'));
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const stateAt = (version: number) => ({ version, status: { zh: '{}', en: '{}' }, progress: null, rest: '' });
const say = (message: string) =>
  appendTaskLog(dataDir, TASK, { level: 'INFO', logger: 'qa_generation', message, at: new Date() });
const { signal } = new AbortController();

it('what is noticed between reading and waiting ends the wait', async () => {
  const watch = createWatch(dataDir, TASK, stateAt(1));
  const moment = watch.moment();
  watch.adopt(stateAt(2));
  await watch.after(moment, signal);
  expect(watch.state().version).toBe(2);
});

it('a state that comes late wakes nobody and takes nothing back', () => {
  const watch = createWatch(dataDir, TASK, stateAt(3));
  const moment = watch.moment();
  watch.adopt(stateAt(2));
  expect([watch.moment(), watch.state().version]).toEqual([moment, 3]);
});

it('listeners at one place share a reading, but not one that began before the news', async () => {
  await say('a line');
  const watch = createWatch(dataDir, TASK, stateAt(1));
  const before = watch.read(0);
  expect(watch.read(0)).toBe(before);
  watch.adopt(stateAt(2));
  expect(watch.read(0)).not.toBe(before);
  expect((await watch.read(0)).lines).toHaveLength(1);
});

it('a log that did not change wakes nobody', async () => {
  await say('one');
  const watch = createWatch(dataDir, TASK, stateAt(1));
  await watch.lookAtLog();
  const moment = watch.moment();
  await watch.lookAtLog();
  expect(watch.moment()).toBe(moment);
});
