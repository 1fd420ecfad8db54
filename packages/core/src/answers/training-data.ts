import { z } from 'zod';
import { queryTrainingDataRequest, TRAINING_DATA_TYPES } from '../requests/training-data';
import { count, pagination, say, time, trainingCounts, trainingPercentages } from './shared';

export const trainingStatsAnswer = z.strictObject({
  total_count: count,
  type_breakdown: trainingCounts,
  type_percentages: trainingPercentages,
  last_updated: time
    .nullable()
    .meta({ description: '训练数据最近一次变化的时间：加载、编辑、删除、合并、恢复或重建' }),
  response: say,
});

const record = z
  .strictObject({
    id: z.string(),
    question: z.string().nullable().meta({ description: 'ddl 和 documentation 没有问题' }),
    content: z.string(),
    training_data_type: z.enum(TRAINING_DATA_TYPES),
    task_id: z.string().nullable(),
    db_name: z.string().nullable().meta({ description: '所属数据库；手工创建且未填写的为 null' }),
  })
  .meta({ id: 'TrainingRecord', description: '一条训练数据' });

const { training_data_type, search_keyword, task_id, task_ids, db_name } = queryTrainingDataRequest.shape;

export const queryTrainingDataAnswer = z.strictObject({
  records: z.array(record),
  pagination,
  filters_applied: z.strictObject({ training_data_type, search_keyword, task_id, task_ids, db_name }),
  response: say,
});

const found = {
  id: z.string(),
  score: z.number().meta({ description: '倒数排名融合的得分，越大越近' }),
  sources: z
    .array(z.strictObject({ source: z.enum(['exact', 'vector', 'lexical']), rank: z.int().min(1) }))
    .meta({ description: '由哪种检索找到，以及名次' }),
};
const foundPair = z
  .strictObject({ ...found, question: z.string().nullable(), sql: z.string() })
  .meta({ id: 'FoundPair', description: '检索到的问答对' });
export type FoundPair = z.output<typeof foundPair>;

const foundText = z
  .strictObject({ ...found, content: z.string() })
  .meta({ id: 'FoundText', description: '检索到的文本' });
export type FoundText = z.output<typeof foundText>;

const foundTable = z
  .strictObject({
    ...foundText.shape,
    related: z.boolean().meta({
      description: 'true：为连接找到的表而补充的表，排在最后；sources 为空表示检索本身没有找到它',
    }),
  })
  .meta({ id: 'FoundTable', description: '检索到的表结构' });
export type FoundTable = z.output<typeof foundTable>;

export const searchTrainingDataAnswer = z.strictObject({
  sql: z.array(foundPair),
  ddl: z.array(foundTable),
  documentation: z.array(foundText),
  prompt_context: z.string().meta({ description: '以上内容合成的一段文本，可直接放在问题之前交给模型' }),
  response: say,
});
