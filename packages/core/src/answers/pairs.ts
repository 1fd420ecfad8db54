import { z } from 'zod';
import { PROOF_LEVELS, READER_VERDICTS } from '../proof-levels';
import { REVIEW_DECISIONS } from '../pair-reviews';
import { PAIR_DIFFICULTIES, PAIR_STATES } from '../requests/pairs';
import { count, executionIdField, say, taskIdField, time } from './shared';

const pairText = z.strictObject({ question: z.string(), sql: z.string() });

const review = z
  .strictObject({
    decision: z.enum(REVIEW_DECISIONS).nullable(),
    reviewed_by: z.string(),
    reviewed_at: time,
    edited_from: pairText.nullable().meta({ description: '首次人工修改之前的问答对；null：没有改过' }),
  })
  .meta({ id: 'PairReview', description: '谁在何时作了什么决定' });

const finding = z.strictObject({ rule: z.string(), message: z.string() });

const pair = z
  .strictObject({
    id: z.string().meta({ description: '问答对内容的SHA-256；改一个字符就是另一个问答对' }),
    version: count.meta({ description: '评审和修改的次数，PATCH 时带回' }),
    state: z.enum(PAIR_STATES),
    question: z.string(),
    sql: z.string(),
    theme: z.string().nullable(),
    origin: z.enum(['llm', 'builtin', 'human']).nullable(),
    source: z.string().nullable().meta({
      description:
        '取自哪个正在使用的查询：view 模式.视图、文件名:行号、pg_stat_statements；null：不是取来的',
    }),
    calls: count.nullable().meta({ description: '数据库执行过的次数；null：没有计数' }),
    level: z.enum(PROOF_LEVELS).nullable().meta({ description: '证明级别；经人批准的是 L5' }),
    difficulty: z.enum(PAIR_DIFFICULTIES).nullable(),
    traits: z.array(z.string()),
    tables: z.array(z.string()),
    verdict: z.enum(READER_VERDICTS),
    reader_reasons: z.array(z.string()),
    sense: z.array(finding).meta({ description: '达不到 L3 的原因' }),
    lint: z.array(finding).meta({ description: '违反的检查规则' }),
    reason: z.string().nullable().meta({ description: '隔离的原因代码' }),
    error: z.string().nullable().meta({ description: '隔离的原因' }),
    review: review.nullable().meta({ description: 'null：没有人评审过或改过' }),
    file_name: z.string(),
  })
  .meta({ id: 'TaskPair', description: '任务的一个问答对' });
export type PairView = z.output<typeof pair>;

const attempt = z.strictObject({ sql: z.string(), error: z.string() });

export const pairDetail = pair
  .extend({
    reasoning: z.array(z.string()).meta({ description: '答案如何得出，逐步说明' }),
    agreement: z
      .strictObject({
        verdict: z.enum(['agreed', 'doubt', 'unknown']),
        asked: count.meta({ description: '请求的独立答案数' }),
        compared: count.meta({ description: '其中可以比较的' }),
        agreed: count.meta({ description: '其中结果相同的' }),
        on: z
          .array(z.enum(['data', 'synthetic']))
          .meta({ description: '在哪些数据上比较：业务数据、虚构数据' }),
        answers: z.array(
          z.strictObject({
            sql: z.string().nullable(),
            verdict: z.enum(['agrees', 'differs', 'no_answer', 'does_not_run', 'not_comparable']),
            on: z.enum(['data', 'synthetic']).optional(),
            in: z.enum(['rows', 'columns', 'values', 'order']).optional(),
            rows: z.strictObject({ own: count, other: count }).optional(),
          }),
        ),
      })
      .nullable()
      .meta({ description: '独立答案的比较；没有请求过为 null' }),
    evaluation: z
      .strictObject({
        evaluation_id: executionIdField,
        shown: count.meta({ description: '出现在多少个问题的提示中' }),
        helped: count.meta({ description: '其中由错变对的问题数' }),
        misled: count.meta({ description: '其中由对变错的问题数：存疑，值得检查' }),
      })
      .nullable()
      .meta({ description: '最近一次评估中的作用；只有帮助最多的和误导过的问答对（各最多20个）才有' }),
    attempts: z.array(attempt).meta({ description: '失败过的SQL，例如修复之前的' }),
    evidence: z
      .strictObject({
        rows: count,
        truncated: z.boolean(),
        ms: z.number(),
        cost: z.number(),
      })
      .nullable()
      .meta({ description: '证明时执行的情况；没有执行过为 null' }),
  })
  .meta({ id: 'TaskPairDetail', description: '一个问答对的全部' });
export type PairDetail = z.output<typeof pairDetail>;

const counts = z.record(z.string(), count);

export const listPairsAnswer = z.strictObject({
  pairs: z.array(pair),
  total: count.meta({ description: '符合条件的总数，不是本页条数' }),
  next: z.string().nullable().meta({ description: '下一页的 after；null：这是最后一页' }),
  counts: z
    .strictObject({
      all: count,
      state: counts,
      review: counts,
      level: counts,
      verdict: counts,
      difficulty: counts,
      theme: counts,
      trait: counts,
      doubtful: count,
    })
    .meta({ description: '任务全部问答对（不论筛选条件）按各项的个数' }),
  task_id: taskIdField,
  response: say,
});
export type PairCounts = z.output<typeof listPairsAnswer>['counts'];

export const pairAnswer = z.strictObject({ pair: pairDetail, task_id: taskIdField, response: say });

export const previewAnswer = z.strictObject({
  columns: z.array(
    z.strictObject({
      name: z.string(),
      masked: z.boolean().meta({ description: '取自个人信息字段，或无法确定不是，已脱敏' }),
    }),
  ),
  rows: z.array(z.array(z.string().nullable())),
  truncated: z.boolean().meta({ description: '还有更多行没有返回' }),
  ms: z.number(),
  task_id: taskIdField,
  response: say,
});
export type PreviewAnswer = z.output<typeof previewAnswer>;
