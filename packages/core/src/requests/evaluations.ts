import { z } from 'zod';
import { integer, text } from './fields';
import { issue } from './issue';

/**
 * What the model is told besides the question: every table by names and types; the DDL that a search finds; that DDL and the
 * pairs that it finds. In this order, because each is compared with those before it.
 */
export const EVALUATION_ARMS = ['schema', 'ddl', 'ddl_pairs'] as const;
export type EvaluationArm = (typeof EVALUATION_ARMS)[number];

const MAX_SEED = 100;
/** Each is asked once for every arm, and stands in the report with its answers. */
const MOST_EVALUATED = 500;

export const evaluateRequest = z.object({
  share: integer(1, 50)
    .default(20)
    .describe('留出的查询计划所占的百分比；每个留出的计划只问一个问题，同一计划的问答对都不会出现在提示中'),
  max_pairs: integer(1, MOST_EVALUATED).default(100).describe('最多问多少个问题'),
  seed: text(MAX_SEED)
    .default('')
    .describe(
      '换一个值就留出另一批计划；share 为 10 且与导出的 seed 相同时，留出的就是导出（80,10,10）的 test 部分的计划',
    ),
  arms: z
    .array(z.enum(EVALUATION_ARMS))
    .min(1)
    .max(EVALUATION_ARMS.length)
    .refine((arms) => new Set(arms).size === arms.length, { error: issue('field.named_twice') })
    .default([...EVALUATION_ARMS])
    .describe(
      '模型除问题外得到的内容：schema 全部表的名称与类型，ddl 检索到的DDL，ddl_pairs 检索到的DDL与问答对',
    ),
  limit: integer(1, 50).default(5).describe('检索时每类最多取多少条，与检索接口的 limit 相同'),
  fresh: z.boolean().default(false).describe('不使用此前评估留下的回答，全部重新询问'),
});
export type EvaluateRequest = z.infer<typeof evaluateRequest>;

/** What an evaluation was asked for, as its run keeps it. */
export type EvaluationSettings = Omit<EvaluateRequest, 'fresh'>;
