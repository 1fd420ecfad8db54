import {
  backupVectorsAnswer,
  listVectorBackupsAnswer,
  rebuildVectorsAnswer,
  restoreVectorsAnswer,
} from '../answers/vector';
import {
  backupVectorsRequest,
  listVectorBackupsQuery,
  rebuildVectorsRequest,
  restoreVectorsRequest,
} from '../requests/vector';
import { operation } from './operation';

const tag = '向量备份与恢复';

/** These answer when the work is done; a client that hangs up does not stop it. */
export const vectorOperations = {
  backupVectors: operation({
    method: 'post',
    path: '/data_pipeline/vector/backup',
    role: 'admin',
    audit: 'vectors.backup',
    tag,
    summary: '备份训练数据的向量表',
    description:
      '两张表取自同一时刻，写完并落盘后才出现在备份列表中。任务的备份随任务目录一起删除。请求完成后才返回；客户端断开不会中止备份。',
    body: backupVectorsRequest,
    needsBody: true,
    answer: backupVectorsAnswer,
    errors: ['resource_not_found', 'maintenance_running', 'disk_full', 'file_permission_error'],
  }),
  listVectorBackups: operation({
    method: 'get',
    path: '/data_pipeline/vector/restore/list',
    role: 'viewer',
    tag,
    summary: '列出可恢复的向量备份',
    description: '只列出完整的备份集；只有一个文件的（例如备份时断电）不能恢复，不列出。',
    query: listVectorBackupsQuery,
    answer: listVectorBackupsAnswer,
    errors: ['file_permission_error'],
  }),
  restoreVectors: operation({
    method: 'post',
    path: '/data_pipeline/vector/restore',
    role: 'admin',
    audit: 'vectors.restore',
    tag,
    summary: '从备份恢复训练数据的向量表',
    description:
      '在一个事务内完成：全部恢复，或没有任何变化。不清空时，id 相同的数据以备份为准，其余保留；集合按名称对应。客户端断开不会中止恢复。',
    body: restoreVectorsRequest,
    answer: restoreVectorsAnswer,
    errors: [
      'resource_not_found',
      'file_validation_error',
      'maintenance_running',
      'embedding_model_mismatch',
      'file_permission_error',
    ],
  }),
  rebuildVectors: operation({
    method: 'post',
    path: '/training_data/rebuild',
    role: 'admin',
    audit: 'vectors.rebuild',
    tag,
    summary: '用当前配置的向量模型重建全部向量',
    description:
      '先在暂存区计算全部向量，再在一个事务内替换；期间检索不受影响，新加载的数据不会丢失。客户端断开不会中止重建。',
    body: rebuildVectorsRequest,
    answer: rebuildVectorsAnswer,
    errors: ['maintenance_running', 'llm_error', 'llm_quota_exceeded'],
  }),
};
