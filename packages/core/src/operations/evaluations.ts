import { evaluateAnswer, evaluationAnswer, listEvaluationsAnswer } from '../answers/evaluations';
import { cancelAnswer } from '../answers/tasks';
import { evaluateRequest } from '../requests/evaluations';
import { operation } from './operation';

const tag = '评估';
const evaluations = '/data_pipeline/tasks/{task_id}/evaluations';
const evaluation = `${evaluations}/{evaluation_id}` as const;

export const evaluationOperations = {
  evaluateTask: operation({
    method: 'post',
    path: evaluations,
    role: 'operator',
    audit: 'task.evaluate',
    tag,
    summary: '评估任务的训练数据',
    description:
      '按查询计划留出一部分已加载的问答对，由所配置的模型回答其问题：只有表结构、加上检索到的DDL、再加上检索到的问答对，比较各自的执行准确率。立即返回，在后台执行；中断后再次评估不会重复询问已有的回答。需要配置模型，并已加载训练数据。',
    body: evaluateRequest,
    needsJson: true,
    answer: evaluateAnswer,
    errors: ['db_host_not_allowed', 'step_dependency_error', 'task_already_running', 'queue_unavailable'],
  }),
  listEvaluations: operation({
    method: 'get',
    path: evaluations,
    role: 'viewer',
    tag,
    summary: '任务的全部评估，最新的在前',
    answer: listEvaluationsAnswer,
  }),
  getEvaluation: operation({
    method: 'get',
    path: evaluation,
    role: 'viewer',
    tag,
    summary: '一次评估的状态、进度和报告',
    answer: evaluationAnswer,
  }),
  cancelEvaluation: operation({
    method: 'post',
    path: `${evaluation}/cancel`,
    role: 'operator',
    audit: 'task.cancel',
    tag,
    summary: '取消正在排队或执行的评估',
    description: '已得到的回答会保留，再次评估时接着做。',
    answer: cancelAnswer,
    errors: ['task_not_running'],
  }),
};
