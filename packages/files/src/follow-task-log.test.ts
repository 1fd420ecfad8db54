import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { readTaskLogFrom, tailOffset } from './follow-task-log';
import { taskLogPath } from './layout';
import { formatTaskLogLine } from './log-line';

const TASK = 'task_20250702_190410';
let dataDir: string;
let path: string;
beforeEach(() => {
  dataDir = mkdtempSync(join(tmpdir(), 'follow-'));
  path = taskLogPath(dataDir, TASK);
  mkdirSync(dirname(path), { recursive: true });
});
afterEach(() => rmSync(dataDir, { recursive: true }));

const lineOf = (message: string) =>
  formatTaskLogLine({ timestamp: '2025-07-02 19:04:10', level: 'INFO', logger: 'ddl_generation', message });
const read = async (offset: number) => {
  const { lines, end, size } = await readTaskLogFrom(dataDir, TASK, offset);
  return { messages: lines.map(({ line }) => line.message), ends: lines.map((each) => each.end), end, size };
};

it('a task without a log has no lines, and none are missed once there is one', async () => {
  expect(await read(0)).toMatchObject({ messages: [], end: 0 });
  expect(await tailOffset(dataDir, TASK, 5)).toBe(0);
});

it('goes on in bytes behind the last whole line; a line without its end is read once it has it', async () => {
  const [first, second] = [lineOf('表 一 已完成'), lineOf('第二\n行')];
  writeFileSync(path, first + second.slice(0, -7));
  const end = Buffer.byteLength(first);
  expect(await read(0)).toMatchObject({ messages: ['表 一 已完成'], ends: [end], end });
  expect(await read(end)).toMatchObject({ messages: [], end });
  appendFileSync(path, second.slice(-7));
  expect(await read(end)).toMatchObject({ messages: ['第二\n行'], end: Buffer.byteLength(first + second) });
});

it('passes over a line that is none of ours', async () => {
  writeFileSync(path, `${lineOf('a')}torn\n${lineOf('b')}`);
  expect((await read(0)).messages).toEqual(['a', 'b']);
});

it('a line longer than a chunk arrives whole', async () => {
  const long = '长'.repeat(100_000);
  writeFileSync(path, lineOf(long) + lineOf('after'));
  expect((await read(0)).messages).toEqual([long, 'after']);
});

it('many lines come chunk by chunk, all of them once', async () => {
  const messages = Array.from({ length: 5_000 }, (_, index) => `第 ${index} 行`);
  writeFileSync(path, messages.map(lineOf).join(''));
  const found: string[] = [];
  for (let offset = 0, size = 1; offset < size;) {
    const chunk = await read(offset);
    found.push(...chunk.messages);
    ({ end: offset, size } = chunk);
  }
  expect(found).toEqual(messages);
  const offset = await tailOffset(dataDir, TASK, 3_000);
  expect((await read(offset)).messages[0]).toBe('第 2000 行');
});

it('the tail counts whole lines', async () => {
  writeFileSync(path, `${lineOf('a')}${lineOf('b')}${lineOf('c')}half`);
  const tail = async (lines: number) => (await read(await tailOffset(dataDir, TASK, lines))).messages;
  expect([await tail(0), await tail(2), await tail(9)]).toEqual([[], ['b', 'c'], ['a', 'b', 'c']]);
});

it('an offset of a log that was deleted leads to the start of what is there now', async () => {
  writeFileSync(path, lineOf('of the new log'));
  expect((await read(5)).messages).toEqual(['of the new log']);
  expect((await read(10_000)).messages).toEqual(['of the new log']);
  rmSync(path);
  expect(await read(10_000)).toMatchObject({ messages: [], end: 0 });
});
