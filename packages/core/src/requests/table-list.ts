import { z } from 'zod';
import { text } from './fields';

const tableNames = z.union([text(1_000_000), z.array(text(1000)).max(5000)], {
  error: '必须是逗号分隔的字符串或字符串数组',
});

/** `table_names` is the older spelling of `tables`. */
export const tableListRequest = z
  .object({ tables: tableNames.optional(), table_names: tableNames.optional() })
  .transform(({ tables, table_names }) => tables ?? table_names)
  .refine((names) => names !== undefined, { error: '缺少必需参数: tables', path: ['tables'] })
  .transform((names) => names!);

export const tableListInfoQuery = z.object({ check: z.enum(['true', 'false']).default('false') });

export const uploadFields = z.object({
  overwrite_mode: z
    .enum(['backup', 'replace', 'skip'], { error: "overwrite_mode 必须是 'backup'、'replace' 或 'skip'" })
    .default('backup'),
});
