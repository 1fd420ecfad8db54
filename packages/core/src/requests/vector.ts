import { z } from 'zod';
import { isTaskId } from '../ids';
import { text } from './fields';

/** The two tables of the training-data store, as backups, restores and their answers name them. */
export const VECTOR_TABLES = ['langchain_pg_collection', 'langchain_pg_embedding'] as const;
export type VectorTable = (typeof VECTOR_TABLES)[number];

const taskId = z.string().refine(isTaskId, { error: '任务ID格式应为 task_YYYYMMDD_HHMMSS' });

export const backupVectorsRequest = z.object({
  task_id: taskId
    .nullish()
    .meta({ description: '备份到该任务的 vector_bak/；不填则备份到数据目录的 vector_bak/' }),
});

export const listVectorBackupsQuery = z
  .object({
    global_only: z
      .enum(['true', 'false'], { error: '必须是 true 或 false' })
      .transform((value) => value === 'true')
      .default(false)
      .meta({ description: '只列出数据目录的备份' }),
    task_id: taskId.optional().meta({ description: '只列出该任务的备份' }),
  })
  .refine((query) => !query.global_only || query.task_id === undefined, {
    error: '不能与 global_only=true 同时使用',
    path: ['task_id'],
  });

export const restoreVectorsRequest = z
  .object({
    backup_path: text(300).meta({
      description: '备份列表中的 relative_path',
      example: 'vector_bak',
    }),
    timestamp: text(15)
      .regex(/^\d{8}_\d{6}$/, { error: '格式应为 YYYYMMDD_HHMMSS' })
      .meta({ description: '备份列表中的 timestamp', example: '20250702_190410' }),
    tables: z
      .array(z.enum(VECTOR_TABLES, { error: `只支持: ${VECTOR_TABLES.join(', ')}` }))
      .min(1, { error: `不能为空，支持的表: ${VECTOR_TABLES.join(', ')}` })
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
      error: '清空集合会连带删除其全部数据，请在 tables 中同时选择 langchain_pg_embedding',
      path: ['truncate_before_restore'],
    },
  );

export const rebuildVectorsRequest = z.object({
  confirm: z.literal(true, { error: 'confirm参数必须为true以确认重建全部向量' }),
});
