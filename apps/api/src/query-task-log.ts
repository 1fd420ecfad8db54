import { isStepName, LOG_LEVELS, type QueryLogsRequest, type StepName } from '@pairsmith/core';
import { logInfo, scanTaskLog, type TaskLogLine } from '@pairsmith/files';

export interface FoundLogLine extends TaskLogLine {
  /** The step whose logger wrote it; null for the task's own lines. */
  step: StepName | null;
  line_number: number;
}

/** One page of the log's lines that match, how many match, and how long the log is. */
export async function queryTaskLog(dataDir: string, taskId: string, query: QueryLogsRequest) {
  const info = await logInfo(dataDir, taskId);
  const found: FoundLogLine[] = [];
  let totalLines = 0;
  const matches = matcher(query);
  for await (const line of scanTaskLog(dataDir, taskId)) {
    totalLines = line.line_number;
    const located = { ...line, step: isStepName(line.logger) ? line.logger : null };
    if (matches(located)) found.push(located);
  }
  found.sort(order(query));
  const from = (query.page - 1) * query.page_size;
  return { logs: found.slice(from, from + query.page_size), total: found.length, totalLines, info };
}

function matcher(query: QueryLogsRequest): (line: FoundLogLine) => boolean {
  const from = query.start_time && logTime(query.start_time, '00:00:00');
  const to = query.end_time && logTime(query.end_time, '23:59:59');
  const keyword = query.keyword?.toLowerCase();
  return (line) =>
    (!query.level || line.level === query.level) &&
    (!from || line.timestamp >= from) &&
    (!to || line.timestamp <= to) &&
    (!keyword || line.message.toLowerCase().includes(keyword)) &&
    (!query.logger_name || line.logger === query.logger_name) &&
    (!query.step_name || line.step === query.step_name);
}

/** A filter's time in the log's own form, which sorts as text; a day alone begins or ends with `clock`. */
function logTime(text: string, clock: string): string {
  const [day, time] = text.replace('T', ' ').split(' ');
  if (!time) return `${day} ${clock}`;
  return `${day} ${time.length === 5 ? `${time}:${clock.slice(6)}` : time.slice(0, 8)}`;
}

function order({ sort_by, sort_order }: QueryLogsRequest): (a: FoundLogLine, b: FoundLogLine) => number {
  const key = (line: FoundLogLine): string | number =>
    sort_by === 'level'
      ? LOG_LEVELS.indexOf(line.level)
      : sort_by === 'step'
        ? (line.step ?? '')
        : line[sort_by];
  const direction = sort_order === 'asc' ? 1 : -1;
  return (a, b) => {
    const [left, right] = [key(a), key(b)];
    return direction * (left < right ? -1 : left > right ? 1 : a.line_number - b.line_number);
  };
}
