import {
  queryTrainingDataAnswer,
  searchTrainingDataAnswer,
  trainingStatsAnswer,
} from '../answers/training-data';
import { queryTrainingDataRequest, searchRequest, trainingStatsQuery } from '../requests/training-data';
import { operation } from './operation';

const tag = '训练数据';

export const trainingDataOperations = {
  getTrainingStats: operation({
    method: 'get',
    path: '/training_data/stats',
    role: 'viewer',
    tag,
    summary: '训练数据的统计',
    query: trainingStatsQuery,
    answer: trainingStatsAnswer,
  }),
  queryTrainingData: operation({
    method: 'post',
    path: '/training_data/query',
    role: 'viewer',
    tag,
    summary: '按条件查询训练数据，分页',
    body: queryTrainingDataRequest,
    answer: queryTrainingDataAnswer,
  }),
  searchTrainingData: operation({
    method: 'post',
    path: '/training_data/search',
    role: 'viewer',
    tag,
    summary: '检索与问题最接近的训练数据',
    description:
      'NL2SQL应用由此读取训练数据：同时按向量和词检索，在所选任务和数据库之内合并排名。ddl 除找到的表外，还有连接它们所需的相关表，合计不超过10个。',
    body: searchRequest,
    answer: searchTrainingDataAnswer,
    errors: ['embedding_model_mismatch', 'llm_error', 'llm_quota_exceeded'],
  }),
};
