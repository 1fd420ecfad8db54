import { z } from 'zod';
import { LOG_LEVELS } from '../requests/logs';
import { bytes, count, formattedSize, pagination, queryTime, say, taskIdField, time } from './shared';
import { stepName } from './step-name';

const line = {
  timestamp: z.string().meta({ description: '日志文件中的时间', examples: ['2025-07-02 19:04:10'] }),
  level: z.enum(LOG_LEVELS),
  logger: z.string(),
  message: z.string(),
};

export const getLogsAnswer = z.strictObject({
  logs: z.array(z.strictObject(line)).meta({ description: '最旧的在前' }),
  total: count.meta({ description: '符合条件的总数' }),
  source: z.literal('file'),
  log_file: z.string(),
  task_id: taskIdField,
  response: say,
});

export const queryLogsAnswer = z.strictObject({
  logs: z.array(
    z.strictObject({
      ...line,
      step: stepName.nullable().meta({ description: '写下该行的步骤；任务自身的日志为 null' }),
      line_number: z.int().min(1),
    }),
  ),
  pagination,
  log_file_info: z.strictObject({
    exists: z.boolean(),
    file_size: bytes,
    file_size_formatted: formattedSize,
    last_modified: time.nullable(),
    total_lines: count,
  }),
  query_time: queryTime,
  task_id: taskIdField,
  response: say,
});
