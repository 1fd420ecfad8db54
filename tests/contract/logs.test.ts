import { appendFile, mkdir, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { LOG_LEVELS, STEP_NAMES } from '@pairsmith/core';
import { formatTaskLogLine, taskLogPath, type TaskLogLine } from '@pairsmith/files';
import { call, startApi, type TestApi } from '../support/api';

let api: TestApi;
let task: string;
const LINES = 300;
const DAYS = ['2025-07-01', '2025-07-02', '2025-07-03'];

const lineOf = (i: number): TaskLogLine => ({
  timestamp: `${DAYS[Math.floor(i / 100)]} 10:${String(i % 60).padStart(2, '0')}:30`,
  level: LOG_LEVELS[i % 5]!,
  logger: i % 7 === 0 ? 'task' : STEP_NAMES[i % 4]!,
  message: `第${i}行 "引号" \\反斜杠\t制表${i % 10 === 0 ? '\n第二行 Retry' : ''}`,
});
const lines = Array.from({ length: LINES }, (_, i) => lineOf(i));

beforeAll(async () => {
  api = await startApi({ BUSINESS_DATABASE_URL: 'postgresql://reader:x@127.0.0.1:1/shop' });
  task = (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data.task_id;
  const path = taskLogPath(api.dataDir, task);
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, lines.map(formatTaskLogLine).join(''));
  await appendFile(path, '2025-07-03 1'); // a write that a full disk cut short
});
afterAll(() => api.close());

const get = async (query: string) => {
  const { status, body } = await call(api.app, 'get', `/data_pipeline/tasks/${task}/logs${query}`);
  return { status, data: body.data };
};
const query = async (body: object) => {
  const answer = await call(api.app, 'post', `/data_pipeline/tasks/${task}/logs/query`).send(body);
  return { status: answer.status, data: answer.body.data };
};

describe('GET logs', () => {
  it('gives the last lines as they were said, oldest first, and how many match', async () => {
    const { data } = await get('');
    expect(data).toEqual({
      logs: lines.slice(-100),
      total: LINES,
      source: 'file',
      log_file: 'data_pipeline.log',
      task_id: task,
      response: '获取任务日志成功',
      timestamp: expect.any(String),
    });
  });

  it.each(LOG_LEVELS)('filters %s before it limits', async (level) => {
    const { data } = await get(`?limit=3&level=${level}`);
    const matching = lines.filter((line) => line.level === level);
    expect(data).toMatchObject({ logs: matching.slice(-3), total: matching.length });
  });

  it.each([
    '?limit=0',
    '?limit=1001',
    '?limit=x',
    '?limit=',
    '?limit=1.5',
    '?level=error',
    '?level=',
    '?limit=1&limit=2',
  ])('refuses %s', async (wrong) => {
    const { status, data } = await get(wrong);
    expect([status, data.invalid_params]).toEqual([400, [/limit/.test(wrong) ? 'limit' : 'level']]);
  });

  it('has nothing to show of a task whose log is gone, and 404 for no task', async () => {
    const { task_id } = (await call(api.app, 'post', '/data_pipeline/tasks').send({})).body.data;
    await rm(taskLogPath(api.dataDir, task_id));
    const answer = await call(api.app, 'get', `/data_pipeline/tasks/${task_id}/logs`);
    expect(answer.body.data).toMatchObject({ logs: [], total: 0 });
    const queried = await call(api.app, 'post', `/data_pipeline/tasks/${task_id}/logs/query`).send({});
    expect(queried.body.data.log_file_info).toEqual({
      ...{ exists: false, file_size: 0, file_size_formatted: '0.0 B', last_modified: null, total_lines: 0 },
    });
    expect((await call(api.app, 'get', '/data_pipeline/tasks/task_20000101_000000/logs')).status).toBe(404);
  });
});

describe('POST logs/query', () => {
  it('gives the newest page first, with numbers of lines and steps', async () => {
    const { status, data } = await query({ page_size: 2 });
    expect(status).toBe(200);
    const newest = [...lines.entries()].sort(([i, a], [j, b]) =>
      a.timestamp < b.timestamp ? 1 : a.timestamp > b.timestamp ? -1 : j - i,
    );
    expect(data.logs).toEqual(
      newest.slice(0, 2).map(([i, line]) => ({
        ...line,
        step: line.logger === 'task' ? null : line.logger,
        line_number: i + 1,
      })),
    );
    expect(data.pagination).toEqual({
      ...{ page: 1, page_size: 2, total: LINES, total_pages: 150, has_next: true, has_prev: false },
    });
    expect(data.log_file_info).toMatchObject({ exists: true, total_lines: LINES });
  });

  it.each([
    [{ level: 'ERROR' }, (l: TaskLogLine) => l.level === 'ERROR'],
    [{ start_time: DAYS[1] }, (l: TaskLogLine) => l.timestamp >= '2025-07-02'],
    [{ end_time: DAYS[1] }, (l: TaskLogLine) => l.timestamp < '2025-07-03'],
    [{ start_time: DAYS[1], end_time: DAYS[1] }, (l: TaskLogLine) => l.timestamp.startsWith('2025-07-02')],
    [{ start_time: '2025-07-03 10:20:30' }, (l: TaskLogLine) => l.timestamp >= '2025-07-03 10:20:30'],
    [{ end_time: '2025-07-01T10:20' }, (l: TaskLogLine) => l.timestamp <= '2025-07-01 10:20:59'],
    [{ keyword: 'rETRY' }, (l: TaskLogLine) => l.message.includes('Retry')],
    [{ keyword: '行\n第二' }, () => false],
    [{ keyword: '表0' }, () => false],
    [{ logger_name: 'task' }, (l: TaskLogLine) => l.logger === 'task'],
    [{ step_name: 'sql_validation' }, (l: TaskLogLine) => l.logger === 'sql_validation'],
    [
      { level: 'INFO', keyword: '第', step_name: 'qa_generation', end_time: DAYS[0] },
      (l: TaskLogLine, i: number) => l.level === 'INFO' && l.logger === 'qa_generation' && i < 100,
    ],
  ])('filters by %j', async (filter, matches) => {
    const { data } = await query({ ...filter, sort_by: 'line_number', sort_order: 'asc', page_size: 500 });
    const expected = lines.filter(matches);
    expect(data.logs.map(({ message }: TaskLogLine) => message)).toEqual(
      expected.map(({ message }) => message),
    );
    expect(data.pagination.total).toBe(expected.length);
  });

  it.each(['timestamp', 'level', 'logger', 'step', 'line_number'] as const)(
    'sorts by %s, so that its pages are the whole, once, both ways',
    async (sort_by) => {
      const pages = async (sort_order: string) => {
        const numbers: number[] = [];
        for (let page = 1; page <= 4; page += 1)
          for (const line of (await query({ sort_by, sort_order, page, page_size: 77 })).data.logs)
            numbers.push(line.line_number);
        return numbers;
      };
      const ascending = await pages('asc');
      expect(new Set(ascending).size).toBe(LINES);
      expect(await pages('desc')).toEqual([...ascending].reverse());
      const key = (n: number) => {
        const { timestamp, level, logger } = lines[n - 1]!;
        if (sort_by === 'timestamp') return timestamp;
        if (sort_by === 'level') return LOG_LEVELS.indexOf(level);
        if (sort_by === 'line_number') return n;
        return sort_by === 'step' && logger === 'task' ? '' : logger;
      };
      for (const [at, n] of ascending.slice(1).entries()) expect(key(n) >= key(ascending[at]!)).toBe(true);
    },
  );

  it('has an empty page behind the last', async () => {
    expect((await query({ page: 1_000_000 })).data).toMatchObject({
      logs: [],
      pagination: { total: LINES, has_next: false, has_prev: true },
    });
  });

  it.each([
    ['page', 0],
    ['page', '1'],
    ['page_size', 501],
    ['level', 'LOUD'],
    ['start_time', 'yesterday'],
    ['end_time', 5],
    ['keyword', 'k'.repeat(201)],
    ['keyword', 'a\0'],
    ['logger_name', ['x']],
    ['step_name', 'no_such_step'],
    ['sort_by', 'message'],
    ['sort_order', 'up'],
  ])('refuses %s %j and names the field', async (field, value) => {
    const { status, data } = await query({ [field]: value });
    expect([status, data.invalid_params]).toEqual([400, [field]]);
  });
});
