import { z } from 'zod';
import { reviewPairRequest } from '../requests/pairs';
import { pairDetail } from './pairs';
import { errorType, say, time } from './shared';
import { stepName } from './step-name';
import { deletionLists } from './tasks';
import { trainingBatchFailure } from './training-data-edit';

/** The one envelope of every success; each answer's `data` also says when. */
export const successOf = (data: z.ZodObject) =>
  z.strictObject({
    code: z.literal(200),
    success: z.literal(true),
    message: z.literal('操作成功'),
    data: data.extend({ timestamp: time }),
  });

const fields = z.array(z.string());

/** All that a failure may say beside its text. */
export const failure = z
  .strictObject({
    code: z.int().min(400).max(599).meta({ description: '与HTTP状态码相同' }),
    success: z.literal(false),
    message: z.string().meta({ description: '失败的类别', examples: ['请求参数错误'] }),
    data: z.strictObject({
      response: say.meta({ description: '哪里不对，怎么处理' }),
      error_type: errorType,
      timestamp: time,
      request_id: z.string().meta({ description: '请求编号，服务日志中有同样的编号' }),
      missing_params: fields.optional().meta({ description: '缺少的参数' }),
      invalid_params: fields.optional().meta({ description: '不正确的参数' }),
      can_retry: z.literal(true).optional().meta({ description: '稍后重试可能成功，见 Retry-After' }),
      missing_steps: z.array(stepName).optional().meta({ description: '需要先完成的步骤' }),
      current: pairDetail.optional().meta({ description: '问答对现在的样子' }),
      yours: reviewPairRequest.partial().optional().meta({ description: '您想做的' }),
      reason: z.string().optional().meta({ description: 'SQL未通过证明的原因代码' }),
      bad_names: z
        .array(z.strictObject({ line: z.int().min(1), name: z.string() }))
        .optional()
        .meta({ description: '表清单中无效的表名及其行号' }),
      sqlState: z.string().optional().meta({ description: '业务数据库给出的错误码' }),
      free_bytes: z.int().optional().meta({ description: '数据卷的剩余字节数' }),
      got: z.int().optional().meta({ description: '向量模型给出的维度' }),
      wanted: z.int().optional().meta({ description: '需要的向量维度' }),
      ...z.object(deletionLists).partial().shape,
      ...z.object(trainingBatchFailure).partial().shape,
    }),
  })
  .meta({ id: 'Failure', description: '失败' });
