import { z } from 'zod';
import { EVALUATION_ARMS, evaluateRequest } from '../requests/evaluations';
import { llmUsage } from './reports';
import { count, errorType, executionIdField, say, seconds, stepStatus, taskIdField, time } from './shared';
import { progress } from './tasks';

const arm = z.enum(EVALUATION_ARMS).meta({ id: 'EvaluationArm', description: '模型除问题外得到的内容' });
const share = z.number().min(0).max(1);
const names = z.array(z.string());

/** How an answer did. Only `right` counts for the model; the others say why it does not. */
export const EVALUATION_VERDICTS = ['right', 'wrong', 'no_answer', 'refused', 'failed', 'timeout'] as const;
export type EvaluationVerdict = (typeof EVALUATION_VERDICTS)[number];

/** Why a held-out pair cannot be asked: its own result shows no right answer apart from a wrong one. */
const NOT_MEASURED = ['fails', 'empty', 'too_many_rows', 'not_comparable'] as const;
export type NotMeasured = (typeof NOT_MEASURED)[number];

const accuracy = {
  questions: count,
  right: count,
  accuracy: share.nullable().meta({ description: '结果正确的比例，0–1；没有问题时为 null' }),
  low: share.nullable().meta({ description: '95% 置信区间（Wilson）的下限' }),
  high: share.nullable().meta({ description: '95% 置信区间的上限' }),
};
const accuracyOfArm = z.strictObject({ arm, ...accuracy });

const armFigures = z
  .strictObject({
    arm,
    ...accuracy,
    verdicts: z.record(z.enum(EVALUATION_VERDICTS), count).meta({
      description:
        'right 结果相同，wrong 结果不同，no_answer 没有给出SQL（例如只有文字），refused 不是允许的只读查询，failed 不能执行，timeout 超时',
    }),
    prompt_tokens: count,
    completion_tokens: count,
    seconds: seconds.meta({ description: '这些回答的用时之和' }),
    cost: z.number().min(0).nullable(),
  })
  .meta({ id: 'EvaluationFigures', description: '一种提示内容下的执行准确率与用量' });

const comparison = z
  .strictObject({
    from: arm,
    to: arm,
    better: count.meta({ description: 'from 错、to 对的问题数' }),
    worse: count.meta({ description: 'from 对、to 错的问题数' }),
    both_right: count,
    both_wrong: count,
    p: share.meta({ description: 'McNemar 精确检验（双侧）的 p 值' }),
  })
  .meta({ id: 'EvaluationComparison', description: '两种提示内容在同一批问题上的比较' });

const group = z
  .strictObject({ name: z.string(), questions: count, arms: z.array(accuracyOfArm) })
  .meta({ id: 'EvaluationGroup', description: '一个难度、特征或主题' });

const shownPair = {
  id: z.string().meta({ description: '训练数据的ID' }),
  question: z.string(),
  sql: z.string(),
};

const influence = z
  .strictObject({
    ...shownPair,
    shown: count.meta({ description: '出现在多少个问题的提示中' }),
    helped: count.meta({ description: '其中有多少个因问答对由错变对' }),
    misled: count.meta({ description: '其中有多少个因问答对由对变错' }),
  })
  .meta({ id: 'EvaluationInfluence', description: '一个问答对出现在提示中时，答案变好或变坏的次数' });

const doubt = z
  .strictObject({
    question: z.string(),
    sql: z.string().meta({ description: '问答对自己的SQL' }),
    without: z.string().nullable().meta({ description: '没有问答对时的回答，结果正确' }),
    with: z.string().nullable().meta({ description: '有问答对时的回答，结果不正确；null：没有SQL' }),
    pairs: z.array(z.strictObject(shownPair)).meta({ description: '当时提示中的问答对' }),
  })
  .meta({ id: 'EvaluationDoubt', description: '有了问答对反而答错的问题：其中的问答对值得检查，不会被删除' });

const answered = z
  .strictObject({
    arm,
    verdict: z.enum(EVALUATION_VERDICTS),
    differs_in: z
      .enum(['rows', 'columns', 'values', 'order'])
      .nullable()
      .meta({ description: '结果首先在哪里不同；仅 wrong 时有' }),
    sql: z.string().nullable(),
    why: z.string().nullable().meta({ description: '没有SQL或不能执行的原因' }),
    pairs: names.meta({ description: '提示中问答对的训练数据ID，按检索名次' }),
    tables: names.meta({ description: '提示中DDL的训练数据ID；schema 时为空，全部的表都在提示中' }),
    prompt_tokens: count,
    completion_tokens: count,
    seconds,
  })
  .meta({ id: 'EvaluationAnswer', description: '模型对一个问题的一次回答' });

