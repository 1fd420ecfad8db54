import { texts } from './template';

export const vectorsTexts = texts({
  'vectors.no_backup': {
    zh: '备份不存在: {path} {timestamp}，请用 GET /api/v0/data_pipeline/vector/restore/list 查看可用的备份',
    en: 'No such backup: {path} {timestamp}; GET /api/v0/data_pipeline/vector/restore/list names those there are',
  },
  'vectors.busy': {
    zh: '训练库正在备份、恢复或重建，请等它完成后再试',
    en: 'The training store is being backed up, restored or rebuilt; try again when that is done',
  },
  'vectors.model_differs': {
    zh: '训练数据集合 {name} 由向量模型 {stored} 生成，当前配置为 {configured}。请恢复原来的 EMBEDDING_MODEL，或调用 POST /api/v0/training_data/rebuild 用当前模型重建全部向量',
    en: 'The collection {name} was made with the embedding model {stored}, the present configuration is {configured}. Restore the former EMBEDDING_MODEL, or rebuild all vectors with the present model by POST /api/v0/training_data/rebuild',
  },
});
