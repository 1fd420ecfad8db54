import {
  combineTrainingDataAnswer,
  createTrainingDataAnswer,
  deleteTrainingDataAnswer,
  updateTrainingDataAnswer,
  uploadTrainingDataAnswer,
} from '../answers/training-data-edit';
import {
  combineTrainingDataRequest,
  createTrainingDataRequest,
  deleteTrainingDataRequest,
  updateTrainingDataRequest,
  uploadTrainingDataFields,
} from '../requests/training-data-edit';
import { operation } from './operation';

const tag = '训练数据';
const path = (rest: 'create' | 'update' | 'delete' | 'upload' | 'combine') =>
  `/training_data/${rest}` as const;

/** What whoever embeds may meet. */
const EMBEDDING_ERRORS = ['embedding_model_mismatch', 'llm_error', 'llm_quota_exceeded'] as const;

export const MAX_TRAINING_FILE_BYTES = 500 * 1024;

export const trainingDataEditOperations = {
  createTrainingData: operation({
    method: 'post',
    path: path('create'),
    role: 'operator',
    audit: 'training_data.create',
    tag,
    summary: '创建训练数据',
    description:
      '逐条检查：有成功的即为200，全部失败为400。SQL必须是一条只读语句。相同文本可以重复创建，结果的message会指出，用 combine 合并。' +
      '手工创建的数据不属于任何任务，任务重新加载时不受影响。',
    body: createTrainingDataRequest,
    answer: createTrainingDataAnswer,
    errors: EMBEDDING_ERRORS,
  }),
  updateTrainingData: operation({
    method: 'post',
    path: path('update'),
    role: 'operator',
    audit: 'training_data.update',
    tag,
    summary: '更新一条训练数据，ID不变',
    description: '类型必须与记录的类型相同。由任务加载的记录，该任务下次加载时会被任务文件中的内容替换。',
    body: updateTrainingDataRequest,
    answer: updateTrainingDataAnswer,
    errors: ['resource_not_found', ...EMBEDDING_ERRORS],
  }),
  deleteTrainingData: operation({
    method: 'post',
    path: path('delete'),
    role: 'admin',
    audit: 'training_data.delete',
    tag,
    summary: '删除训练数据',
    description: '有删除成功的即为200，一条也没有删除为400。',
    body: deleteTrainingDataRequest,
    answer: deleteTrainingDataAnswer,
  }),
  uploadTrainingData: operation({
    method: 'post',
    path: path('upload'),
    role: 'operator',
    audit: 'training_data.upload',
    tag,
    summary: '上传文件作为训练数据',
    description: '全部写入或全部不写入；内容与类型不符时为400并指出位置。',
    form: {
      maxBytes: MAX_TRAINING_FILE_BYTES,
      description: '文本文件，最大500KB，UTF-8（可带BOM）或GBK',
      fields: uploadTrainingDataFields,
    },
    answer: uploadTrainingDataAnswer,
    errors: EMBEDDING_ERRORS,
  }),
  combineTrainingData: operation({
    method: 'post',
    path: path('combine'),
    role: 'operator',
    audit: 'training_data.combine',
    tag,
    summary: '合并文本完全相同的训练数据',
    description:
      '默认只统计；dry_run:false 时删除多余的记录，需要 admin 角色。删除的若是任务加载的记录，该任务再次加载时会重新写入。',
    body: combineTrainingDataRequest,
    answer: combineTrainingDataAnswer,
  }),
};
