import { z } from 'zod';
import { bytes, count, formattedSize, say, taskIdField, time } from './shared';

const filename = z.literal('table_list.txt');

export const createTableListAnswer = z.strictObject({
  filename,
  table_count: count.meta({ description: '去重后的表数' }),
  unique_table_count: count.meta({ description: '与 table_count 相同' }),
  original_count: count.meta({ description: '去重前的个数' }),
  file_size: bytes,
  file_size_formatted: formattedSize,
  created_time: time,
  task_id: taskIdField,
  response: say,
});

export const uploadTableListAnswer = z.strictObject({
  filename,
  file_size: bytes,
  file_size_formatted: formattedSize,
  upload_time: time,
  table_count: count,
  task_id: taskIdField,
  response: say,
});

export const tableListInfoAnswer = z.strictObject({
  has_file: z.boolean(),
  exists: z.boolean(),
  file_name: filename,
  file_size: bytes,
  file_size_formatted: formattedSize,
  uploaded_at: time.nullable(),
  created_at: time.nullable(),
  is_readable: z.boolean(),
  table_count: count,
  table_names: z.array(z.string()),
  missing_tables: z
    .array(z.string())
    .optional()
    .meta({ description: '业务数据库中不存在的表，仅在 check=true 时返回' }),
  task_id: taskIdField,
  response: say,
});
