import { issue } from './issue';
import { z } from 'zod';
import { text } from './fields';

const tableNames = z.union([text(1_000_000), z.array(text(1000)).max(5000)], {
  error: issue('field.tables_form'),
});

/** `table_names` is the older spelling of `tables`; what is wrong is named by the field that was sent. */
export const tableListRequest = z
  .object({
    tables: tableNames.optional().describe('表名，数组或以逗号、换行分隔；可写 schema.表'),
    table_names: tableNames.optional().describe('tables 的旧名称'),
  })
  .transform(({ tables, table_names }, context) => {
    if (tables !== undefined) return { field: 'tables', names: tables } as const;
    if (table_names !== undefined) return { field: 'table_names', names: table_names } as const;
    context.addIssue({ code: 'custom', message: issue('request.no_tables'), path: ['tables'] });
    return z.NEVER;
  });

export const tableListInfoQuery = z.object({
  check: z.enum(['true', 'false']).default('false').describe('到业务数据库中查找每个表'),
});

export const uploadFields = z.object({
  overwrite_mode: z
    .enum(['backup', 'replace', 'skip'], { error: issue('request.bad_overwrite_mode') })
    .default('backup'),
});
