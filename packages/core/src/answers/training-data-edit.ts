import { z } from 'zod';
import { TRAINING_DATA_TYPES } from '../requests/training-data';
import { TRAINING_FILE_TYPES } from '../requests/training-data-edit';
import { bytes, count, say, trainingCounts } from './shared';

const trainingDataType = z.enum(TRAINING_DATA_TYPES);
const totalNow = count.meta({ description: '操作后训练库中的总条数' });

const createdItem = z
  .strictObject({
    index: count.meta({ description: '在请求中的位置，从0开始' }),
    success: z.boolean(),
    training_id: z.string().optional(),
    type: trainingDataType.nullable().meta({ description: '无法识别时为 null' }),
    message: z.string(),
    error: z.string().optional(),
  })
  .meta({ id: 'CreatedTrainingItem', description: '一条训练数据的创建结果' });
export type CreatedTrainingItem = z.output<typeof createdItem>;

export const createTrainingDataAnswer = z.strictObject({
  total_requested: count,
  successfully_created: count,
  failed_count: count,
  results: z.array(createdItem),
  summary: trainingCounts.meta({ description: '按类型的创建条数' }),
  current_total_count: totalNow,
  response: say,
});
export type CreateTrainingDataAnswer = z.output<typeof createTrainingDataAnswer>;

const failedDetails = z.array(z.strictObject({ id: z.string(), error: z.string() }));

/** What a failure says where nothing of a batch was done. */
export const trainingBatchFailure = {
  total_requested: count,
  failed_count: count,
  results: z.array(createdItem),
  failed_ids: z.array(z.string()),
  failed_details: failedDetails,
};

export const updateTrainingDataAnswer = z.strictObject({
  id: z.string(),
  type: trainingDataType,
  current_total_count: totalNow,
  warnings: z.array(z.string()).optional().meta({ description: '记录属于某个任务时的提示' }),
  response: say,
});
export type UpdateTrainingDataAnswer = z.output<typeof updateTrainingDataAnswer>;

export const deleteTrainingDataAnswer = z.strictObject({
  total_requested: count,
  successfully_deleted: count,
  failed_count: count,
  deleted_ids: z.array(z.string()),
  failed_ids: z.array(z.string()),
  failed_details: failedDetails,
  current_total_count: totalNow,
  response: say,
});
export type DeleteTrainingDataAnswer = z.output<typeof deleteTrainingDataAnswer>;

export const uploadTrainingDataAnswer = z.strictObject({
  filename: z.string(),
  file_type: z.enum(TRAINING_FILE_TYPES),
  file_size: bytes,
  created: count.meta({ description: '写入的训练数据条数' }),
  current_total_count: totalNow,
  status: z.literal('completed'),
  response: say,
});
export type UploadTrainingDataAnswer = z.output<typeof uploadTrainingDataAnswer>;

const collectionStats = z.strictObject({
  before: count,
  after: count,
  duplicates: count,
});

const duplicateGroup = z
  .strictObject({
    collection_name: trainingDataType,
    duplicate_count: z.int().min(2).meta({ description: '相同文本的条数，含保留的一条' }),
    keep_id: z.string().meta({ description: '保留的一条' }),
    remove_ids: z.array(z.string()).meta({ description: '其余各条，最多列出100个' }),
    preview: z.string().meta({ description: '文本的前200个字符' }),
  })
  .meta({ id: 'DuplicateGroup', description: '一组文本完全相同的训练数据' });
export type DuplicateGroup = z.output<typeof duplicateGroup>;

export const combineTrainingDataAnswer = z.strictObject({
  dry_run: z.boolean(),
  summary: z.strictObject({
    total_records_before: count,
    total_records_after: count,
    duplicates_to_remove: count.optional().meta({ description: 'dry_run 时' }),
    duplicates_removed: count.optional().meta({ description: '实际删除时' }),
    duplicate_groups_total: count.meta({ description: '组数；列出的最多1000组' }),
    collections_stats: z.strictObject({
      sql: collectionStats.optional(),
      ddl: collectionStats.optional(),
      documentation: collectionStats.optional(),
      error_sql: collectionStats.optional(),
    }),
  }),
  duplicate_groups: z.array(duplicateGroup).optional().meta({ description: 'dry_run 时' }),
  merged_groups: z.array(duplicateGroup).optional().meta({ description: '实际删除时' }),
  response: say,
});
export type CombineTrainingDataAnswer = z.output<typeof combineTrainingDataAnswer>;