const question = z
  .strictObject({
    id: z.string().meta({ description: '训练数据的ID' }),
    question: z.string(),
    sql: z.string(),
    grade: z.string().meta({ description: '难度' }),
    traits: names,
    theme: z.string().nullable(),
    answers: z.array(answered),
  })
  .meta({ id: 'EvaluatedPair', description: '一个留出的问答对及各次回答' });

const evaluationReport = z
  .strictObject({
    model: z.string(),
    embedding: z.string().meta({ description: '检索所用的向量模型' }),
    held_out: z.strictObject({
      pairs: count.meta({ description: '任务加载的问答对数' }),
      plans: count.meta({ description: '其中不同的查询计划数' }),
      plans_held_out: count.meta({ description: '按 share 和 seed 留出的计划数' }),
      withheld: count.meta({ description: '检索时不可见的问答对数：所问的计划，以及所问的问题' }),
    }),
    questions: count.meta({ description: '全部提示内容都有可比较的回答的问题数，以下各项以此为准' }),
    complete: z.boolean().meta({ description: 'false：预算用尽或模型不可用而提前停止，只包括已问完的问题' }),
    remembered: count.meta({ description: '取自此前评估、没有再次询问的回答数' }),
    left_out: z.strictObject({
      total: count,
      reasons: z.record(z.enum(NOT_MEASURED), count).meta({
        description:
          'fails 问答对自己的SQL不能执行，empty 结果为空，too_many_rows 行数过多，not_comparable 有回答无法比较',
      }),
      examples: z.array(z.strictObject({ question: z.string(), why: z.enum(NOT_MEASURED) })),
    }),
    arms: z.array(armFigures),
    comparisons: z.array(comparison),
    groups: z.strictObject({ grade: z.array(group), trait: z.array(group), theme: z.array(group) }),
    helpful: z.array(influence).meta({ description: '帮助最多的问答对，最多 20 个' }),
    misleading: z.array(influence).meta({ description: '误导过的问答对，最多 20 个' }),
    doubts: z.array(doubt).meta({ description: '有了问答对反而答错的问题，最多 50 个' }),
    total_doubts: count,
    answers: z.array(question),
    duration: seconds,
    llm: llmUsage,
  })
  .meta({ id: 'EvaluationReport', description: '评估报告：训练数据让模型答对多少' });
export type EvaluationReport = z.output<typeof evaluationReport>;

const settings = z
  .strictObject(evaluateRequest.omit({ fresh: true }).shape)
  .meta({ id: 'EvaluationSettings', description: '评估的设置' });

const evaluation = {
  evaluation_id: executionIdField,
  status: stepStatus,
  queued: z.boolean().meta({ description: '在队列中等待' }),
  settings,
  created_at: time,
  started_at: time.nullable(),
  completed_at: time.nullable(),
  attempts: count.meta({ description: '被领取的次数' }),
  error_type: errorType.nullable(),
  error_message: z.string().nullable().meta({ description: '失败原因及处理办法' }),
  progress: progress.nullable(),
  warnings: z.array(z.string()),
  llm: llmUsage,
};

const listedEvaluation = z
  .strictObject({
    ...evaluation,
    arms: z.array(armFigures).nullable().meta({ description: '尚无报告时为 null' }),
  })
  .meta({ id: 'ListedEvaluation', description: '列表中的评估' });
export type ListedEvaluationView = z.output<typeof listedEvaluation>;

export const evaluateAnswer = z.strictObject({
  task_id: taskIdField,
  evaluation_id: executionIdField,
  warnings: z.array(z.string()),
  response: say,
});
export type EvaluateAnswer = z.output<typeof evaluateAnswer>;

export const listEvaluationsAnswer = z.strictObject({
  task_id: taskIdField,
  evaluations: z.array(listedEvaluation).meta({ description: '最新的在前' }),
  response: say,
});

export const evaluationAnswer = z
  .strictObject({ task_id: taskIdField, ...evaluation, report: evaluationReport.nullable(), response: say })
  .meta({ id: 'Evaluation', description: '一次评估的状态与报告' });
export type EvaluationView = Omit<z.output<typeof evaluationAnswer>, 'response'>;
