import { LOG_LEVELS, queryLogsRequest, type QueryLogsRequest } from '@pairsmith/core';
import {
  EMPTY_INDEX,
  extendIndex,
  formatTaskLogLine,
  scanEvents,
  type LogBlock,
  type ScannedLog,
  type TaskLogLine,
} from '@pairsmith/files';
import fc from 'fast-check';
import { stepOf } from './log-matcher';
import { logPage } from './log-page';

/** A log in memory, in blocks of a few lines. */
async function logOf(texts: string[], linesOfBlock: number): Promise<ScannedLog & { visited: number }> {
  const all = Buffer.from(texts.join(''));
  const blocks: LogBlock[] = [];
  for (let i = 0; i < texts.length; i += linesOfBlock) {
    const bytes = Buffer.from(texts.slice(i, i + linesOfBlock).join(''));
    const read = (at: number, size: number) => Promise.resolve(bytes.subarray(at, at + size));
    const [block] = (await extendIndex(EMPTY_INDEX, bytes.length, read)).blocks as [LogBlock];
    const start = blocks.at(-1)?.end ?? 0;
    blocks.push({ ...block, start, end: start + bytes.length, firstLine: i + 1 });
  }
  const log = {
    ...{ bytes: all.length, modified: new Date(), lines: texts.length, blocks, visited: 0 },
    visit(block: LogBlock, visitor: Parameters<ScannedLog['visit']>[1]) {
      const bytes = all.subarray(block.start, block.end);
      log.visited += 1;
      scanEvents(bytes, bytes.length, (event) => visitor(event, bytes));
      return Promise.resolve();
    },
  };
  return log;
}

/** The same question, asked of all lines at once. */
function expectedPage(lines: (TaskLogLine | null)[], query: QueryLogsRequest) {
  const keyword = query.keyword?.toLowerCase();
  const found = lines
    .flatMap((line, at) => (line ? [{ ...line, step: stepOf(line.logger), line_number: at + 1 }] : []))
    .filter(
      (line) =>
        (!query.level || line.level === query.level) &&
        (!query.start_time || line.timestamp >= query.start_time) &&
        (!query.end_time || line.timestamp.slice(0, query.end_time.length) <= query.end_time) &&
        (!keyword || line.message.toLowerCase().includes(keyword)) &&
        (!query.logger_name || line.logger === query.logger_name) &&
        (!query.step_name || line.step === query.step_name),
    );
  const key = (line: (typeof found)[number]) =>
    ({
      timestamp: line.timestamp,
      level: String(LOG_LEVELS.indexOf(line.level)),
      logger: line.logger,
      step: line.step ?? '',
      line_number: '',
    })[query.sort_by];
  found.sort((a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : a.line_number - b.line_number));
  if (query.sort_order === 'desc') found.reverse();
  const from = (query.page - 1) * query.page_size;
  return { logs: found.slice(from, from + query.page_size), total: found.length };
}

const two = (max: number) => fc.nat({ max }).map((n) => String(n).padStart(2, '0'));
const timestamp = fc
  .tuple(fc.constantFrom('2025-07-01', '2025-07-02', '2026-01-01'), two(3), two(2), two(3))
  .map(([day, h, m, s]) => `${day} ${h}:${m}:${s}`);
const line = fc.record({
  timestamp,
  level: fc.constantFrom(...LOG_LEVELS),
  logger: fc.constantFrom('ddl_generation', 'training_load', 'task', 'a:b', '日志'),
  message: fc.constantFrom('表 A 完成', 'retry\nTABLE a', '', 'Ünïcode', 'x\\ny'),
});
const lines = fc.array(fc.option(line, { freq: 9 }), { maxLength: 60 });
const query = fc
  .record(
    {
      page: fc.integer({ min: 1, max: 8 }),
      page_size: fc.integer({ min: 1, max: 12 }),
      level: fc.constantFrom(...LOG_LEVELS),
      start_time: fc.oneof(timestamp, fc.constant('2025-07-02')),
      end_time: fc.oneof(timestamp, fc.constantFrom('2025-07-02', '2025-07-01 02:01')),
      keyword: fc.constantFrom('table', 'ÜNÏ', '\n', '\\', '表'),
      logger_name: fc.constantFrom('task', 'a:b', '日志'),
      step_name: fc.constantFrom('ddl_generation', 'qa_generation'),
      sort_by: fc.constantFrom('timestamp', 'level', 'logger', 'step', 'line_number'),
      sort_order: fc.constantFrom('asc', 'desc'),
    },
    { requiredKeys: ['page', 'page_size', 'sort_by'] },
  )
  .map((body) => queryLogsRequest.parse(body));

it('gives every page of every order as sorting all lines would, clocks out of order or not', async () => {
  await fc.assert(
    fc.asyncProperty(lines, query, fc.integer({ min: 1, max: 7 }), async (all, body, linesOfBlock) => {
      const texts = all.map((each) => (each ? formatTaskLogLine(each) : 'no event\n'));
      expect(await logPage(await logOf(texts, linesOfBlock), body)).toEqual(expectedPage(all, body));
    }),
    { numRuns: 1_500, seed: 1 },
  );
});

it('reads only the blocks that hold the page, where the counts say which', async () => {
  const texts = Array.from({ length: 10_000 }, (_, i) =>
    formatTaskLogLine({
      timestamp: `2025-07-02 ${String(Math.floor(i / 1000)).padStart(2, '0')}:00:00`,
      level: i === 5 ? 'ERROR' : 'INFO',
      logger: 'task',
      message: String(i),
    }),
  );
  const log = await logOf(texts, 100);
  const visits = async (body: object) => {
    log.visited = 0;
    await logPage(log, queryLogsRequest.parse(body));
    return log.visited;
  };
  expect(await visits({ sort_by: 'line_number', page: 7 })).toBe(1);
  expect(await visits({ sort_by: 'level', level: 'ERROR' })).toBe(1);
  expect(await visits({})).toBeLessThan(15); // the blocks of one hour, then the page
  expect(await visits({ end_time: '2025-07-01', keyword: 'x' })).toBe(0);
});
