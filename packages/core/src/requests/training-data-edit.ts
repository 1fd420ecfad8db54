import { issue } from './issue';
import { z } from 'zod';
import { MAX_QUESTION_LENGTH, MAX_STATEMENT_BYTES } from '../limits';
import { nonEmptyText } from './fields';
import { dbName, TRAINING_DATA_TYPES } from './training-data';

/** What one request may create or delete. */
export const MAX_TRAINING_BATCH = 50;

const longText = nonEmptyText(MAX_STATEMENT_BYTES).refine(
  (value) => new TextEncoder().encode(value).length <= MAX_STATEMENT_BYTES,
  { error: issue('field.over_64kb') },
);
const question = nonEmptyText(MAX_QUESTION_LENGTH);

const unknownType = ({ input }: { input?: unknown }) => {
  const type = (input as { training_data_type?: unknown } | null | undefined)?.training_data_type;
  if (type === undefined) return undefined;
  return issue('request.bad_training_type', {
    type: JSON.stringify(type).slice(0, 50),
    types: TRAINING_DATA_TYPES,
  });
};

/** The four kinds with their fields, and `more` in each. */
const trainingItems = <More extends z.core.$ZodLooseShape>(more: More) =>
  z.discriminatedUnion(
    'training_data_type',
    [
      z
        .object({
          ...more,
          training_data_type: z.literal('sql'),
          question: question.nullish().meta({ description: '不填则由模型根据SQL编写；未配置模型时必填' }),
          sql: longText.meta({ description: '一条只读语句（SELECT 或 WITH … SELECT）' }),
        })
        .meta({
          examples: [
            {
              training_data_type: 'sql',
              question: '一共有多少个订单？',
              sql: 'SELECT count(*) FROM orders;',
            },
          ],
        }),
      z.object({
        ...more,
        training_data_type: z.literal('error_sql'),
        question,
        sql: longText.meta({ description: '失败的SQL，原样保存，可以是不能解析的文本' }),
      }),
      z.object({ ...more, training_data_type: z.literal('documentation'), content: longText }),
      z.object({
        ...more,
        training_data_type: z.literal('ddl'),
        ddl: longText.meta({ description: 'CREATE 等定义语句，可带注释' }),
      }),
    ],
    { error: unknownType },
  );

/** One text to create, checked by itself: a wrong one does not stop the others of its batch. */
export const trainingItem = trainingItems({
  db_name: dbName.nullish().meta({ description: '所属数据库，检索时可以按它限定' }),
});
export type TrainingItemRequest = z.infer<typeof trainingItem>;

const itemSchema = { ...z.toJSONSchema(trainingItem, { io: 'input' }) };
delete itemSchema.$schema;

export const createTrainingDataRequest = z.object({
  // Its items are checked one by one, so the schema of `data` says only whether there are any.
  data: z
    .unknown()
    .refine((data) => data !== undefined && data !== null, { error: issue('request.no_data'), abort: true })
    .refine((data) => typeof data === 'object', { error: issue('request.bad_data'), abort: true })
    .refine((data) => !Array.isArray(data) || data.length > 0, { error: issue('request.empty_data') })
    .refine((data) => !Array.isArray(data) || data.length <= MAX_TRAINING_BATCH, {
      error: issue('request.batch_too_large', { max: MAX_TRAINING_BATCH }),
    })
    .meta({
      description: `一条训练数据，或最多${MAX_TRAINING_BATCH}条的数组；逐条检查，错误的一条不影响其他条`,
      anyOf: [itemSchema, { type: 'array', minItems: 1, maxItems: MAX_TRAINING_BATCH, items: itemSchema }],
    }),
});

const trainingRowId = nonEmptyText(256);

export const updateTrainingDataRequest = trainingItems({ id: trainingRowId });
export type UpdateTrainingDataRequest = z.infer<typeof updateTrainingDataRequest>;

export const deleteTrainingDataRequest = z.object({
  ids: z
    .array(trainingRowId, { error: issue('request.no_ids') })
    .min(1, { error: issue('request.no_ids') })
    .max(MAX_TRAINING_BATCH, { error: issue('request.batch_too_large', { max: MAX_TRAINING_BATCH }) }),
  confirm: z.literal(true, { error: issue('request.confirm_training_delete') }),
});

export const TRAINING_FILE_TYPES = ['ddl', 'markdown', 'sql_pair_json', 'sql_pair', 'sql'] as const;
export type TrainingFileType = (typeof TRAINING_FILE_TYPES)[number];

export const uploadTrainingDataFields = z.object({
  db_name: dbName.optional().meta({ description: '所属数据库，检索时可以按它限定' }),
  file_type: z
    .enum(TRAINING_FILE_TYPES, {
      error: ({ input }) =>
        input === undefined
          ? undefined
          : issue('request.bad_file_type', { type: String(input).slice(0, 50), types: TRAINING_FILE_TYPES }),
    })
    .meta({
      description:
        'ddl：CREATE语句；markdown：说明文档，按二级标题分条；sql_pair_json：[{"question","sql"}] 数组；' +
        'sql_pair：Question:/SQL:（或 问题：/SQL：）文本；sql：以分号分隔的查询，问题由模型编写',
    }),
});

export const combineTrainingDataRequest = z.object({
  collection_names: z
    .array(
      z.enum(TRAINING_DATA_TYPES, {
        error: ({ input }) =>
          issue('request.bad_collection', {
            name: JSON.stringify(input)?.slice(0, 50),
            names: TRAINING_DATA_TYPES,
          }),
      }),
    )
    .min(1, { error: issue('field.one_collection') })
    .max(20),
  dry_run: z.boolean().default(true).meta({ description: 'true 只统计不删除；false 需要 admin 角色' }),
  keep_strategy: z
    .enum(['first', 'last'])
    .default('first')
    .meta({ description: '相同文本保留最早还是最晚创建的一条；任务加载的数据没有创建时间，视为最早' }),
});
export type CombineTrainingDataRequest = z.infer<typeof combineTrainingDataRequest>;
