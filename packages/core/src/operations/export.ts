import { exportTaskQuery, exportTrainingDataRequest } from '../requests/export';
import { operation } from './operation';

const tag = '导出';
const FORMATS =
  'chat：OpenAI微调的对话JSONL；alpaca；sharegpt；spider、bird（part=tables 为 tables.json）；dpo：TRL的偏好JSONL，' +
  '接受的SQL对照被拒绝或出错的；vanna：vn.train 的Python调用；csv：以公式字符开头的值已处理。' +
  '表结构作为语义模型：mdl（WrenAI）、cortex（Snowflake Cortex Analyst）、dbt（sources）、comments（COMMENT ON 语句）。' +
  '内容边读边发，相同的文件和选项总是得到相同的字节；中途出错时连接会断开，收到的内容不完整。' +
  '划分按查询计划进行：只有常量不同或写法不同的SQL不会分到两个部分。未知的选项返回400并指出最接近的选项。';
const errors = [
  'step_dependency_error',
  'file_validation_error',
  'file_permission_error',
  'rate_limited',
] as const;

export const exportOperations = {
  exportTask: operation({
    method: 'get',
    path: '/data_pipeline/tasks/{task_id}/export',
    role: 'viewer',
    tag,
    summary: '把任务的问答对或表结构导出为训练和提问所用的格式',
    description: FORMATS,
    query: exportTaskQuery,
    answer: 'bytes',
    mediaType: '*/*',
    errors,
  }),
  exportTrainingData: operation({
    method: 'post',
    path: '/training_data/export',
    role: 'viewer',
    tag,
    summary: '导出多个任务或一个数据库的问答对',
    description: `重复的问答对只导出一次。还没有问答对的任务跳过，并在 manifest.json 中说明。${FORMATS}`,
    body: exportTrainingDataRequest,
    needsBody: true,
    answer: 'bytes',
    mediaType: '*/*',
    errors: [...errors, 'resource_not_found'],
  }),
};
