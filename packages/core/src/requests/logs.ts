import { issue } from './issue';
import { z } from 'zod';
import { isStepName } from '../steps/order';
import { STEP_NAMES } from '../steps/table';
import { integer, moment, queryInteger, text } from './fields';

export const LOG_LEVELS = ['DEBUG', 'INFO', 'WARNING', 'ERROR', 'CRITICAL'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

const level = z.enum(LOG_LEVELS, { error: issue('request.bad_level', { levels: LOG_LEVELS }) });

export const logsQuery = z.object({
  limit: queryInteger(1, 1000).default(100).describe('筛选之后的最后若干行'),
  level: level.optional(),
});

export const queryLogsRequest = z.object({
  page: integer(1, 1_000_000).default(1),
  page_size: integer(1, 500).default(50),
  level: level.optional(),
  start_time: moment.optional().describe('含该时刻；只写日期时为当天零点'),
  end_time: moment.optional().describe('含该时刻；只写日期时为当天结束'),
  keyword: text(200).optional().describe('内容中包含，不分大小写'),
  logger_name: text(200).optional(),
  step_name: z
    .string()
    .refine(isStepName, { error: issue('request.bad_step', { steps: STEP_NAMES }) })
    .optional(),
  sort_by: z.enum(['timestamp', 'level', 'logger', 'step', 'line_number']).default('timestamp'),
  sort_order: z.enum(['asc', 'desc'], { error: issue('request.bad_order') }).default('desc'),
});
export type QueryLogsRequest = z.infer<typeof queryLogsRequest>;
