import { z } from 'zod';
import { queryInteger } from './fields';

export const taskEventsQuery = z.object({
  tail: queryInteger(0, 1000)
    .default(100)
    .meta({ description: '首次连接时先发送日志的最后几行；带 Last-Event-ID 续传时不起作用' }),
});
