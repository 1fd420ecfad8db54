import { z } from 'zod';
import { count, say } from './shared';

export const listTablesAnswer = z.strictObject({
  tables: z.array(z.string()).meta({ description: '表全名 schema.table，已排序' }),
  total: count,
  schemas: z.array(z.string()),
  db_connection_info: z.strictObject({ database: z.string() }),
  table_name_pattern: z.string().optional(),
  role_warnings: z
    .array(z.string())
    .optional()
    .meta({ description: 'check_role 时：数据库用户除读取之外还能做什么；只能读取时为空' }),
  response: say,
});
