import { appendFile, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { LOG_LEVELS, type LogLevel } from '@pairsmith/core';
import fc from 'fast-check';
import {
  appendTaskLog,
  createTaskLogs,
  formatTaskLogLine,
  parseTaskLogLine,
  readAt,
  readTaskLog,
  taskLogPath,
  type TaskLogLine,
} from '.';

const TASK = 'task_20250703_000820';
const TIME = '2025-07-02 19:04:10';
const MIB = 1024 * 1024;
let dataDir: string;
let path: string;

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'task-log-'));
  path = taskLogPath(dataDir, TASK);
  await mkdir(dirname(path), { recursive: true });
});
afterEach(() => rm(dataDir, { recursive: true, force: true }));

const lineOf = (message: string, level: LogLevel = 'INFO', logger = 'ddl_generation'): TaskLogLine => ({
  ...{ timestamp: TIME, level, logger, message },
});
const append = (message: string, level: LogLevel = 'INFO') =>
  appendTaskLog(dataDir, TASK, {
    ...{ level, logger: 'ddl_generation', message, at: new Date(2025, 6, 2, 19, 4, 10) },
  });

describe('a line of a log', () => {
  it.each([
    ['line ends', 'a\nb\r\nc\rd\u2028e\u2029f\u0085g\u000bh\u000ci'],
    ['backslashes', '\\n is not a line end, \\\\ are two, D:\\new\\u2028'],
    ['quotes and tabs', '"a"\t\'b\''],
    ['Chinese and what lies beyond 16 bits', '第1行 「表」𠮷😀'],
    ['half of a surrogate pair', '\ud83d and \ude00, reversed \ude00\ud83d'],
    ['control characters', '\0\x1b[31mred\x7f\x9f'],
    ['a byte order mark', '\ufeffx'],
    ['what looks like another line', `x\n${TIME} [ERROR] other: y`],
    ['nothing', ''],
  ])('gives back %s', async (_, message) => {
    await append(message);
    expect(await readTaskLog(dataDir, TASK, { limit: 9 })).toEqual({ lines: [lineOf(message)], total: 1 });
    const text = await readFile(path, 'utf8');
    expect(text.split(/[\r\n\v\f\u0085\u2028\u2029]/)).toHaveLength(2);
  });

  it('gives back any text and any name, by way of bytes', () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 60 }),
      fc.string({ unit: fc.constantFrom('\\', 'n', 'u', '2', '0', '\n', ':', ' ', '[', ']'), maxLength: 20 }),
      fc.array(fc.nat({ max: 0xffff })).map((codes) => String.fromCharCode(...codes)),
    );
    fc.assert(
      fc.property(text, text, fc.constantFrom(...LOG_LEVELS), (message, logger, level) => {
        const line = lineOf(message, level, logger);
        const written = Buffer.from(formatTaskLogLine(line)).toString('utf8');
        expect(written.indexOf('\n')).toBe(written.length - 1);
        expect(parseTaskLogLine(written.slice(0, -1))).toEqual(line);
      }),
      { numRuns: 1_000, seed: 1 },
    );
  });

  it.each([
    '',
    'text',
    TIME,
    `${TIME} [INFO]`,
    `${TIME} [INFO] x`,
    `${TIME} [INFO] x:`,
    `${TIME} [LOUD] x: y`,
    `${TIME} [INFO] x:y`,
    `2025-07-02T19:04:10 [INFO] x: y`,
    `${TIME} INFO x: y`,
  ])('%j is none', (line) => expect(parseTaskLogLine(line)).toBeNull());
});

describe('writing a log', () => {
  it('begins a line of its own behind one that a full disk cut short', async () => {
    await append('before');
    await appendFile(path, '2025-07-02 19:0');
    await append('after');
    const { lines } = await readTaskLog(dataDir, TASK, { limit: 9 });
    expect(lines.map(({ message }) => message)).toEqual(['before', 'after']);
  });
});

