import { z } from 'zod';

const seconds = z.number().nonnegative().meta({ description: '耗时（秒）' });
const bytes = z.int().nonnegative().meta({ description: '字节数' });
const rows = z.int().nonnegative();
const done = z.literal(true);

/** A result for each table that was asked for. */
const byTable = <Result extends z.ZodType>(result: Result) =>
  z.strictObject({
    langchain_pg_collection: result.optional(),
    langchain_pg_embedding: result.optional(),
  });

const backedUp = z.strictObject({
  success: done,
  row_count: rows,
  file_size: bytes,
  backup_file: z.string().meta({ example: 'langchain_pg_embedding_20250702_190410.csv' }),
  duration: seconds,
});

/** What a backup made; also part of the report of a load that was asked to back up. */
export const vectorBackup = z.strictObject({
  backup_timestamp: z.string().meta({ description: '恢复接口的 timestamp', example: '20250702_190410' }),
  tables_backed_up: z.strictObject({
    langchain_pg_collection: backedUp,
    langchain_pg_embedding: backedUp,
  }),
  backup_directory: z.string().meta({
    description: '相对数据目录的路径，可直接作为恢复接口的 backup_path',
    example: 'vector_bak',
  }),
  duration: seconds,
});
export type VectorBackup = z.infer<typeof vectorBackup>;

export const backupVectorsAnswer = vectorBackup.extend({ backup_performed: done, response: z.string() });

export const listVectorBackupsAnswer = z.strictObject({
  backup_locations: z.array(
    z.strictObject({
      type: z.enum(['global', 'task']),
      relative_path: z.string().meta({ description: '恢复接口的 backup_path' }),
      task_id: z.string().optional(),
      backups: z
        .array(
          z.strictObject({
            timestamp: z.string(),
            collection_file: z.string(),
            embedding_file: z.string(),
            collection_size: bytes,
            embedding_size: bytes,
            backup_date: z.string(),
            has_log: z.boolean(),
          }),
        )
        .meta({ description: '完整的备份集（两个文件都在），最新的在前' }),
    }),
  ),
  summary: z.strictObject({
    total_locations: rows,
    total_backup_sets: rows,
    global_backups: rows,
    task_backups: rows,
  }),
  response: z.string(),
});

export const restoreVectorsAnswer = z.strictObject({
  restore_performed: done,
  truncate_performed: z.boolean(),
  truncate_results: byTable(z.strictObject({ success: done, rows_removed: rows, duration: seconds })),
  restore_results: byTable(
    z.strictObject({ success: done, rows_restored: rows, file_size: bytes, duration: seconds }),
  ),
  duration: seconds,
  response: z.string(),
});

export const rebuildVectorsAnswer = z.strictObject({
  rows,
  model: z.string(),
  dimension: z.int().positive(),
  duration: seconds,
  response: z.string(),
});
