/*
 * npm run bench:logs [-- MiB]: reads a task's log of 200 MiB, beside a reader that knows nothing but lines.
 */
import {
  createReadStream,
  mkdtempSync,
  rmSync,
  writeSync,
  openSync,
  closeSync,
  mkdirSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { localSecond, queryLogsRequest, type LogLevel } from '@pairsmith/core';
import {
  appendTaskLog,
  createTaskLogs,
  formatTaskLogLine,
  parseTaskLogLine,
  taskLogPath,
  type TaskLogLine,
} from '@pairsmith/files';
import { logPage } from '../../apps/api/src/logs/log-page';

const TASK = 'task_20250703_000820';
const MIB = 1024 * 1024;
const LINES_A_SECOND = 20;

const size = Number(process.argv[2] ?? 200);
const dataDir = mkdtempSync(join(tmpdir(), 'bench-logs-'));
const path = taskLogPath(dataDir, TASK);

/** Lines as steps write them: long and short ones, a rare error, Chinese text. */
function writeLog(): number {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  let lines = 0;
  for (let bytes = 0; bytes < size * MIB;) {
    let text = '';
    for (const to = lines + 10_000; lines < to; lines += 1) {
      const level: LogLevel = lines % 50_000 === 7 ? 'ERROR' : lines % 100 === 3 ? 'WARNING' : 'INFO';
      text += formatTaskLogLine({
        timestamp: localSecond(new Date(1_751_400_000_000 + (lines / LINES_A_SECOND) * 1000)),
        level,
        logger: ['ddl_generation', 'qa_generation', 'sql_validation'][lines % 3] as string,
        message: `表 public.table_${lines % 997} 已完成，用时 ${lines % 7}.2s${' batch'.repeat(lines % 9)}`,
      });
    }
    bytes += writeSync(file, text);
  }
  closeSync(file);
  return lines;
}

/** What one would write first: every line as a string, every match kept. */
async function readNaively(limit: number, level?: LogLevel) {
  const found: TaskLogLine[] = [];
  for await (const text of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    const line = parseTaskLogLine(text);
    if (line && (!level || line.level === level)) found.push(line);
  }
  return { lines: found.slice(-limit), total: found.length };
}

async function measure(name: string, work: () => Promise<{ total: number }>) {
  global.gc?.();
  let peak = 0;
  const before = process.memoryUsage().rss;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage().rss)), 5);
  const started = performance.now();
  const { total } = await work();
  const ms = performance.now() - started;
  clearInterval(watch);
  peak = Math.max(peak, process.memoryUsage().rss);
  const row = [name.padEnd(58), `${ms.toFixed(1)} ms`.padStart(11)];
  process.stdout.write(
    `${row.join('')}  +${Math.max(0, Math.round((peak - before) / MIB))} MiB  total ${total}\n`,
  );
}

async function main() {
  const lines = writeLog();
  process.stdout.write(`${lines} lines, ${Math.round(statSync(path).size / MIB)} MiB\n`);
  const logs = createTaskLogs(dataDir);
  const query = (body: object) =>
    logs.use(TASK, async (log) => (log ? logPage(log, queryLogsRequest.parse(body)) : { total: 0 }));

  await measure('logs?limit=100, the first time', () => logs.last(TASK, { limit: 100 }));
  await measure('logs?limit=100, again', () => logs.last(TASK, { limit: 100 }));
  await measure('logs?limit=100&level=ERROR, again', () => logs.last(TASK, { limit: 100, level: 'ERROR' }));
  await appendTaskLog(dataDir, TASK, { level: 'INFO', logger: 'x', message: 'added', at: new Date() });
  await measure('logs?limit=100, after one more line', () => logs.last(TASK, { limit: 100 }));
  await measure('logs/query, newest first, page 1', () => query({}));
  await measure('logs/query, newest first, the last page', () =>
    query({ page: Math.ceil((lines + 1) / 50) }),
  );
  await measure('logs/query, one day, level WARNING', () =>
    query({ level: 'WARNING', start_time: '2025-07-02', end_time: '2025-07-02' }),
  );
  await measure('logs/query, keyword', () => query({ keyword: 'TABLE_42 ' }));
  for (const sort_by of ['level', 'logger', 'step', 'line_number'])
    await measure(`logs/query, by ${sort_by}, page 100`, () => query({ sort_by, page: 100 }));
  await measure('line by line, limit=100', () => readNaively(100));
  await measure('line by line, limit=100&level=ERROR', () => readNaively(100, 'ERROR'));
}

void main().finally(() => rmSync(dataDir, { recursive: true, force: true }));
