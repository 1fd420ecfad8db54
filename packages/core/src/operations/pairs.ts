import { listPairsAnswer, pairAnswer, previewAnswer } from '../answers/pairs';
import { listPairsQuery, previewPairRequest, reviewPairRequest } from '../requests/pairs';
import { operation } from './operation';

const tag = '问答对';
const pairs = '/data_pipeline/tasks/{task_id}/pairs';
const pair = `${pairs}/{pair_id}` as const;

export const pairOperations = {
  listPairs: operation({
    method: 'get',
    path: pairs,
    role: 'viewer',
    tag,
    summary: '任务的问答对，按条件筛选、排序、分页',
    description: '包括已隔离的；附证明级别、第二读者的结论、检查结果和人的评审。',
    query: listPairsQuery,
    answer: listPairsAnswer,
    errors: ['file_validation_error', 'file_permission_error'],
  }),
  previewPair: operation({
    method: 'post',
    path: `${pairs}/preview`,
    role: 'operator',
    audit: 'pair.preview',
    tag,
    summary: '查看一条SQL的结果',
    description: '只读执行，行数、时间和代价都有上限；个人信息字段脱敏；结果不保存。只能查询任务的表。',
    body: previewPairRequest,
    answer: previewAnswer,
    errors: [
      'step_dependency_error',
      'database_connection_error',
      'database_permission_error',
      'db_host_not_allowed',
      'file_validation_error',
      'file_permission_error',
    ],
  }),
  getPair: operation({
    method: 'get',
    path: pair,
    role: 'viewer',
    tag,
    summary: '一个问答对的全部：证据、推理步骤、失败过的SQL',
    answer: pairAnswer,
    errors: ['pair_changed', 'file_validation_error', 'file_permission_error'],
  }),
  reviewPair: operation({
    method: 'patch',
    path: pair,
    role: 'operator',
    audit: 'pair.review',
    tag,
    summary: '批准、拒绝或修改一个问答对',
    description:
      '批准高于存疑、冲突和 strict。修改问题或SQL时先证明再回答，不能执行的不保存；修改后的问答对有新的 id。任务正在执行时返回409。',
    body: reviewPairRequest,
    answer: pairAnswer,
    errors: [
      'pair_changed',
      'pair_not_proven',
      'task_already_running',
      'step_dependency_error',
      'database_connection_error',
      'database_permission_error',
      'db_host_not_allowed',
      'file_validation_error',
      'file_permission_error',
      'disk_full',
    ],
  }),
};
