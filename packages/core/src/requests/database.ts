import { issue } from './issue';
import { z } from 'zod';
import { parseTableList } from '../table-list';
import type { TableName } from '../table-names';
import { connectionString, nonEmptyText, text } from './fields';

/** One name as a table list would hold it; two names, or a name that cannot be one, is the request's fault. */
const oneTable = nonEmptyText(1000).transform((value, context): TableName => {
  const { tables, originalCount, badNames } = parseTableList(value);
  const [table] = tables;
  if (table && originalCount === 1) return table;
  context.addIssue(
    originalCount > 1
      ? issue('field.one_table')
      : issue('field.bad_table', { name: badNames[0]?.shown ?? value }),
  );
  return z.NEVER;
});

export const tableDdlRequest = z.object({
  table: oneTable.meta({ description: '表名，可带模式名', examples: ['public.orders', '"Order Detail"'] }),
  db_connection: connectionString
    .optional()
    .meta({ description: '业务数据库连接串，缺省为服务配置的业务数据库' }),
  business_context: nonEmptyText(4000).optional().meta({
    description: '业务背景；给出时由语言模型为没有注释的表和字段写注释（未配置模型时由内置写作器写）',
  }),
  type: z.enum(['ddl', 'md', 'both'], { error: issue('request.bad_output_type') }).default('ddl'),
});
export type TableDdlRequest = z.output<typeof tableDdlRequest>;

export const listTablesRequest = z.object({
  db_connection: connectionString.optional(),
  schema: text(1000).optional().describe('模式名，多个以逗号分隔，默认 public；* 为全部可以使用的模式'),
  table_name_pattern: text(200).optional(),
  details: z.boolean().default(false).describe('附每个表的种类、注释和估计的行数，结果在 details 中'),
  check_role: z.boolean().default(false).describe('检查数据库用户的权限，结果在 role_warnings 中'),
});
