import { z } from 'zod';
import { count, say } from './shared';

export const listTablesAnswer = z.strictObject({
  tables: z.array(z.string()).meta({ description: '表全名 schema.table，已排序' }),
  total: count,
  schemas: z.array(z.string()).meta({ description: '所查的模式' }),
  db_connection_info: z.strictObject({ database: z.string() }),
  table_name_pattern: z.string().optional(),
  details: z
    .array(
      z.strictObject({
        table: z.string().meta({ description: '表全名，与 tables 中的一致' }),
        schema: z.string(),
        name: z.string(),
        kind: z.enum(['table', 'partitioned table', 'view', 'materialized view', 'foreign table']),
        comment: z.string().nullable(),
        rows: count.nullable().meta({ description: '估计的行数；视图和从未统计过的表为 null' }),
      }),
    )
    .optional()
    .meta({ description: '要求 details 时：每个表的种类、注释和行数' }),
  role_warnings: z
    .array(z.string())
    .optional()
    .meta({ description: 'check_role 时：数据库用户除读取之外还能做什么；只能读取时为空' }),
  response: say,
});