describe('reading a log', () => {
  /** Counts the bytes that are read from the volume. */
  function counted() {
    const seen = { bytes: 0, largest: 0 };
    const logs = createTaskLogs(dataDir, async (file, at, size) => {
      const bytes = await readAt(file, at, size);
      seen.bytes += bytes.length;
      seen.largest = Math.max(seen.largest, size);
      return bytes;
    });
    return { logs, seen };
  }
  const linesOf = (from: number, to: number, level: (i: number) => LogLevel) =>
    Array.from({ length: to - from }, (_, i) =>
      formatTaskLogLine(lineOf(`第${from + i}行 ${'长'.repeat((from + i) % 90)}`, level(from + i))),
    );
  const numbersOf = (lines: TaskLogLine[]) => lines.map(({ message }) => Number(/\d+/.exec(message)?.[0]));

  it('has nothing of a task without a log', async () => {
    expect(await readTaskLog(dataDir, TASK, { limit: 9 })).toEqual({ lines: [], total: 0 });
  });

  it('gives the last lines after filtering, oldest first, and how many match, over blocks', async () => {
    await writeFile(path, linesOf(0, 30_000, (i) => (i % 3 ? 'INFO' : 'ERROR')).join(''));
    const { logs } = counted();
    const errors = await logs.last(TASK, { limit: 2, level: 'ERROR' });
    expect([errors.total, numbersOf(errors.lines)]).toEqual([10_000, [29_994, 29_997]]);
    const all = await logs.last(TASK, { limit: 25_000 });
    expect(all.total).toBe(30_000);
    expect(numbersOf(all.lines)).toEqual(Array.from({ length: 25_000 }, (_, i) => 5_000 + i));
    expect(await logs.last(TASK, { limit: 5, level: 'CRITICAL' })).toEqual({ lines: [], total: 0 });
  });

  it('scans once what is there, then only what is added and the blocks that hold the answer', async () => {
    const rare = linesOf(0, 40_000, (i) => (i < 3 ? 'ERROR' : 'INFO')).join('');
    await writeFile(path, rare);
    const size = Buffer.byteLength(rare);
    const { logs, seen } = counted();
    await logs.last(TASK, { limit: 100 });
    expect(size).toBeGreaterThan(4 * MIB);
    expect(seen.bytes).toBeLessThan(size + 2 * MIB);

    for (const level of ['ERROR', undefined, 'CRITICAL'] as const) {
      seen.bytes = 0;
      await append('one more');
      const { total } = await logs.last(TASK, { limit: 100, ...(level && { level }) });
      expect(total).toBe(level === 'ERROR' ? 3 : level ? 0 : 40_002);
      expect(seen.bytes).toBeLessThan(1.5 * MIB);
    }
    expect(seen.largest).toBe(MIB);
  });

  it('scans once for many requests at a time', async () => {
    const text = linesOf(0, 20_000, () => 'INFO').join('');
    await writeFile(path, text);
    const { logs, seen } = counted();
    const found = await Promise.all(
      Array.from({ length: 20 }, () => logs.last(TASK, { limit: 1, level: 'DEBUG' })),
    );
    expect(found).toEqual(found.map(() => ({ lines: [], total: 0 })));
    expect(seen.bytes).toBeLessThan(Buffer.byteLength(text) + MIB / 4);
  });

  it('joins what many small additions bring, so that what it remembers stays small', async () => {
    const { logs } = counted();
    for (let i = 0; i < 50; i += 1) {
      await append(`第${i}行`);
      await logs.last(TASK, { limit: 1 });
    }
    await logs.use(TASK, (log) => {
      expect(log).toMatchObject({
        lines: 50,
        blocks: [{ firstLine: 1, lines: 50, levels: [0, 50, 0, 0, 0] }],
      });
      return Promise.resolve();
    });
  });

  it('leaves a line that is being written for the next time, also one longer than a block', async () => {
    const { logs } = counted();
    const long = formatTaskLogLine(lineOf('长'.repeat(MIB)));
    await writeFile(path, long + long.slice(0, -20));
    expect(await logs.last(TASK, { limit: 9 })).toMatchObject({ total: 1 });
    await appendFile(path, long.slice(-20));
    const { lines, total } = await logs.last(TASK, { limit: 1 });
    expect([total, lines]).toEqual([2, [lineOf('长'.repeat(MIB))]]);
  });

  it('forgets what it counted where the file is another one or was cut', async () => {
    const { logs } = counted();
    const total = async () => (await logs.last(TASK, { limit: 1 })).total;
    await writeFile(path, linesOf(0, 100, () => 'INFO').join(''));
    expect(await total()).toBe(100);
    await writeFile(path, linesOf(0, 10, () => 'INFO').join(''));
    expect(await total()).toBe(10);
    await writeFile(path, linesOf(7, 307, () => 'INFO').join(''));
    expect(await total()).toBe(300);
    await rm(path);
    expect(await total()).toBe(0);
  });

  it('counts the same as a reader that takes line by line, whatever stands in the file', async () => {
    const piece = fc.oneof(
      fc.constantFrom(...LOG_LEVELS).map((level) => formatTaskLogLine(lineOf('x', level))),
      fc.string({ maxLength: 30 }).map((text) => `${text}\n`),
      fc.constantFrom(`${TIME} [INFO] a: \n`, '\n', `${TIME} [ERROR`, `${TIME} [ERROR] b\n`, '\r\n'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 30 }),
        fc.integer({ min: 1, max: 8 }),
        async (pieces, limit) => {
          const text = pieces.join('');
          await writeFile(path, text);
          const events = text
            .split('\n')
            .slice(0, -1)
            .flatMap((line) => parseTaskLogLine(line) ?? []);
          expect(await readTaskLog(dataDir, TASK, { limit })).toEqual({
            lines: events.slice(-limit),
            total: events.length,
          });
        },
      ),
      { numRuns: 150, seed: 1 },
    );
  });
});
