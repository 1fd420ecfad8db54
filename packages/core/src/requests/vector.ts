import { issue } from './issue';
import { z } from 'zod';
import { isTaskId } from '../ids';
import { text } from './fields';

/** The two tables of the training-data store, as backups, restores and their answers name them. */
export const VECTOR_TABLES = ['langchain_pg_collection', 'langchain_pg_embedding'] as const;
export type VectorTable = (typeof VECTOR_TABLES)[number];

const taskId = z.string().refine(isTaskId, { error: issue('field.task_id_form') });

export const backupVectorsRequest = z.object({
  task_id: taskId
    .nullish()
    .meta({ description: '备份到该任务的 vector_bak/；不填则备份到数据目录的 vector_bak/' }),
});

export const listVectorBackupsQuery = z
  .object({
    global_only: z
      .enum(['true', 'false'], { error: issue('field.boolean') })
      .transform((value) => value === 'true')
      .default(false)
      .meta({ description: '只列出数据目录的备份' }),
    task_id: taskId.optional().meta({ description: '只列出该任务的备份' }),
  })
  .refine((query) => !query.global_only || query.task_id === undefined, {
    error: issue('field.not_with_global'),
    path: ['task_id'],
  });

export const restoreVectorsRequest = z
  .object({
    backup_path: text(300).meta({
      description: '备份列表中的 relative_path',
      example: 'vector_bak',
    }),
    timestamp: text(15)
      .regex(/^\d{8}_\d{6}$/, { error: issue('field.timestamp_form') })
      .meta({ description: '备份列表中的 timestamp', example: '20250702_190410' }),
    tables: z
      .array(z.enum(VECTOR_TABLES, { error: issue('field.only_tables', { tables: VECTOR_TABLES }) }))
      .min(1, { error: issue('field.no_tables', { tables: VECTOR_TABLES }) })
      .max(10)
      .nullish()
      .transform((tables) => VECTOR_TABLES.filter((table) => !tables || tables.includes(table)))
      .meta({ description: '要恢复的表，默认两张表' }),
    truncate_before_restore: z
      .boolean()
      .default(false)
      .meta({ description: '恢复前清空所选的表；否则按 id 覆盖，其余数据保留' }),
  })
  .refine(
    ({ tables, truncate_before_restore }) =>
      !truncate_before_restore || tables.includes('langchain_pg_embedding'),
    {
      error: issue('field.clears_all'),
      path: ['truncate_before_restore'],
    },
  );

export const rebuildVectorsRequest = z.object({
  confirm: z.literal(true, { error: issue('request.confirm_rebuild') }),
});
