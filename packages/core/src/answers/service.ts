import { z } from 'zod';
import { bytes, count, time } from './shared';

export const liveAnswer = z.strictObject({ status: z.literal('ok') });

const dependency = z
  .strictObject({
    ok: z.boolean(),
    problem: z.string().optional().meta({ description: '哪里不对，怎么处理' }),
  })
  .meta({ id: 'Dependency', description: '一个依赖的状况' });

export const readyAnswer = z.strictObject({
  status: z.enum(['ready', 'not_ready']),
  dependencies: z.strictObject({ database: dependency, redis: dependency, volume: dependency }),
  workers: count
    .nullable()
    .meta({ description: '存活的worker进程数；0：提交的任务会一直排队；null：数据库不可用，未知' }),
  warnings: z.array(z.string()).meta({ description: '不影响就绪、但需要处理的情况' }),
  volume_free_bytes: bytes.nullable().meta({ description: '数据卷的剩余字节数' }),
  writer: z
    .strictObject({ kind: z.enum(['builtin', 'model']), model: z.string().optional() })
    .meta({ description: '所用的写作器' }),
  embedding: z
    .strictObject({ kind: z.enum(['builtin', 'model']), model: z.string(), dimension: z.int().nullable() })
    .meta({ description: '所用的向量模型；维度为 null：首次使用时询问' }),
  timestamp: time,
});
export type ReadyAnswer = z.output<typeof readyAnswer>;
